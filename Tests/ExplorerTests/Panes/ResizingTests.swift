import Explorer
import Screen
import Testing

struct ResizingTests {
  private func widths(_ driver: Driver) -> [Int] {
    driver.state.settings.panes.widths(of: Pane.allCases, columns: 120)
  }

  @Test func `keys make the pane wider and narrower, and give back what there was`() {
    var driver = Driver(columns: 120, rows: 20)
    #expect(widths(driver) == [26, 32, 62])
    driver.press(">")
    #expect(widths(driver) == [28, 30, 62])
    driver.press("<Tab>5<")
    #expect(widths(driver) == [28, 25, 67])
    driver.press("<Tab>10>")
    #expect(widths(driver) == [28, 15, 77])
    driver.press("=")
    #expect(widths(driver) == [26, 32, 62])
  }

  @Test func `a pane keeps room for a few words`() {
    var driver = Driver(columns: 120, rows: 20)
    driver.press("999<")
    #expect(widths(driver)[0] == 12)
    driver.press("<")
    #expect(driver.status.contains("cannot be narrower") && driver.effects == [.bell])
  }

  @Test func `where one pane stands alone, none can be wider`() {
    var driver = Driver(columns: 50, rows: 20)
    driver.press(">")
    #expect(driver.status.contains("only one pane is shown"))
    driver.send(.resized(Size(columns: 120, rows: 20)))
    driver.press("z<")
    #expect(driver.status.contains("z takes it back"))
  }

  @Test func `a border goes where it is dragged`() {
    var driver = Driver(columns: 120, rows: 20)
    driver.drag(row: 5, from: 25, to: 30, 40)
    #expect(widths(driver) == [41, 17, 62])
    driver.drag(row: 5, from: 57, to: 0)
    #expect(widths(driver) == [41, 12, 67])
    driver.drag(row: 5, from: 3, to: 60)
    #expect(widths(driver) == [41, 12, 67])
  }

  @Test func `shares hold when the window changes, also with two panes`() {
    var driver = Driver(columns: 120, rows: 20)
    driver.press("<Tab>20>")
    driver.send(.resized(Size(columns: 80, rows: 20)))
    #expect(driver.frame[5, 43].character == "│")
    driver.send(.resized(Size(columns: 120, rows: 20)))
    #expect(widths(driver) == [26, 52, 42])
  }

  @Test func `the list of results can be dragged as well`() {
    var driver = Driver(columns: 120, rows: 20)
    driver.press("/quay")
    #expect(driver.state.target(row: 5, column: 66) == .border(.results))
    driver.drag(row: 5, from: 66, to: 40)
    #expect(driver.frame[5, 40].character == "│")
  }
}
