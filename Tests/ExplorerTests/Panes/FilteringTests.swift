import Explorer
import Screen
import Testing

struct FilteringTests {
  @Test func `a filter leaves the rows that contain the text, whatever the case`() {
    var driver = Driver()
    driver.press("fFERRY")
    #expect(driver.state.documentRows.count == 1)
    #expect(driver.sectionTitle == "The plan")
    driver.press("<Esc>")
    #expect(driver.state.documentRows.count == 3)
    #expect(driver.sectionTitle == "The plan", "the selection stays")
  }

  @Test func `Enter keeps the filter and Esc in the panes clears it`() {
    var driver = Driver()
    driver.press("<Tab>fwhat<Enter>")
    #expect(driver.screen.contains("▸Sections (what)"))
    driver.press("j")
    #expect(driver.sectionTitle == "What was paid")
    driver.press("<Esc>")
    #expect(driver.state.sectionRows.count == 4)
    #expect(driver.sectionTitle == "What was paid")
  }

  @Test(arguments: ["<Tab>jj", "<Tab>jj<Tab>jj"])
  func `a filter that leaves nothing gives the selection back`(keys: String) {
    var driver = Driver(columns: 120, rows: 30)
    driver.press(keys)
    let row = driver.cursorRow
    driver.press("fxx")
    #expect(driver.cursorRow != row)
    driver.press("<Esc>")
    #expect(driver.cursorRow == row)
  }

  @Test func `a filter of claims leaves what can be followed`() {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("<Enter><Enter>fdenied<Enter>")
    #expect(driver.state.detail.rows.count == 1)
    #expect(driver.cursorRow.contains("Mara Lindqvist denied"))
  }

  @Test func `a link to what a filter hides clears the filter`() {
    var driver = Driver(columns: 120, rows: 40)
    driver.press("fharbour<Enter><Enter><Enter><Enter>G<Enter>")
    #expect(driver.sectionTitle == "The plan")
    #expect(driver.state.documentRows.count == 3)
  }

  @Test func `a text has no rows to filter`() {
    var driver = Driver()
    driver.press("<Enter><Enter>tf")
    #expect(driver.state.context == .panes)
    #expect(driver.status.contains("/ searches it"))
  }
}
