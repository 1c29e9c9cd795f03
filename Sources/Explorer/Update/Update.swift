internal import Screen

/// What a message makes of the state, and what it asks of the program; pure.
package func update(_ state: inout State, _ message: Message) -> [Effect] {
  let effects: [Effect]
  switch message {
  case .key(let key): effects = state.press(key)
  case .resized(let size):
    state.size = size
    effects = []
  case .loaded(let corpus, let progress, let notices):
    state.load(corpus, progress, notices)
    effects = state.searchAgain() + state.locateAgain()
  case .progressed(let progress):
    state.take(progress)
    effects = []
  case .searched(let generation, let text, let answer):
    effects = state.take(answer, to: text, generation: generation)
  case .arranged(let number, let concordance):
    state.search?.concordance?.take(concordance, number: number)
    effects = []
  case .located(let generation, let text, let results):
    effects = state.take(results, to: text, generation: generation)
  case .mouse: effects = []
  case .pasted(let text): effects = state.paste(text)
  case .focused: effects = []
  case .exported(let outcome): effects = state.finishExport(outcome)
  case .note(let words):
    state.note = words
    effects = []
  }
  state.settle()
  return effects + state.attention()
}

extension State {
  /// Does what a key means where the reader is.
  mutating func press(_ key: Key) -> [Effect] {
    note = nil
    if let character = key.typed, takesDigits, let digit = character.wholeNumberValue,
      character.isASCII, digit > 0 || count != nil
    {
      count = min((count ?? 0) * 10 + digit, Self.farAway)
      return []
    }
    if let awaiting {
      self.awaiting = nil
      guard let character = key.typed, let action = Action.named(awaiting.action) else { return [] }
      var arguments = awaiting.arguments
      arguments.character = character
      return action.perform(&self, arguments)
    }
    let arguments = Action.Arguments(count: count)
    count = nil
    if let action = Action.action(for: key, in: context) { return begin(action, arguments) }
    if let character = key.typed, context.isTyping {
      return edit { $0.insert(character) }
    }
    return [.bell]
  }

  /// Does an action, once it has been told what it asks for.
  mutating func begin(_ action: Action, _ arguments: Action.Arguments) -> [Effect] {
    if let obstacle = action.obstacle(self) {
      note = obstacle
      return [.bell]
    }
    if action.parameter == .character, arguments.character == nil {
      awaiting = Awaiting(action: action.name, arguments: arguments)
      return []
    }
    return action.perform(&self, arguments)
  }

  /// More rows than any list has; far from the ends of Int, so that sums are safe.
  static let farAway = 1_000_000_000

  private var takesDigits: Bool { [.panes, .lines, .reading].contains(context) }

  /// Types a text that was pasted; where nothing is typed it does nothing, whatever keys its letters
  /// are.
  mutating func paste(_ text: String) -> [Effect] {
    guard context.isTyping else {
      note = "text was pasted where none is typed"
      return [.bell]
    }
    note = nil
    return edit { editor in for character in text { editor.insert(character) } }
  }

  /// Changes the line that is being typed, and what follows from it.
  mutating func edit(_ change: (inout LineEditor) -> Void) -> [Effect] {
    switch mode {
    case .searching: return editSearch(change)
    case .goingTo: return editGoTo(change)
    case .filtering(let pane, var editor):
      change(&editor)
      mode = .filtering(pane, editor)
      filter(pane, by: editor.text)
    case .exporting(var dialog):
      change(&dialog.destination)
      dialog.failure = nil
      mode = .exporting(dialog)
    case .browsing, .concordance, .help, .notices: break
    }
    return []
  }
}
