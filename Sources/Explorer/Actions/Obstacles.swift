internal import Corpus
internal import Search

/// Why something cannot be done now: what stands in the status line when its key is pressed, and
/// beside it in the help; nil where it can.
extension State {
  var whyNotFollow: String? {
    let leads =
      switch focus {
      case .documents: document != nil
      case .sections: section != nil
      case .detail where showsText: hasMark
      case .detail: detail.isSelectable(detail.position.selected)
      }
    return leads ? nil : "there is nothing to follow here"
  }

  private var hasMark: Bool {
    guard let mark = detail.text.mark, let layout else { return false }
    return layout.marks.indices.contains(mark)
  }

  var whyNoMarks: String? {
    guard showsText, focus == .detail else {
      return "marks are in the text; \(keyName(of: "text")) shows it"
    }
    return layout?.marks.isEmpty == false ? nil : "the text has no marks"
  }

  var whyNoMatch: String? {
    guard let search, !search.answered.isEmpty else {
      return "nothing is searched for; \(keyName(of: "search")) searches"
    }
    return search.stops.isEmpty ? "no match" : nil
  }

  var whyNoLines: String? {
    guard let search else {
      return "nothing is searched for; \(keyName(of: "search")) searches"
    }
    return search.results.hits.isEmpty ? "no match" : nil
  }

  var whyNotFilter: String? {
    if let screen = mode.screen { return screen.filters ? nil : "this list has no filter" }
    guard focus == .detail, showsText else { return nil }
    return "a text has no rows to filter; \(keyName(of: "search")) searches it"
  }

  var whyNotExport: String? {
    if formats.isEmpty { return "there is no format to export in" }
    return detail.subject == .section && place == nil ? "there is nothing to export" : nil
  }

  var whyNotExportResults: String? {
    if formats.isEmpty { return "there is no format to export in" }
    return search?.results.hits.isEmpty == false
      ? nil : "no search has found anything to export"
  }

  /// The key that does something in the panes, or its command where it has none.
  func keyName(of action: String) -> String {
    settings.keys.keys(of: action, in: .panes).first?.name ?? ":\(action)"
  }
}
