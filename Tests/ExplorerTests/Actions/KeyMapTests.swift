import Explorer
import Screen
import Testing

struct KeyMapTests {
  private func apply(_ bindings: KeyBinding...) -> (map: KeyMap, problems: [KeyMap.Problem]) {
    KeyMap.standard.applying(bindings)
  }

  private func action(_ map: KeyMap, _ keys: String, in context: Context = .panes) -> String? {
    guard let keys = Keystrokes(name: keys),
      case .action(let action) = map.meaning(of: keys.keys, in: context)
    else { return nil }
    return action.name
  }

  @Test func `an action that is given keys has these and no others`() {
    let (map, problems) = apply(KeyBinding(action: "back", keys: ["ctrl-t", "g b"]))
    #expect(problems.isEmpty)
    #expect(action(map, "Ctrl-T") == "back" && action(map, "g b") == "back")
    #expect(action(map, "Backspace") == nil)
    #expect(map.keys(of: "back", in: .panes).names == "Ctrl-T, g b")
  }

  @Test func `a key is taken from the action that has it of itself`() {
    let (map, problems) = apply(KeyBinding(action: "search", keys: ["n"]))
    #expect(problems.isEmpty)
    #expect(action(map, "n") == "search" && action(map, "/") == nil)
    #expect(map.keys(of: "next-match", in: .panes).isEmpty)
  }

  @Test func `two actions can change their keys, in any order`() {
    let wishes = [
      KeyBinding(action: "step-back", keys: ["x"]), KeyBinding(action: "explain", keys: ["esc"]),
    ]
    for wishes in [wishes, wishes.reversed()] {
      let (map, problems) = KeyMap.standard.applying(wishes)
      #expect(problems.isEmpty)
      #expect(action(map, "x") == "step-back" && action(map, "Esc") == "explain")
    }
  }

  @Test func `the first key of a sequence waits, and means nothing by itself any more`() {
    let (map, problems) = apply(KeyBinding(action: "first", keys: ["g g"]))
    #expect(problems.isEmpty)
    guard case .beginning = map.meaning(of: [.character("g")], in: .panes) else {
      Issue.record("g should wait")
      return
    }
    #expect(map.continuations(of: [.character("g")], in: .panes).map(\.action.name) == ["first"])
  }

  @Test func `an empty list takes the keys away`() {
    let (map, problems) = apply(KeyBinding(action: "zoom", keys: []))
    #expect(problems.isEmpty)
    #expect(map.keys(of: "zoom", in: .panes).isEmpty)
  }

  @Test func `a context can have keys of its own`() {
    let (map, problems) = apply(
      KeyBinding(action: "down", keys: ["ctrl-n"]),
      KeyBinding(action: "down", keys: ["ctrl-j"], context: "lines"))
    #expect(problems.isEmpty)
    #expect(action(map, "Ctrl-N") == "down" && action(map, "Ctrl-J") == nil)
    #expect(action(map, "Ctrl-J", in: .lines) == "down" && action(map, "j", in: .lines) == nil)
  }

  @Test(arguments: [
    (KeyBinding(action: "serach", keys: ["s"]), "no action is called “serach”; search?"),
    (KeyBinding(action: "xyzzy", keys: ["s"]), "no action is called “xyzzy”"),
    (KeyBinding(action: "search", keys: ["pgdwn"]), "“pgdwn” is not a key"),
    (
      KeyBinding(action: "first", keys: ["gg"]),
      "“gg” is not a key; for one after the other write “g g”"
    ),
    (KeyBinding(action: "quit", keys: []), "quit must have a key; it keeps q, Q"),
    (KeyBinding(action: "search", keys: ["C-i"]), "terminals send Tab for Ctrl-I; bind Tab"),
    (KeyBinding(action: "search", keys: ["5"]), "5 cannot be bound: digits are counts"),
    (KeyBinding(action: "go-to-hit", keys: ["x"]), "x types a character there"),
    (
      KeyBinding(action: "search", keys: ["s"], context: "search"),
      "search does not apply in search"
    ),
    (
      KeyBinding(action: "explain", keys: ["Esc"]),
      "Esc would leave step-back without a key, and it must have one"
    ),
  ])
  func `what cannot hold is told, and the keys stay`(wish: KeyBinding, message: String) {
    let (map, problems) = apply(wish)
    #expect(problems == [KeyMap.Problem(binding: 0, message: message)])
    for context in Context.allCases {
      for action in Action.all(in: context) {
        #expect(
          map.keys(of: action.name, in: context)
            == KeyMap.standard.keys(of: action.name, in: context))
      }
    }
  }

  @Test func `of two wishes for a key the first holds, and so does the rest of the second`() {
    let (map, problems) = apply(
      KeyBinding(action: "search", keys: ["s"]), KeyBinding(action: "zoom", keys: ["s", "Z"]))
    #expect(problems == [KeyMap.Problem(binding: 1, message: "s is already bound to search")])
    #expect(action(map, "s") == "search" && action(map, "Z") == "zoom")
  }

  @Test func `nobody can lock themselves in`() {
    let keys = ["q", "Q", "Esc", "C-c", "?", "!", "Enter", "M-k", "K", "y", "n"]
    let (map, _) = KeyMap.standard.applying(
      Action.all.map { KeyBinding(action: $0.name, keys: keys) })
    let (empty, _) = KeyMap.standard.applying(
      Action.all.map { KeyBinding(action: $0.name, keys: []) })
    for map in [map, empty] {
      for context in Context.allCases {
        for action in Action.all(in: context) where action.staysBound {
          #expect(!map.keys(of: action.name, in: context).isEmpty, "\(action.name) \(context)")
        }
      }
    }
  }
}
