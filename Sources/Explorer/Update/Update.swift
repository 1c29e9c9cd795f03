/// Applies a message to the state and returns what the program has to do; pure.
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
    effects = state.continueResuming() + state.searchAgain() + state.locateAgain()
  case .progressed(let progress):
    state.receive(progress)
    effects = state.continueResuming()
  case .searched(let generation, let text, let answer):
    effects = state.receive(answer, to: text, generation: generation)
  case .arranged(let number, let concordance):
    state.search?.concordance?.receive(concordance, number: number)
    effects = []
  case .located(let generation, let text, let results):
    effects = state.receive(results, to: text, generation: generation)
  case .mouse(let mouse): effects = state.point(mouse)
  case .pasted(let text): effects = state.paste(text)
  case .focused: effects = []
  case .exported(let outcome): effects = state.finishExport(outcome)
  case .rendered(let text): effects = state.copy(text)
  case .goOn:
    state.isGoingOn = false
    state.screen?.goOn(state.corpus)
    effects = []
  case .notCopied(let text, let reason): effects = state.copyAgain(text, because: reason)
  case .note(let words):
    state.note = words
    effects = []
  }
  state.settle()
  return effects + state.prioritizeVisible() + state.goOnLater()
}

extension State {
  /// Asks for a turn where a screen has work left, once at a time.
  fileprivate mutating func goOnLater() -> [Effect] {
    guard !isGoingOn, screen?.isUnfinished == true else { return [] }
    isGoingOn = true
    return [.goOn]
  }

  /// Inserts pasted text into the line being typed; elsewhere its letters are not keys.
  mutating func paste(_ text: String) -> [Effect] {
    guard context.isTyping else {
      note = "nothing to paste into here"
      return [.bell]
    }
    note = nil
    return edit { editor in editor.insert(text) }
  }

  /// Changes the line that is being typed, and what follows from it.
  mutating func edit(_ change: (inout LineEditor) -> Void) -> [Effect] {
    screen?.edit(in: &self, change) ?? []
  }
}
