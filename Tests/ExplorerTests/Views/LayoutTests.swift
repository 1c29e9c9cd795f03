import Explorer
import Screen
import Testing

struct LayoutTests {
  @Test(arguments: [(20, 1), (59, 1), (60, 2), (99, 2), (100, 3), (500, 3)])
  func `three panes stand from 100 columns on, two from 60`(columns: Int, panes: Int) {
    let layout = Layout(
      size: Size(columns: columns, rows: 24), focus: .sections, isZoomed: false,
      shares: PaneShares())
    #expect(layout.panes.count == panes)
    #expect(layout.dividers.count == panes - 1)
  }

  @Test(arguments: [7, 24]) func `what panes hold never overlaps`(rows: Int) {
    let layout = Layout(
      size: Size(columns: 100, rows: rows), focus: .sections, isZoomed: false,
      shares: PaneShares())
    var column = 0
    for pane in Pane.allCases {
      let area = layout.content(of: pane)
      #expect((area?.column ?? 0) >= column)
      column = (area?.column ?? 0) + (area?.columns ?? 0) + 1
    }
    #expect(column <= 101)
  }

  @Test(arguments: Pane.allCases)
  func `where two panes stand, one of them shows the claims`(focus: Pane) {
    let layout = Layout(
      size: Size(columns: 80, rows: 24), focus: focus, isZoomed: false, shares: PaneShares())
    #expect(layout.panes.map(\.pane).contains(focus))
    #expect(layout.panes.last?.pane == .detail)
  }

  @Test func `the smallest screen has three rows of a list`() {
    var driver = Driver(columns: 20, rows: 5)
    #expect(
      driver.screen == """
         papers
        ▌The Harbour Questi…
         A Ferry for Norland
         東京の港について  1
         1/3 · 1/4
        """)
    driver.send(.resized(Size(columns: 20, rows: 4)))
    #expect(driver.row(0) == "the window is too   ".trimmed)
  }

  @Test func `a low screen has a rule between its panes`() {
    let driver = Driver(columns: 60, rows: 6)
    for row in 1...4 { #expect(driver.frame[row, 17].character == "│") }
  }
}
