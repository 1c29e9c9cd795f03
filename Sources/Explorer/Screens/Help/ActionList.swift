package import Screen
internal import Search

/// The list of all actions: the help and the palette.
package struct ActionList: Sendable {
  /// A row of the list; only actions can be selected.
  package enum Row: Sendable {
    case heading(String)
    case action(Action)
    case blank

    var action: Action? { if case .action(let action) = self { action } else { nil } }
  }

  /// What the actions must fit.
  package private(set) var editor = LineEditor()
  /// Whether letters go into the line; else they are keys that move.
  package private(set) var isTyping: Bool
  /// Whether it was opened for typing: the palette.
  package let isPalette: Bool
  package private(set) var rows: [Row] = []
  package var position = ListPosition()
  package private(set) var origin: (any ListScreen)?
  /// What the keys meant there.
  package let openedIn: Context

  init(over state: State, isPalette: Bool, matching words: String = "") {
    self.isPalette = isPalette
    isTyping = isPalette
    origin = state.screen
    openedIn = state.context
    editor = LineEditor(words)
    arrange(state)
  }

  /// The selected action.
  package var selected: Action? {
    rows.indices.contains(position.selected) ? rows[position.selected].action : nil
  }

  func isSelectable(_ row: Int) -> Bool { rows[row].action != nil }

  mutating func edit(_ state: State, _ change: (inout LineEditor) -> Void) {
    let before = editor.text
    change(&editor)
    if editor.text != before { arrange(state) }
  }

  mutating func beginTyping() { isTyping = true }

  /// From the letters back to the list; false where it was opened for typing.
  mutating func stopTyping(_ state: State) -> Bool {
    guard isTyping, !isPalette else { return false }
    isTyping = false
    editor = LineEditor()
    arrange(state)
    return true
  }

  private mutating func arrange(_ state: State) {
    rows = editor.text.allSatisfy({ $0 == " " }) ? everything(state) : fitting(state)
    position = ListPosition()
    position.select(0, rows: rows.count, isSelectable: isSelectable)
  }

  /// What can be done here, by subject, then what can be done elsewhere, by place.
  private func everything(_ state: State) -> [Row] {
    var rows: [Row] = []
    var listed: Set<String> = []
    func add(_ title: String, _ actions: [Action]) {
      guard !actions.isEmpty else { return }
      if !rows.isEmpty { rows.append(.blank) }
      rows.append(.heading(title))
      rows += actions.map { .action($0) }
      listed.formUnion(actions.map(\.name))
    }
    if isPalette { add("Recent", state.recentActions.filter(applies)) }
    listed = []
    for group in ActionGroup.all { add(group.title, group.actions.filter(applies)) }
    for other in Context.allCases where other != openedIn {
      let title = "In the \(other.title)"
      add(title, Action.all(in: other).filter { !applies($0) && !listed.contains($0.name) })
    }
    return rows
  }

  /// Those that fit what was typed: by name, then by what they do or their keys; what cannot be
  /// done here comes last.
  private func fitting(_ state: State) -> [Row] {
    let query = GoToQuery(editor.text)
    let words = editor.text.split(separator: " ").map { Needle(String($0)) }
    let scores = query.scores(of: Action.all.map(\.name))
    let found = Action.all.indices.compactMap { index -> (rank: Int, score: Int, index: Int)? in
      let action = Action.all[index]
      let place = applies(action) ? 0 : 2
      if let score = scores[index] { return (place, -score, index) }
      let text = action.help + " " + state.settings.keys.keys(of: action).names
      guard words.allSatisfy({ $0.occurs(in: text) }) else { return nil }
      return (place + 1, 0, index)
    }
    return found.sorted { $0 < $1 }.map { .action(Action.all[$0.index]) }
  }

  /// Whether an action can be done from where the list was opened.
  func applies(_ action: Action) -> Bool {
    action.contexts.contains(openedIn) || openedIn == .lines && action.contexts.contains(.panes)
  }
}

extension State {
  /// Actions recently called by name, the latest first.
  var recentActions: [Action] {
    var actions: [Action] = []
    for line in commands.reversed() {
      guard let action = try? CommandText(line).action(in: .lines),
        !actions.contains(where: { $0.name == action.name })
      else { continue }
      actions.append(action)
      if actions.count == 5 { break }
    }
    return actions
  }
}

/// Help and the palette as a screen.
extension ActionList: ListScreen {
  package var context: Context { isTyping ? .palette : .help }

  package func rows(in state: State) -> ScreenRows? {
    ScreenRows(
      position: position, count: rows.count, area: state.arrangement.body.inner,
      isSelectable: isSelectable)
  }

  package func move(to position: ListPosition, in state: inout State, by cause: MoveCause) {
    var list = self
    list.position = position
    state.screen = list
  }

  package func draw(_ state: State, into frame: inout Frame, _ area: Rect) {
    ActionListView(state: state, list: self).draw(into: &frame, area)
  }

  package func follow(in state: inout State) -> [Effect] { state.run(self) }

  /// From the letters to the list, from the list to what it was opened over.
  package func leave(in state: inout State) -> [Effect] {
    var list = self
    state.screen = list.stopTyping(state) ? list : origin
    return []
  }

  package func edit(
    in state: inout State, _ change: (inout LineEditor) -> Void
  ) -> [Effect] {
    var list = self
    list.edit(state, change)
    state.screen = list
    return []
  }

  package func prompt(_ state: State) -> ScreenPrompt? {
    isTyping ? ScreenPrompt(label: "find: ", editor: editor) : nil
  }

  package mutating func follow(_ map: CorpusMap) { origin?.follow(map) }
}

/// Help and the palette: actions looked up and done.
extension State {
  /// Lists all actions; with words, those that fit them.
  mutating func listActions(isPalette: Bool, matching words: String = "") -> [Effect] {
    screen = ActionList(over: self, isPalette: isPalette, matching: words)
    return []
  }

  /// Types into the list of actions.
  mutating func findAction() -> [Effect] {
    guard var list = screen as? ActionList else { return [.bell] }
    list.beginTyping()
    screen = list
    return []
  }

  /// Does the selected action of a list where that was opened, or says why it cannot be done.
  mutating func run(_ list: ActionList) -> [Effect] {
    guard let action = list.selected else { return [.bell] }
    guard list.applies(action) else {
      note = "\(action.name) is for the \(action.place ?? Context.panes.title)"
      return [.bell]
    }
    screen = list.origin
    if let obstacle = action.obstacle(self) {
      screen = list
      note = obstacle
      return [.bell]
    }
    if action.isCommand { rememberCommand(action.name) }
    return call(action, Action.Arguments())
  }
}
