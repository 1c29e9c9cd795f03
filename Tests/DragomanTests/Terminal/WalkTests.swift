import Screen
import TestSupport
import Testing

/// A long way through the explorer by chance, over text of every kind: what is drawn change by change
/// is what is drawn at once.
struct WalkTests {
  /// Without the search: its answers come when they come, and a key between two of them means
  /// something else there than here.
  private static let keys: [Key] =
    [
      .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .tab, .escape, .backspace,
      .control("o"), .control("d"), .control("u"),
    ] + "jkhlGgvtzwbLx?!mi12<>=f".map { .character($0) }

  @Test(arguments: [
    (Size(columns: 100, rows: 30), 1), (Size(columns: 61, rows: 9), 2),
    (Size(columns: 37, rows: 12), 3), (Size(columns: 160, rows: 50), 4),
  ])
  func `a walk by chance shows at each step what drawing anew would`(_ size: Size, seed: Int) throws
  {
    var random = SplitMix64(seed: UInt64(seed))
    var explorer = try ExplorerInTerminal(size: size, texts: HostileText.forTerminals)
    #expect(explorer.difference() == nil)
    for step in 1...120 {
      guard let key = Self.keys.randomElement(using: &random) else { continue }
      explorer.press(key)
      if let difference = explorer.difference() {
        Issue.record("after step \(step), \(key): \(difference)")
        return
      }
    }
    let shown = explorer.terminal.screen.cells
    explorer.press(.control("l"))
    #expect(explorer.difference() == nil)
    #expect(explorer.terminal.screen.cells.count == shown.count)
    #expect(explorer.terminal.screen.unknown.isEmpty)
  }
}

extension HostileText {
  /// Those that the C library's Unicode, which is older than ours, sees as we do.
  fileprivate static let forTerminals = all.filter {
    !["new pictures", "an Arabic number sign", "a mark that reaches far"].contains($0.name)
  }
}
