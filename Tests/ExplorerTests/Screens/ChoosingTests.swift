import Explorer
import Screen
import Testing

struct ChoosingTests {
  private func driver(_ keys: String) -> Driver {
    var driver = Driver(columns: 110, rows: 30)
    driver.press(keys)
    return driver
  }

  private func names(_ driver: Driver) -> [String] {
    guard let list = driver.state.screen as? ActionList else { return [] }
    return list.rows.compactMap { row in
      if case .action(let action) = row { action.name } else { nil }
    }
  }

  @Test(arguments: ["?", "<Alt-x>", "/quay<Alt-k>?", "/<F1>?", "e?", "!?"])
  func `every action is listed once, those that can be done here first`(keys: String) throws {
    let driver = driver(keys)
    let names = names(driver)
    #expect(Set(names) == Set(Action.all.map(\.name)))
    #expect(names.count == Set(names).count)
    guard let list = driver.state.screen as? ActionList else { return }
    let context = list.openedIn
    let here = names.filter { Action.named($0)?.contexts.contains(context) == true }
    if context != .lines { #expect(Array(names.prefix(here.count)) == here) }
  }

  @Test func `the help is moved through like a list, and closed by what closes lists`() {
    #expect(driver("?j<Enter>").state.documents.selected == 0)
    #expect(driver("?G").state.context == .help)
    for keys in ["?q", "??", "?<Esc>", "?<F1>"] {
      #expect(driver(keys).state.context == .panes)
    }
  }

  @Test func `it returns to where it was opened`() {
    #expect(driver("/quay<F1>?<Esc>").state.context == .search)
    #expect(driver("/quay<Alt-k>?<Esc>").state.context == .lines)
    #expect(driver("e?<Esc>").state.context == .exportFormat)
  }

  @Test func `Enter does what is selected`() {
    #expect(driver("?/zoom<Enter>").state.isZoomed)
    #expect(driver("<Alt-x>whole screen<Enter>").state.isZoomed)
    #expect(driver("<Alt-x>half<Enter>").state.documents.selected > 0)
    #expect(driver("/quay<F1>?/each match<Enter>").state.context == .lines)
    #expect(driver("/quay<Alt-k>?/zoom<Enter>").state.isZoomed)
  }

  @Test func `what cannot be done says why, on its row and when tried`() {
    let driver = driver("?/forward again<Enter>")
    #expect(driver.screen.contains("(nothing to go forward to)"))
    #expect(driver.status.contains("nothing to go forward to"))
    #expect(driver.state.context == .palette)
    let elsewhere = self.driver("?/keep-file<Enter>")
    #expect(elsewhere.status.contains("keep-file is for the question whether to overwrite"))
  }

  @Test func `letters leave those that fit by name, then by what they do or their keys`() {
    #expect(names(driver("<Alt-x>zm")).first == "zoom")
    #expect(
      names(driver("<Alt-x>exp")).prefix(3).sorted() == ["explain", "export", "export-results"])
    #expect(names(driver("<Alt-x>ctrl-w")).contains("left"))
    #expect(names(driver("<Alt-x>zzzz")).isEmpty)
    #expect(driver("<Alt-x>zzzz").screen.contains("no action matches"))
  }

  @Test func `Esc takes the letters away first where the list was there before`() {
    #expect(driver("?/zoom<Esc>").state.context == .help)
    #expect(driver("?/zoom<Esc><Esc>").state.context == .panes)
    #expect(driver("<Alt-x>zoom<Esc>").state.context == .panes)
  }

  @Test func `what was lately done by name stands first in the palette`() {
    let driver = driver("<Alt-x>zoom<Enter>:2<Enter>:first<Enter><Alt-x>")
    #expect(driver.state.commands == ["zoom", "2", "first"])
    #expect(names(driver).prefix(2) == ["first", "zoom"])
    #expect(driver.row(2).contains("Recent"))
  }

  @Test func `an action that needs words is asked for them`() {
    let driver = driver("<Alt-x>dossier of an<Enter>")
    #expect(driver.state.context == .command && driver.status.hasPrefix(":actor"))
  }

  @Test func `a rebinding shows in dispatch, help, hints and title`() {
    var driver = Driver(columns: 110, rows: 30)
    let (keys, problems) = KeyMap.standard.applying([
      KeyBinding(action: "help", keys: ["Ctrl-X h"]), KeyBinding(action: "follow", keys: ["F5"]),
    ])
    #expect(problems.isEmpty)
    driver.state.settings.keys = keys
    #expect(driver.row(0).hasSuffix("Ctrl-X h help"))
    #expect(driver.status.contains("F5 follow"))
    driver.press("?")
    #expect(driver.state.context == .panes)
    driver.press("<Ctrl-X>h")
    #expect(driver.state.context == .help)
    driver.press("/follow")
    #expect(driver.screen.contains("F5 ") && !driver.screen.contains("Enter  "))
    driver.press("<Esc><Esc><F5>")
    #expect(driver.state.focus == .sections)
  }
}
