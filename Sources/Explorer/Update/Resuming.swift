internal import Corpus

/// Going back to where the reader was when they left, as soon as it is there.
extension State {
  /// Takes up a session of before: at once what needs no document, the place when it comes.
  mutating func resume(_ session: SavedSession) -> [Effect] {
    resuming = session
    isZoomed = session.isZoomed
    settings.panes = session.panes
    history = session.history
    bookmarks = session.bookmarks
    filters[.documents] = session.filters[.documents]
    refreshDocumentRows()
    note = "resuming…"
    let effects = session.search.map { askAnew($0) } ?? []
    settle()
    return resumeFurther() + effects
  }

  /// Goes as near to the place as what has been loaded allows.
  ///
  /// Once all of it is there, or all is loaded, or the reader has pressed a key, that was it.
  mutating func resumeFurther() -> [Effect] {
    guard let session = resuming else { return [] }
    let place = session.place
    let isFound = place.documentPath == nil || isThere(document: place)
    if isFound {
      go(to: place)
      restoreFilters(session)
      settle()
    }
    let isWhole = isFound && (place.actor == nil || isThere(place)) && isItemThere(place)
    if isWhole || progress.isFinished {
      resuming = nil
      if isFound {
        note = "where you left"
      } else if let path = place.documentPath {
        note = "\(path) is no longer there"
      }
    }
    return []
  }

  /// Stays where the reader is: they have gone on by themselves.
  mutating func stopResuming() { resuming = nil }

  private func isThere(document place: Location) -> Bool {
    place.documentPath.flatMap { corpus.documents.position(ofPath: $0, near: nil) } != nil
  }

  /// Whether the row is selected, or will not come: names and claims have been looked for.
  private func isItemThere(_ place: Location) -> Bool {
    guard place.item != nil else { return true }
    return document.map { corpus.documents[$0].isAnalysed } ?? false
  }

  private mutating func restoreFilters(_ session: SavedSession) {
    for pane in [Pane.sections, .detail] {
      guard let text = session.filters[pane], filters[pane] != text else { continue }
      filter(pane, by: text)
    }
    if let item = session.place.item { _ = select(item) }
  }

  /// Asks a search again that was asked in another run, without opening its prompt.
  private mutating func askAnew(_ text: String) -> [Effect] {
    search = SearchSession(question: question, origin: location)
    return editSearch { $0 = LineEditor(text) }
  }
}
