import Screen
import Terminal
import Testing

struct TimedInputTests {
  @Test func `an escape is a key once nothing has come for a while`() {
    var input = TimedInput()
    #expect(input.remaining(at: 5_000) == nil)
    #expect(input.decode([0x1B], at: 5_000).isEmpty)
    #expect(input.isInsideKey)
    #expect(input.remaining(at: 5_010) == 15)
    #expect(input.flush(at: 5_024).isEmpty)
    #expect(input.remaining(at: 5_100) == 0)
    #expect(input.flush(at: 5_025) == [.key(.escape)])
    #expect(!input.isInsideKey)
  }

  @Test func `an escape and a later key are two, however late they are read`() {
    var input = TimedInput()
    #expect(input.decode([0x1B], at: 5_000).isEmpty)
    #expect(input.decode("j".bytes, at: 5_040) == [.key(.escape), .key(.character("j"))])
  }

  @Test func `a sequence that a slow line brings in two is one, however late it is read`() {
    var input = TimedInput()
    #expect(input.decode([0x1B], at: 5_000).isEmpty)
    #expect(input.decode("[A".bytes, at: 5_020) == [.key(.up)])
  }

  @Test(
    arguments: [
      ([0, 100, 200], [1, 2, 3]), ([0, 401], [1, 1]), ([0, 400], [1, 2]),
      ([0, 300, 600, 1_100], [1, 2, 3, 1]),
    ])
  func `presses in quick succession are counted`(times: [Int], clicks: [Int]) {
    var input = TimedInput()
    var counted: [Int] = []
    for time in times {
      for case .mouse(let mouse) in input.decode("\u{1B}[<0;3;3M\u{1B}[<0;3;3m".bytes, at: time) {
        if case .press(_, let clicks) = mouse.action { counted.append(clicks) }
      }
    }
    #expect(counted == clicks)
  }

  @Test(arguments: [
    "\u{1B}[<0;3;3M\u{1B}[<0;4;3M", "\u{1B}[<0;3;3M\u{1B}[<2;3;3M",
    "\u{1B}[<0;3;3M\u{1B}[<32;3;3M\u{1B}[<0;3;3M", "\u{1B}[<0;3;3M\u{1B}[<65;3;3M\u{1B}[<0;3;3M",
  ])
  func `presses elsewhere, of another button or after something else count anew`(reports: String) {
    var input = TimedInput()
    let inputs = input.decode(reports.bytes, at: 0)
    guard case .mouse(let last)? = inputs.last, case .press(_, let clicks) = last.action else {
      Issue.record("\(inputs)")
      return
    }
    #expect(clicks == 1)
  }
}

extension String {
  fileprivate var bytes: ArraySlice<UInt8> { ArraySlice(utf8) }
}

struct GatheringTests {
  private func wheel(_ steps: Int, _ row: Int, _ modifiers: Key.Modifiers = []) -> Input {
    .mouse(Mouse(.wheel(steps), row: row, column: 1, modifiers: modifiers))
  }

  private func drag(_ row: Int, _ button: Mouse.Button = .left) -> Input {
    .mouse(Mouse(.drag(button), row: row, column: 1))
  }

  @Test func `turns of the wheel at one place add up`() {
    let flood = Array(repeating: wheel(1, 4), count: 1_000)
    #expect(flood.gathered == [wheel(1_000, 4)])
    #expect([wheel(1, 4), wheel(1, 4), wheel(-1, 4)].gathered == [wheel(1, 4)])
    #expect([wheel(1, 4), wheel(-1, 4)].gathered.isEmpty)
  }

  @Test func `turns at other places or with other keys stay`() {
    let inputs = [wheel(1, 4), wheel(1, 5), wheel(1, 5, .shift), .key(.down), wheel(1, 5)]
    #expect(inputs.gathered == inputs)
  }

  @Test func `of a drag the last place counts`() {
    #expect([drag(1), drag(2), drag(3)].gathered == [drag(3)])
    let release = Input.mouse(Mouse(.release, row: 3, column: 1))
    #expect(
      [drag(1), drag(2), release, drag(3, .right)].gathered == [drag(2), release, drag(3, .right)])
  }

  @Test func `keys stay keys`() {
    let keys = Array(repeating: Input.key(.down), count: 100)
    #expect(keys.gathered == keys)
  }
}
