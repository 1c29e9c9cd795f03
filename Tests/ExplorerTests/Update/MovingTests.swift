import Explorer
import Screen
import Testing

struct MovingTests {
  @Test func `a number before a key repeats it`() {
    var driver = Driver()
    driver.press("<Tab>2j")
    #expect(driver.sectionTitle == "What was paid")
    driver.press("99k")
    #expect(driver.sectionTitle == "Chapter 1: The Quay")
    driver.press("3G")
    #expect(driver.sectionTitle == "What was paid")
  }

  @Test func `the selection in documents drives the sections`() {
    var driver = Driver()
    driver.press("<Tab>jj<Shift-Tab>j")
    #expect(driver.sectionTitle == "The plan")
    driver.press("G")
    #expect(driver.sectionTitle == "第一章 港")
  }

  @Test func `panes are walked with Tab, letters and arrows`() {
    var driver = Driver()
    for (keys, pane) in [
      ("<Tab>", Pane.sections), ("l", .detail), ("l", .detail), ("<Tab>", .documents),
      ("h", .documents), ("<Shift-Tab>", .detail), ("<Left>", .sections), ("<Right>", .detail),
    ] {
      driver.press(keys)
      #expect(driver.state.focus == pane, "after \(keys)")
    }
  }

  @Test func `a zoomed pane has the whole screen`() {
    var driver = Driver(columns: 120, rows: 20)
    driver.press("<Tab><Tab>z")
    #expect(driver.row(1).hasPrefix("┌▸Chapter 1"))
    driver.press("<Esc>")
    #expect(driver.row(1).hasPrefix("┌ Documents"))
  }

  @Test func `Esc walks to the documents and never quits`() {
    var driver = Driver()
    driver.press("<Enter><Enter><Esc>")
    #expect(driver.state.focus == .sections)
    driver.press("<Esc><Esc><Esc>")
    #expect(driver.state.focus == .documents)
    #expect(driver.effects == [])
    #expect(driver.status.contains("q quits"))
  }

  @Test(arguments: ["q", "Q", "<Ctrl-C>", "/iran<Ctrl-C>", "e<Ctrl-C>", "?<Ctrl-C>"])
  func `quitting asks nothing`(keys: String) {
    var driver = Driver()
    driver.press(keys)
    #expect(driver.effects == [.quit])
  }

  @Test func `an unknown key rings`() {
    var driver = Driver()
    driver.press("#<F9>")
    #expect(driver.effects == [.bell, .bell])
  }

  @Test func `resizing keeps the selection`() {
    var driver = Driver(columns: 120, rows: 40)
    driver.press("<Enter>jj<Enter>j")
    let row = driver.cursorRow.split(separator: "▌").last
    driver.send(.resized(Size(columns: 50, rows: 10)))
    driver.send(.resized(Size(columns: 120, rows: 40)))
    #expect(driver.cursorRow.split(separator: "▌").last == row)
    #expect(driver.sectionTitle == "What was paid")
  }
}
