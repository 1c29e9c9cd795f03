import Screen
import Testing

/// Windows that change their size.
struct ResizeTests {
  @Test func `every size shows what it would show from the start`() throws {
    var explorer = try ExplorerInTerminal()
    // Keys mean something else while the folder is still being read.
    try #require(explorer.difference() == nil)
    explorer.press(.end, .tab, .down, .down)
    #expect(explorer.difference() == nil)
    let sizes = [
      (80, 24), (132, 50), (60, 8), (59, 20), (20, 6), (19, 5), (3, 2), (1, 1), (2, 1), (1, 9),
      (300, 3), (40, 12), (100, 30),
    ]
    for (columns, rows) in sizes {
      explorer.resize(to: Size(columns: columns, rows: rows))
      try #require(explorer.difference() == nil, "at \(columns)x\(rows)")
    }
    explorer.press(.down)
    #expect(explorer.difference() == nil)
  }

  @Test func `a window that is dragged ends at its last size`() throws {
    var explorer = try ExplorerInTerminal()
    #expect(explorer.difference() == nil)
    for step in 0..<40 { explorer.resize(to: Size(columns: 100 - 2 * step, rows: 30 - step / 2)) }
    #expect(explorer.difference() == nil)
  }

  @Test func `a window larger than its terminfo entry says is drawn in all of its rows`() throws {
    var explorer = try ExplorerInTerminal(
      size: Size(columns: 120, rows: 60), environment: ["TERM": "vt100"])
    #expect(explorer.textDifference() == nil)
    explorer.press(.tab, .down, .tab, .down)
    #expect(explorer.textDifference() == nil)
  }

  @Test func `a screen of many cells is shown whole`() throws {
    let explorer = try ExplorerInTerminal(size: Size(columns: 700, rows: 200))
    #expect(explorer.difference() == nil)
  }
}
