/// Where a reader was when they left, by names that outlive the corpus and the program.
package struct SavedSession: Hashable, Sendable {
  package var place = Location()
  package var isZoomed = false
  package var panes = PaneShares()
  /// What the rows of a pane had to contain.
  package var filters: [Pane: String] = [:]
  /// The search that n and N walk; nil where there was none.
  package var search: String?
  package var history = History()
  package var bookmarks: [Character: Location] = [:]

  package init() {}

  /// The same with other names for its documents' paths; places whose path has none are left out.
  package func renaming(_ name: (String) -> String?) -> SavedSession? {
    guard let place = place.renaming(name) else { return nil }
    var renamed = self
    renamed.place = place
    renamed.history = History(
      past: history.past.compactMap { $0.renaming(name) },
      future: history.future.compactMap { $0.renaming(name) },
      previous: history.previous.flatMap { $0.renaming(name) })
    renamed.bookmarks = bookmarks.compactMapValues { $0.renaming(name) }
    return renamed
  }
}

extension Location {
  /// The same place with another name for its document's path; nil where there is none.
  fileprivate func renaming(_ name: (String) -> String?) -> Location? {
    var renamed = self
    if let documentPath {
      guard let path = name(documentPath) else { return nil }
      renamed.documentPath = path
    }
    if case .mention(let path, let start) = item {
      renamed.item = name(path).map { .mention(path: $0, start: start) }
    }
    return renamed
  }
}

extension State {
  /// What is kept of the state for the next time.
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
