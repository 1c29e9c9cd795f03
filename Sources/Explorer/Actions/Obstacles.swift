internal import Corpus
internal import Search

/// Why something cannot be done now: the words of the status line when its key is pressed, and
/// beside it in the help; nil where it can.
extension State {
  var followObstacle: String? {
    let leads =
      switch focus {
      case .documents: document != nil
      case .sections: section != nil
      case .detail where showsText: selectedMark != nil
      case .detail: detail.isSelectable(detail.position.selected)
      }
    return leads ? nil : "there is nothing to follow here"
  }

  var markObstacle: String? {
    guard showsText, focus == .detail else {
      return "marks are in the text; \(keyName(of: "text")) shows it"
    }
    return layout?.marks.isEmpty == false ? nil : "the text has no marks"
  }

  var matchObstacle: String? {
    guard let search, !search.answered.isEmpty else {
      return "no search yet; \(keyName(of: "search")) searches"
    }
    return search.stops.isEmpty ? "no match" : nil
  }

  var linesObstacle: String? {
    guard let search else {
      return "no search yet; \(keyName(of: "search")) searches"
    }
    return search.results.hits.isEmpty ? "no match" : nil
  }

  var filterObstacle: String? {
    if let screen { return screen.filters ? nil : "this list has no filter" }
    guard focus == .detail, showsText else { return nil }
    return "a text has no rows to filter; \(keyName(of: "search")) searches it"
  }

  var exportObstacle: String? {
    if formats.isEmpty { return "there is no format to export in" }
    // What a table exports is as long as it is; the hints ask for each frame.
    let isEmpty =
      openTable?.isEmpty ?? screen.map { $0.exported(self) == nil }
      ?? (detail.subject == .section && place == nil)
    return isEmpty ? "there is nothing to export" : nil
  }

  var resultsExportObstacle: String? {
    if formats.isEmpty { return "there is no format to export in" }
    return search?.results.hits.isEmpty == false
      ? nil : "no search has found anything to export"
  }

  var furnitureObstacle: String? {
    showsText ? nil : "furniture is in the text; \(keyName(of: "text")) shows it"
  }

  var headingObstacle: String? { passage == nil ? "there is no passage here" : nil }

  var marksListObstacle: String? {
    bookmarks.isEmpty ? "there are no marks; \(keyName(of: "set-mark")) and a letter set one" : nil
  }

  var foundClaimsObstacle: String? {
    guard let search, search.error == nil, !search.results.hits.isEmpty else { return "no match" }
    return foundClaims == nil ? "the search asks for no claims" : nil
  }

  var claimListObstacle: String? {
    screen is ClaimList ? nil : "only in a table of claims; \(keyName(of: "claims")) opens one"
  }

  var foldingObstacle: String? {
    openTable?.isGrouped == true ? nil : "the rows are in no groups"
  }

  var resizingObstacle: String? {
    guard arrangement.panes.count < 2 else { return nil }
    return isZoomed
      ? "the pane has the whole screen; z takes it back" : "only one pane is shown"
  }
}
