internal import Corpus

/// The way back: to the list that led here, to where a link was followed, a step towards the panes.
extension State {
  /// Opens the list again whose row led to where the reader is; false where none did.
  private mutating func returnToList() -> Bool {
    guard let origin = listOrigin, location.isSamePlace(as: origin.place) else { return false }
    listOrigin = nil
    screen = origin.screen
    return true
  }

  mutating func goBack(_ count: Int) -> [Effect] {
    if returnToList() { return [] }
    for _ in 0..<min(count, 1000) {
      guard let place = history.back(from: location) else { break }
      go(to: place)
    }
    return []
  }

  mutating func goForward(_ count: Int) -> [Effect] {
    for _ in 0..<min(count, 1000) {
      guard let place = history.forward(from: location) else { break }
      go(to: place)
    }
    return []
  }

  /// One step towards the three panes: whatever was opened last closes first.
  ///
  /// Never quits.
  mutating func stepBack() -> [Effect] {
    if let search, search.stop != nil, isAtMatch(of: search) {
      return search.concordance?.returnsOnEscape == true ? openConcordance() : leaveSearch()
    }
    if filters[focus] != nil {
      filter(focus, by: "")
      return []
    }
    if returnToList() { return [] }
    if case .actor = detail.subject {
      history.leave(location)
      detail.subject = .section
      return []
    }
    if isZoomed {
      isZoomed = false
      return []
    }
    if focus != .documents { return focus(on: focus.previous) }
    let quitting = "\(keyName(of: "quit")) quits"
    let stopping = "\(keyName(of: "stop-loading")) stops loading"
    note = progress.isFinished ? quitting : "\(quitting), \(stopping)"
    return []
  }
}
