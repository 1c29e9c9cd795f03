package import Screen

/// A command being typed after a colon, over the panes or the list it was opened in.
package struct CommandPrompt: ListScreen {
  package private(set) var editor = LineEditor()
  /// What it can be completed with.
  package private(set) var candidates: [Candidate] = []
  /// The candidate in the line, an index into `candidates`.
  package private(set) var chosen: Int?
  /// Characters of the line that no candidate replaces.
  private var start = 0
  /// How many lines back the person has gone, and what they had typed before that.
  private var recalled = 0
  private var draft = ""
  /// Why the line could not be done.
  package var failure: CommandError?
  package private(set) var origin: (any ListScreen)?
  /// What the keys meant there.
  let openedIn: Context

  init(_ text: String, over state: State) {
    origin = state.screen
    openedIn = state.context
    replace(with: text, state)
    draft = text
  }

  /// Changes what is typed.
  mutating func edit(_ state: State, _ change: (inout LineEditor) -> Void) {
    let before = editor.text
    change(&editor)
    guard editor.text != before else { return }
    recalled = 0
    draft = editor.text
    look(state)
  }

  private mutating func replace(with text: String, _ state: State) {
    editor = LineEditor(text)
    look(state)
  }

  private mutating func look(_ state: State) {
    let completion = Completion(editor.text, in: openedIn, state)
    candidates = completion.candidates
    start = completion.start
    chosen = nil
    failure = nil
  }

  /// Puts the next candidate into the line, or the one before for -1.
  ///
  /// If the only candidate is in the line already, completes what follows. False if there is none.
  mutating func complete(by step: Int, _ state: State) -> Bool {
    if chosen != nil, candidates.count == 1 { look(state) }
    guard !candidates.isEmpty else { return false }
    let next = chosen.map { $0 + step } ?? (step > 0 ? 0 : -1)
    let index = (next + candidates.count) % candidates.count
    chosen = index
    failure = nil
    editor = LineEditor(String(editor.text.prefix(start)) + candidates[index].text)
    return true
  }

  /// Recalls an earlier line that begins with what was typed: older for 1, newer for -1.
  ///
  /// False if there is none.
  mutating func recall(by step: Int, _ state: State) -> Bool {
    let fitting = state.commands.filter { $0.hasPrefix(draft) }
    let wanted = recalled + step
    guard 0...fitting.count ~= wanted else { return false }
    recalled = wanted
    replace(with: wanted == 0 ? draft : fitting[fitting.count - wanted], state)
    return true
  }
}

extension CommandPrompt {
  package var context: Context { .command }
  package var isOverlay: Bool { true }

  package func draw(_ state: State, into frame: inout Frame, _ area: Rect) {
    CommandView(state: state, command: self).draw(into: &frame, area)
  }

  package func edit(in state: inout State, _ change: (inout LineEditor) -> Void) -> [Effect] {
    var line = self
    line.edit(state, change)
    state.screen = line
    return []
  }

  package func prompt(_ state: State) -> ScreenPrompt? { ScreenPrompt(label: ":", editor: editor) }

  package mutating func follow(_ map: CorpusMap) { origin?.follow(map) }
}

/// The command line: actions by name.
extension State {
  /// Opens the prompt, over the panes or the lines.
  mutating func beginCommand(_ text: String = "") -> [Effect] {
    screen = CommandPrompt(text, over: self)
    return []
  }

  mutating func completeCommand(by step: Int) -> [Effect] {
    changeCommand { line, state in line.complete(by: step, state) }
  }

  mutating func recallCommand(by step: Int) -> [Effect] {
    changeCommand { line, state in line.recall(by: step, state) }
  }

  private mutating func changeCommand(
    _ change: (inout CommandPrompt, State) -> Bool
  ) -> [Effect] {
    guard var line = screen as? CommandPrompt else { return [] }
    let isDone = change(&line, self)
    screen = line
    return isDone ? [] : [.bell]
  }

  /// Does what the line says, or says why not and stays.
  mutating func runCommand() -> [Effect] {
    guard var line = screen as? CommandPrompt else { return [] }
    let text = CommandText(line.editor.text)
    guard !text.name.isEmpty else { return leaveScreen() }
    do throws(CommandError) {
      let command = try Command(line.editor.text, in: line.openedIn, self)
      rememberCommand(String(line.editor.text.dropFirst(text.nameStart)))
      screen = line.origin
      return call(command.action, command.arguments)
    } catch {
      line.failure = error
      screen = line
      return [.bell]
    }
  }

  /// Does an action, or asks for the argument it needs.
  mutating func begin(_ action: Action, _ arguments: Action.Arguments) -> [Effect] {
    if let obstacle = action.obstacle(self) {
      note = obstacle
      return [.bell]
    }
    if action.parameter == .character, arguments.character == nil {
      awaiting = Awaiting(action: action.name, arguments: arguments)
      return []
    }
    if action.parameter == .text, arguments.text == nil, action.argument?.isOptional == false {
      return beginCommand(action.name + " ")
    }
    return action.perform(&self, arguments)
  }

  /// Does an action that was called by its name; one of the panes leaves the lines.
  mutating func call(_ action: Action, _ arguments: Action.Arguments) -> [Effect] {
    if !action.contexts.contains(context), action.contexts.contains(.panes) {
      screen = nil
    }
    return begin(action, arguments)
  }

  /// Keeps a command for later; each is kept once, the latest last.
  mutating func rememberCommand(_ text: String) {
    commands.remember(text)
  }
}
