internal import Corpus

/// Restoring where the reader left off, as soon as it is loaded.
extension State {
  /// Restores a saved session: at once what needs no document, the place when it is loaded.
  mutating func resume(_ session: SavedSession) -> [Effect] {
    resuming = session
    isUntouched = false
    isZoomed = session.isZoomed
    settings.panes = session.panes
    history = session.history
    bookmarks = session.bookmarks
    filters[.documents] = session.filters[.documents]
    refreshDocumentRows()
    note = "resuming…"
    let effects = session.search.map { repeatSearch($0) } ?? []
    settle()
    return continueResuming() + effects
  }

  /// Goes as near to the saved place as the loaded documents allow.
  ///
  /// Ends once the place is found, everything is loaded, or the reader has pressed a key.
  mutating func continueResuming() -> [Effect] {
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

  /// Gives up restoring: the reader has moved on.
  mutating func stopResuming() {
    resuming = nil
    isUntouched = false
  }

  private func isThere(document place: Location) -> Bool {
    place.documentPath.flatMap { corpus.documents.position(ofPath: $0, near: nil) } != nil
  }

  /// Whether the row is selected, or will not come because its document is analysed.
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

  /// Repeats a search of an earlier run without opening its prompt.
  private mutating func repeatSearch(_ text: String) -> [Effect] {
    search = SearchSession(question: question, origin: location)
    return editSearch { $0 = LineEditor(text) }
  }
}

extension State {
  /// The part of the state that is saved for the next run.
  package var session: SavedSession {
    var session = SavedSession()
    session.place = resuming?.place ?? location
    session.isZoomed = isZoomed
    session.panes = settings.panes
    session.filters = filters
    session.search = search.flatMap { $0.answered.isEmpty ? nil : $0.answered }
    session.history = history
    session.bookmarks = bookmarks
    return session
  }
}
