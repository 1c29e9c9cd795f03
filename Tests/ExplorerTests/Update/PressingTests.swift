import Explorer
import Screen
import Testing

struct PressingTests {
  private func driver(_ keys: String) -> Driver {
    var driver = Driver(columns: 100, rows: 20)
    driver.press(keys)
    return driver
  }

  @Test func `keys one after the other are one action`() {
    #expect(driver("<Ctrl-W>l").state.focus == .sections)
    #expect(driver("<Ctrl-W>l<Ctrl-W>w<Ctrl-W>h").state.focus == .sections)
    #expect(driver("<Ctrl-W>o").state.isZoomed)
  }

  @Test func `after the first key the screen says what can follow`() {
    let driver = driver("<Ctrl-W>")
    #expect(driver.status.contains("Ctrl-W …"))
    #expect(driver.status.contains("o zoom"))
    #expect(driver.screen.contains("give the pane the whole screen"))
    #expect(!driver.status.contains("Enter follow"))
  }

  @Test func `Esc ends it without a word`() {
    let driver = driver("<Ctrl-W><Esc>")
    #expect(driver.state.pending.isEmpty && driver.state.note == nil && driver.effects.isEmpty)
  }

  @Test func `a key that cannot follow is told`() {
    let driver = driver("<Ctrl-W>x")
    #expect(driver.state.note == "Ctrl-W x means nothing" && driver.effects == [.bell])
    #expect(driver.state.pending.isEmpty)
    #expect(self.driver("<Ctrl-W>xj").state.documents.selected == 1)
  }

  @Test func `Ctrl-C quits in the middle of it`() {
    #expect(driver("<Ctrl-W><Ctrl-C>").effects == [.quit])
  }

  @Test func `a number before it counts`() {
    var driver = Driver(columns: 100, rows: 20)
    driver.state.settings.keys =
      KeyMap.standard.applying([
        KeyBinding(action: "down", keys: ["g j"])
      ]).map
    driver.press("2gj")
    #expect(driver.state.documents.selected == 2)
  }

  @Test(arguments: Context.allCases)
  func `hints name only what can be done, and the help`(context: Context) {
    let hinted = Action.all(in: context).filter { $0.hint != nil }
    #expect(hinted.allSatisfy { $0.standardKeys.isEmpty == false })
  }

  @Test func `what cannot be done has no hint`() {
    var driver = driver("<Enter><Enter>")
    #expect(driver.status.contains("f filter"))
    driver.press("t")
    #expect(!driver.status.contains("f filter"))
  }
}
