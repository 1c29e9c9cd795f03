internal import Corpus
internal import Search

/// Calling actions by name and choosing by position, for fronts without a screen.
extension State {
  /// Does an action by its name.
  ///
  /// One that applies in the panes closes the screen over them: a front that names it has no
  /// screen that would be lost.
  mutating func begin(named name: String, _ arguments: Action.Arguments) -> [Effect] {
    note = nil
    isUntouched = false
    count = nil
    awaiting = nil
    guard let action = Action.named(name) else {
      note = "there is no action called \(name)"
      return [.bell]
    }
    if !action.contexts.contains(context), action.contexts.contains(.panes) { returnToPanes() }
    guard action.contexts.contains(context) else {
      note = "\(name) does nothing here"
      return [.bell]
    }
    return begin(action, arguments)
  }

  private mutating func returnToPanes() {
    screen = nil
    goTo = nil
  }

  /// Selects something and follows it.
  mutating func choose(_ choice: Choice) -> [Effect] {
    note = nil
    isUntouched = false
    switch choice {
    case .row(let row): return choose(row: row)
    case .actor(let actor): openDossier(of: actor)
    case .claim(let place):
      let words = corpus.words(ofClaim: place)
      history.leave(location)
      show(place.document, words, emphasis: words)
    case .results:
      guard search != nil else { return [.bell] }
      returnToPanes()
      screen = ResultsScreen()
    }
    return []
  }

  private mutating func choose(row: Int) -> [Effect] {
    if screenHasRows { return moveRow(to: row) + followScreen() }
    guard let dialog = screen as? ExportDialog else { return choose(paneRow: row) }
    guard dialog.stage == .format else { return [.bell] }
    return moveFormat(by: row - dialog.format) + chooseFormat()
  }

  private mutating func choose(paneRow row: Int) -> [Effect] {
    let here = location
    select(row, of: focus)
    // Without a screen, every step is one to go back to.
    if focus != .detail { history.leave(here) }
    settle()
    return follow()
  }

  /// Whether something was asked for that has not come yet.
  package var isAwaitingAnswer: Bool { screen?.isWaiting(self) ?? false }
}
