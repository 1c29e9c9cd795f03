/// What a message makes of the state, and what it asks of the program; pure.
package func update(_ state: inout State, _ message: Message) -> [Effect] {
  let effects: [Effect]
  switch message {
  case .key(let key): effects = state.press(key)
  case .action(let name, let arguments): effects = state.begin(named: name, arguments)
  case .chosen(let choice): effects = state.choose(choice)
  case .resized(let size):
    state.size = size
    effects = []
  case .recalled(.searches, let lines):
    state.searches = lines
    effects = []
  case .recalled(.commands, let lines):
    state.commands = lines
    effects = []
  case .resumed(let session): effects = state.resume(session)
  case .loaded(let corpus, let progress, let notices):
    state.load(corpus, progress, notices)
    effects = state.resumeFurther() + state.searchAgain() + state.locateAgain()
  case .progressed(let progress):
    state.take(progress)
    effects = state.resumeFurther()
  case .searched(let generation, let text, let answer):
    effects = state.take(answer, to: text, generation: generation)
  case .arranged(let number, let concordance):
    state.search?.concordance?.take(concordance, number: number)
    effects = []
  case .located(let generation, let text, let results):
    effects = state.take(results, to: text, generation: generation)
  case .mouse(let mouse): effects = state.point(mouse)
  case .pasted(let text): effects = state.paste(text)
  case .focused: effects = []
  case .exported(let outcome): effects = state.finishExport(outcome)
  case .rendered(let text): effects = state.copy(text)
  case .note(let words):
    state.note = words
    effects = []
  }
  state.settle()
  return effects + state.attention()
}

extension State {
  /// Types a text that was pasted; where nothing is typed it does nothing, whatever keys its letters
  /// are.
  mutating func paste(_ text: String) -> [Effect] {
    guard context.isTyping else {
      note = "there is no line to paste into here"
      return [.bell]
    }
    note = nil
    return edit { editor in editor.insert(text) }
  }

  /// Changes the line that is being typed, and what follows from it.
  mutating func edit(_ change: (inout LineEditor) -> Void) -> [Effect] {
    switch mode {
    case .listing(let screen): return screen.edit(in: &self, change)
    case .filtering(let pane, var editor):
      change(&editor)
      mode = .filtering(pane, editor)
      filter(pane, by: editor.text)
    case .exporting(var dialog):
      change(&dialog.destination)
      dialog.failure = nil
      mode = .exporting(dialog)
    case .commanding: return editCommand(change)
    case .browsing: break
    }
    return []
  }
}
