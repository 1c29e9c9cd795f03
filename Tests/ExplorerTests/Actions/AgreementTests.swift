import Explorer
import Screen
import Testing

/// That all which is said about actions is true: what is named exists and does what is said.
struct AgreementTests {
  private func driver(_ keys: String = "") -> Driver {
    var driver = Driver(columns: 120, rows: 30)
    driver.press(keys)
    return driver
  }

  @Test func `no two commands share a name, and no name is another's`() {
    let names = Action.all.map(\.name) + Action.all.flatMap(\.aliases)
    #expect(Set(names).count == names.count)
    let isPlain = names.allSatisfy { name in
      name.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-" || $0 == "!") }
    }
    #expect(isPlain)
  }

  @Test func `every context has a name, and is found by it`() {
    #expect(Set(Context.allCases.map(\.name)).count == Context.allCases.count)
    for context in Context.allCases { #expect(Context.named(context.name) == context) }
  }

  @Test(arguments: Action.all.filter { $0.contexts.contains(.panes) }.map(\.name))
  func `every command can be called by its whole name`(name: String) {
    var driver = driver()
    driver.press(":\(name)")
    guard let command = driver.state.screen as? CommandPrompt else {
      Issue.record("the prompt should be open")
      return
    }
    #expect(command.candidates.contains { $0.text == name || $0.text == name + " " })
    driver.press("<Enter>")
    if let command = driver.state.screen as? CommandPrompt, let failure = command.failure {
      #expect(failure.message.hasPrefix("\(name) needs an argument: "))
    }
  }

  @Test(arguments: Action.all.filter { $0.contexts.contains(.panes) }.map(\.name))
  func `a key and a command do the same`(name: String) throws {
    guard let keys = KeyMap.standard.keys(of: name, in: .panes).first,
      let action = Action.named(name), action.parameter == .none, name != "command"
    else { return }
    for start in ["", "<Enter><Enter>", "<Enter><Enter>t", "/quay<Enter>"] {
      var one = driver(start)
      var other = driver(start)
      for key in keys.keys { one.send(.key(key)) }
      other.press(":\(name)<Enter>")
      if one.state.context == .panes { #expect(one.screen == other.screen, "\(start)") }
      #expect(one.effects == other.effects && one.state.note == other.state.note, "\(start)")
    }
  }

  @Test(arguments: Screens.all)
  func `what is hinted can be done, by the key that is named`(keys: String) {
    let state = driver(keys).state
    guard state.pending.isEmpty else { return }
    for action in Action.all(in: state.context) where action.hint != nil {
      guard let keys = state.settings.keys.keys(of: action.name, in: state.context).first else {
        continue
      }
      let isHinted = state.hints(beginningWithHelp: true).contains {
        $0.words == "\(keys.name) \(action.hint ?? "")"
      }
      #expect(isHinted == (action.obstacle(state) == nil), "\(action.name)")
      if case .action(let found) = state.settings.keys.meaning(of: keys.keys, in: state.context) {
        #expect(found.name == action.name)
      } else {
        Issue.record("\(keys.name) does nothing")
      }
    }
  }

  @Test(arguments: Screens.all)
  func `why something cannot be done is said in the same way`(keys: String) {
    let state = driver(keys).state
    for action in Action.all {
      guard let words = action.obstacle(state) else { continue }
      #expect(words.first?.isUppercase == false && words.last != "." && !words.isEmpty, "\(words)")
    }
  }

  @Test func `what is said with a key names the one in force`() {
    var driver = driver()
    driver.state.settings.keys =
      KeyMap.standard.applying([
        KeyBinding(action: "search", keys: ["F7"]), KeyBinding(action: "quit", keys: ["F9", "q"]),
        KeyBinding(action: "text", keys: []),
      ]).map
    driver.press("n")
    #expect(driver.state.note == "no search yet; F7 searches")
    driver.press("<Esc>")
    #expect(driver.state.note == "F9 quits")
    driver.press("w")
    #expect(driver.state.note == "marks are in the text; :text shows it")
  }

  @Test func `the documentation names every action with its keys`() {
    let text = KeyReference.markdown
    for action in Action.all {
      #expect(text.contains("| \(action.explanation) |"))
      if let usage = action.usage { #expect(text.contains("`:\(usage)`")) }
      for keys in KeyMap.standard.keys(of: action) where !keys.name.contains(where: "`|".contains) {
        #expect(text.contains("`\(keys.name)`"), "\(keys.name)")
      }
    }
  }
}
