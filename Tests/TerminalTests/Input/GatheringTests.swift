import Screen
import Terminal
import Testing

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
