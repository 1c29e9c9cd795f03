import Screen
import Terminal
import Testing

struct MouseReportTests {
  private func inputs(_ bytes: [UInt8]) -> [Input] {
    var decoder = InputDecoder()
    return decoder.decode(bytes) + decoder.flush()
  }

  private func mouse(
    _ action: Mouse.Action, _ row: Int, _ column: Int, _ modifiers: Key.Modifiers = []
  ) -> [Input] {
    [.mouse(Mouse(action, row: row, column: column, modifiers: modifiers))]
  }

  @Test(
    arguments: [
      ("0;10;5M", .press(.left, clicks: 1), []), ("1;10;5M", .press(.middle, clicks: 1), []),
      ("2;10;5M", .press(.right, clicks: 1), []), ("0;10;5m", .release, []),
      ("32;10;5M", .drag(.left), []), ("34;10;5M", .drag(.right), []),
      ("64;10;5M", .wheel(-1), []), ("65;10;5M", .wheel(1), []),
      ("4;10;5M", .press(.left, clicks: 1), .shift),
      ("8;10;5M", .press(.left, clicks: 1), .alt), ("81;10;5M", .wheel(1), .control),
      ("28;10;5M", .press(.left, clicks: 1), [.shift, .alt, .control]),
    ] as [(String, Mouse.Action, Key.Modifiers)])
  func `a report in numbers is what was done`(
    report: String, action: Mouse.Action, modifiers: Key.Modifiers
  ) {
    #expect(inputs(Array("\u{1B}[<\(report)".utf8)) == mouse(action, 4, 9, modifiers))
  }

  @Test(arguments: [
    "35;10;5M", "66;10;5M", "67;10;5M", "65;10;5m", "128;10;5m", "160;10;5M", "130;1;1M", "0;10M",
    "M", "0;;M", "0;1;2;3M", "0$;1;2M",
  ])
  func `what means nothing here is swallowed`(report: String) {
    #expect(inputs(Array("\u{1B}[<\(report)q".utf8)) == [.key(.character("q"))])
  }

  @Test func `the buttons beside the wheel go back and forward`() {
    #expect(inputs(Array("\u{1B}[<128;3;3M\u{1B}[<128;3;3m".utf8)) == [.key(.altLeft)])
    #expect(inputs(Array("\u{1B}[<129;3;3M\u{1B}[<129;3;3m".utf8)) == [.key(.altRight)])
  }

  @Test func `places that no screen has stay numbers`() {
    #expect(
      inputs(Array("\u{1B}[<0;0;99999999999999999999M".utf8))
        == mouse(.press(.left, clicks: 1), 9_999_998, 0))
  }

  @Test(
    arguments: [
      ([32, 42, 37], .press(.left, clicks: 1), 4, 9), ([35, 42, 37], .release, 4, 9),
      ([64, 42, 37], .drag(.left), 4, 9), ([97, 42, 37], .wheel(1), 4, 9),
      ([32, 255, 33], .press(.left, clicks: 1), 0, 222),
      ([32, 0, 33], .press(.left, clicks: 1), 0, 222),
      ([32, 33, 12], .press(.left, clicks: 1), 222, 0),
    ] as [([UInt8], Mouse.Action, Int, Int)])
  func `a report of three bytes is what was done, up to the column that fits`(
    bytes: [UInt8], action: Mouse.Action, row: Int, column: Int
  ) {
    #expect(inputs(Array("\u{1B}[M".utf8) + bytes) == mouse(action, row, column))
  }

  @Test func `a report of rxvt is what was done`() {
    #expect(inputs(Array("\u{1B}[32;300;5M".utf8)) == mouse(.press(.left, clicks: 1), 4, 299))
    #expect(inputs(Array("\u{1B}[97;1;1M".utf8)) == mouse(.wheel(1), 0, 0))
    #expect(inputs(Array("\u{1B}[3;1;1M".utf8)).isEmpty)
  }
}
