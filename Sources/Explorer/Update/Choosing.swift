internal import Corpus
internal import Search

/// Doing things by their names, and choosing by position, for fronts without a screen.
extension State {
  /// Does an action by its name.
  ///
  /// One that applies in the panes closes what has taken their place: whoever names it has no
  /// screen on which that would be in the way.
  mutating func begin(named name: String, _ arguments: Action.Arguments) -> [Effect] {
    note = nil
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
    mode = .browsing
    goTo = nil
  }

  /// Selects something and follows it.
  mutating func choose(_ choice: Choice) -> [Effect] {
    note = nil
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
      mode = .searching
    }
    return []
  }

  private mutating func choose(row: Int) -> [Effect] {
    switch mode {
    case .listing: return moveRow(to: row) + followScreen()
    case .exporting(let dialog):
      guard dialog.stage == .format else { return [.bell] }
      return moveFormat(by: row - dialog.format) + chooseFormat()
    default: return choose(paneRow: row)
    }
  }

  private mutating func choose(paneRow row: Int) -> [Effect] {
    let here = location
    switch focus {
    case .documents: documents.select(row, rows: documentRows.count)
    case .sections: sections.select(row, rows: sectionRows.count)
    case .detail: selectItem(inRow: row)
    }
    // Where there is no screen to look back on, every step is one to go back.
    if focus != .detail { history.leave(here) }
    settle()
    return follow()
  }
}

extension Corpus {
  /// The words that make a claim, where they stand: the source, the cue, the content.
  func words(ofClaim place: Place) -> [TextSpan] {
    let document = documents[place.document]
    let claim = document.claims[place.item]
    return [claim.source?.span, claim.cue?.span].compactMap(\.self)
      + document.claims.content(of: claim)
  }
}

extension State {
  /// Whether something was asked for that has not come yet.
  package var isAwaitingAnswer: Bool {
    switch mode {
    case .listing(let screen): screen.isWaiting(self)
    case .exporting(let dialog): dialog.stage == .writing
    default: false
    }
  }
}
