import Explorer
import Screen
import Search
import Testing

struct PointingTests {
  @Test func `a click selects the row and focuses its pane`() {
    var driver = Driver(columns: 120, rows: 20)
    driver.click(on: "What was paid")
    #expect(driver.state.focus == .sections && driver.sectionTitle == "What was paid")
    driver.click(on: "A Ferry")
    #expect(driver.state.focus == .documents && driver.state.document == 1)
    driver.click(row: 15, column: 30)
    #expect(driver.state.focus == .sections && driver.sectionTitle == "The plan")
  }

  @Test func `a double click follows`() {
    var driver = Driver(columns: 120, rows: 20)
    driver.click(on: "Port Authority", times: 2)
    #expect(driver.screen.contains("▸Port Authority"))
    driver.press("<Backspace>")
    driver.click(on: "the old quay", times: 2)
    #expect(driver.state.showsText && driver.sectionTitle == "What was seen")
  }

  @Test func `a double click follows what the first click selected, wherever it went`() {
    var driver = Driver(columns: 80, rows: 20)
    // The first click brings the sections in the place of the documents.
    driver.click(on: "Port Authority", times: 2)
    #expect(driver.state.focus == .detail && driver.screen.contains("▸Port Authority"))
  }

  @Test func `a heading cannot be selected`() {
    var driver = Driver(columns: 120, rows: 20)
    driver.press("<Tab><Tab>j")
    let row = driver.state.detail.position
    driver.click(on: "Claims  3", times: 2)
    #expect(driver.state.detail.position == row && driver.state.focus == .detail)
  }

  @Test func `a click on a tab shows the view, and on a mark in the text selects it`() {
    var driver = Driver(columns: 120, rows: 40)
    driver.click(on: " Text ┐")
    #expect(driver.state.showsText && driver.state.focus == .detail)
    driver.click(on: "accused")
    #expect(driver.cursorRow.contains("accused"))
    #expect(driver.frame.cursor.column == driver.place(of: "accused")?.column)
    driver.click(on: "Lindqvist said", times: 2)
    #expect(driver.screen.contains("▸Mara Lindqvist"))
    driver.click(on: " Linked ")
    #expect(!driver.screen.contains("Dossier"))
  }

  @Test func `the wheel scrolls what is under it and leaves the selection while it is in sight`() {
    var driver = Driver(columns: 120, rows: 10)
    driver.press("<Tab><Tab>")
    let title = driver.sectionTitle
    driver.turnWheel(1, row: 4, column: 80)
    #expect(driver.state.detail.position.top == 3)
    driver.turnWheel(-5, row: 4, column: 80)
    #expect(driver.state.detail.position.top == 0)
    driver.turnWheel(1, row: 4, column: 5)
    #expect(driver.state.focus == .detail && driver.sectionTitle == title)
  }

  @Test func `a list scrolls under its selection until that would leave the screen`() {
    var position = ListPosition(selected: 5)
    position.scroll(by: 3, rows: 50, visible: 10)
    #expect(position == ListPosition(selected: 5, top: 3))
    position.scroll(by: 6, rows: 50, visible: 10)
    #expect(position == ListPosition(selected: 9, top: 9))
    position.scroll(by: 100, rows: 50, visible: 10)
    #expect(position == ListPosition(selected: 40, top: 40))
    position.scroll(by: -15, rows: 50, visible: 10)
    #expect(position == ListPosition(selected: 34, top: 25))
    position.scroll(by: -100, rows: 50, visible: 10)
    #expect(position == ListPosition(selected: 9, top: 0))
  }

  @Test func `rows of different heights scroll by whole rows`() {
    var position = ListPosition(selected: 1)
    let heights = [1, 2, 3, 4, 1, 1, 1, 1]
    position.scroll(by: 2, rows: 8, visible: 6, isSelectable: { $0 != 2 }, height: { heights[$0] })
    #expect(position.top == 2 && position.selected == 3)
    position.scroll(by: -1, rows: 8, visible: 6, isSelectable: { $0 != 2 }, height: { heights[$0] })
    #expect(position.top == 1 && position.selected == 1)
  }

  @Test func `the wheel scrolls a text`() {
    var driver = Driver(columns: 60, rows: 8)
    driver.press("<Enter><Enter>t")
    driver.turnWheel(1, row: 3, column: 50)
    #expect(driver.state.detail.text.top == 3)
    driver.turnWheel(-9, row: 3, column: 50)
    #expect(driver.state.detail.text.top == 0)
  }

  @Test func `results are selected and followed`() {
    var driver = Driver(columns: 80, rows: 20)
    driver.press("/quay")
    driver.click(on: "The plan")
    #expect(driver.state.search?.selectedHit?.hit.document == 1)
    driver.click(on: "The plan", times: 2)
    #expect(driver.state.showsText && driver.sectionTitle == "The plan")
  }

  @Test func `lines and things to go to are followed as well`() {
    var driver = Driver(columns: 100, rows: 20)
    driver.press("/quay<Alt-k>")
    driver.click(row: 2, column: 10)
    #expect(driver.state.search?.concordance?.position.selected == 1)
    driver.doubleClick(row: 1, column: 10)
    #expect(driver.state.showsText)
    driver.press("<Ctrl-P>")
    driver.click(on: "Norland", times: 2)
    #expect(driver.screen.contains("▸Norland"))
  }

  @Test func `a format is chosen by a click, and a double click goes on`() {
    var driver = Driver()
    driver.press("e")
    driver.click(on: "json")
    driver.click(on: "json", times: 2)
    guard let dialog = driver.state.screen as? ExportDialog else {
      Issue.record("no dialog")
      return
    }
    #expect(dialog.format == 1 && dialog.stage == .destination)
  }

  @Test func `the right button steps back`() {
    var driver = Driver(columns: 120, rows: 20)
    driver.press("<Enter><Enter><Enter>")
    driver.send(.mouse(Mouse(.press(.right, clicks: 1), row: 4, column: 4)))
    #expect(driver.screen.contains("▸Chapter 1"))
  }

  @Test func `a click in a pane keeps the filter that is being typed`() {
    var driver = Driver(columns: 120, rows: 20)
    driver.press("ffe")
    driver.click(on: "A Ferry")
    #expect(driver.state.filters[.documents] == "fe" && driver.state.context == .panes)
  }

  @Test func `a key leaves the mouse to the terminal and takes it back`() {
    var driver = Driver(columns: 120, rows: 20)
    driver.press("M")
    #expect(driver.effects == [.useMouse(false)] && driver.status.contains("the terminal's"))
    driver.press("M")
    #expect(driver.effects == [.useMouse(false), .useMouse(true)])
  }

  @Test func `a click on a hint does what its key does`() {
    var driver = Driver(columns: 120, rows: 20)
    driver.click(on: "/ search")
    #expect(driver.state.context == .search)
    driver.press("<Esc>")
    driver.click(on: "? help")
    #expect(driver.screen.contains("Help"))
    driver.press("<Esc>")
    driver.click(row: 19, column: 3)
    #expect(driver.state.context == .panes && driver.effects == [])
  }

  @Test func `an action in the help is selected and done`() {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("?")
    driver.click(on: "move up, as many")
    driver.turnWheel(1, row: 10, column: 10)
    #expect(driver.state.context != .panes)
    driver.turnWheel(-1, row: 10, column: 10)
    driver.click(on: "go to the next pane", times: 2)
    #expect(driver.state.context == .panes && driver.state.focus == .sections)
  }
}
