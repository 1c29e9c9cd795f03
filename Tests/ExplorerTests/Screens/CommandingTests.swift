import Explorer
import Screen
import Testing

struct CommandingTests {
  private func driver(_ keys: String = "") -> Driver {
    var driver = Driver(columns: 90, rows: 20)
    driver.press(keys)
    return driver
  }

  @Test func `an action is done by its name`() {
    #expect(driver(":zoom<Enter>").state.isZoomed)
    #expect(driver(":quit<Enter>").effects == [.quit])
    #expect(driver("::zoom <Enter>").state.isZoomed)
    #expect(driver(":ZOOM<Enter>").state.isZoomed)
  }

  @Test func `a name may be cut short while it is the only one that begins so`() {
    #expect(driver(":zo<Enter>").state.isZoomed)
    let driver = driver(":ex<Enter>")
    #expect(driver.state.context == .command)
    #expect(driver.screen.contains("“ex” may be explain, export, export-results"))
  }

  @Test(arguments: ["q", "q!", "qa", "exit"])
  func `names from other programs are known`(name: String) {
    #expect(driver(":\(name)<Enter>").effects == [.quit])
  }

  @Test func `a number is a row to go to`() {
    #expect(driver(":2<Enter>").state.documents.selected == 1)
    #expect(driver(":goto 3<Enter>").state.documents.selected == 2)
    #expect(driver(":row 2<Enter>").state.documents.selected == 1)
    #expect(driver(":0<Enter>").state.documents.selected == 0)
    #expect(driver(":99999999<Enter>").state.documents.selected == 2)
  }

  @Test(arguments: [
    ("serch quay", 0, "no command is called “serch”; search?"),
    ("  xyzzy", 2, "no command is called “xyzzy”"),
    ("zoom now", 5, "zoom takes no argument"),
    ("goto quay", 5, "“quay” is not a row number; :go-to finds names"),
    ("99999999999999999999999", 0, "no command is called “99999999999999999999999”"),
    ("export marxdown", 7, "“marxdown” is not one of markdown, json; markdown?"),
    ("actor Nobody", 6, "no actor is called “Nobody”"),
    ("actor", 5, "actor needs an argument: NAME"),
  ])
  func `what cannot be done points at the word and stays`(
    line: String, position: Int, message: String
  ) throws {
    let driver = driver(":\(line)<Enter>")
    guard let command = driver.state.screen as? CommandPrompt else {
      Issue.record("the prompt should stay")
      return
    }
    #expect(command.failure == CommandError(position: position, message: message))
    #expect(command.editor.text == line)
    #expect(driver.screen.contains(message))
    #expect(driver.state.commands.isEmpty)
  }

  @Test func `words behind a name are what the action is about`() {
    let search = driver(":search quay<Enter>").state
    #expect(search.context == .search && search.search?.answered == "quay")
    #expect(driver(":filter ferry<Enter>").state.filters[.documents] == "ferry")
    let goTo = driver(":go-to Port Auth<Enter>").state
    #expect(goTo.context == .panes && goTo.focus == .detail)
    let actor = driver(":actor norland<Enter>").state
    #expect(actor.detail.subject != .section && actor.focus == .detail)
    #expect(driver(":help zoom<Enter>").screen.contains("give the pane the whole screen"))
  }

  @Test func `an export is written to the file named, or asks for one`() {
    let written = driver(":export json out.json<Enter>")
    guard case .export(_, let format, let destination, let overwrite) = written.effects.last else {
      Issue.record("nothing was exported")
      return
    }
    #expect(format == "json" && destination == "out.json" && !overwrite)
    let asking = driver(":export json<Enter>")
    #expect(asking.state.context == .exportDestination && asking.screen.contains(".json"))
  }

  @Test func `what cannot be done now says why`() {
    #expect(driver(":forward<Enter>").state.note == "nothing to go forward to")
    #expect(driver(":export-results json<Enter>").state.note?.contains("no search") == true)
  }

  @Test func `Tab goes through what can stand there, and back`() {
    #expect(driver(":exp<Tab>").status.contains(":explain"))
    #expect(driver(":exp<Tab><Tab>").status.contains(":export"))
    #expect(driver(":exp<Tab><Tab><Shift-Tab>").status.contains(":explain"))
    #expect(driver(":exp<Shift-Tab>").status.contains(":export-results"))
  }

  @Test func `the menu shows what each does while one types`() {
    let driver = driver(":expo")
    #expect(driver.screen.contains("export the section, the dossier, or what the list holds"))
    #expect(driver.screen.contains("export the sections that the search has found"))
    #expect(!driver.screen.contains("give the pane the whole screen"))
  }

  @Test func `arguments are completed too`() {
    #expect(driver(":export <Tab>").status.contains(":export markdown"))
    #expect(driver(":export <Tab><Tab>").status.contains(":export json"))
    #expect(driver(":actor nor<Tab>").status.contains(":actor Norland"))
    #expect(driver(":zoo<Tab><Tab>").status.contains(":zoom"))
    // The only name is there: Tab goes on to what stands behind it.
    #expect(driver(":export-r<Tab><Tab>").status.contains(":export-results markdown"))
  }

  @Test func `earlier commands come back, those that begin as typed`() {
    let state = driver(":zoom<Enter>:2<Enter>:zoom<Enter>:first<Enter>").state
    #expect(state.commands == ["2", "zoom", "first"])
    var driver = driver(":zoom<Enter>:2<Enter>:zo<Enter>")
    driver.press(":<Up>")
    #expect(driver.status.hasPrefix(":zo") && !driver.status.hasPrefix(":zoom"))
    driver.press("<Up><Ctrl-P>")
    #expect(driver.status.hasPrefix(":zoom"))
    driver.press("<Up><Down><Down>")
    #expect(driver.status.hasPrefix(":zo"))
    driver.press("<Ctrl-U>2<Up>")
    #expect(driver.status.hasPrefix(":2"))
    driver.press("<Down>")
    #expect(driver.status.hasPrefix(":2"))
  }

  @Test func `a pasted text is typed and nothing of it is done`() {
    var driver = driver(":")
    driver.send(.pasted("quit\nquit\r\nzoom\t"))
    #expect(driver.state.context == .command && driver.effects.isEmpty)
    #expect(!driver.state.isZoomed)
    driver.press("<Enter>")
    #expect(driver.state.context == .command && !driver.effects.contains(.quit))
  }

  @Test func `Esc and an empty line leave it`() {
    #expect(driver(":zoom<Esc>").state.context == .panes)
    #expect(driver(":<Enter>").state.context == .panes)
    #expect(driver(":<Esc>").state.commands.isEmpty)
  }

  @Test func `the lines have a command line as well`() {
    #expect(driver("/quay<Alt-k>:order<Enter>").state.context == .lines)
    #expect(driver("/quay<Alt-k>:2<Enter>").state.search?.concordance?.position.selected == 1)
    #expect(driver("/quay<Alt-k>:<Esc>").state.context == .lines)
    #expect(driver("/quay<Alt-k>:zoom<Enter>").state.context == .panes)
    #expect(driver(":order<Enter>").state.context == .command)
  }
}
