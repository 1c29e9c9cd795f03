package import Corpus
package import Export
internal import Search

/// What the state says about itself, in words for the status line.
extension State {
  /// Where the reader is.
  package var whereabouts: String {
    var parts: [String] = []
    if let words = matchWords { parts.append(words) }
    let documents = documentRows.count
    parts.append(
      "\(grouped(min(self.documents.selected + 1, documents)))/\(grouped(documents)) documents")
    let sections = sectionRows.count
    parts.append("\(min(self.sections.selected + 1, sections))/\(sections) sections")
    if !notices.isEmpty, focus == .documents { parts.append(noticeWords) }
    return parts.joined(separator: " · ")
  }

  /// What loading left out and repaired; empty where it did neither.
  package var noticeWords: String {
    let leftOut = notices.count { $0.severity == .leftOut }
    if leftOut > 0 { return counted(leftOut, "file") + " left out (! to see)" }
    return notices.isEmpty ? "" : counted(notices.count, "file") + " repaired (! to see)"
  }

  /// Which match n and N have come to; nil before the first.
  private var matchWords: String? {
    guard let search, let stop = search.stop, case .browsing = mode else { return nil }
    let documents = counted(search.results.documentCount, "document")
    return "match \(grouped(stop + 1)) of \(grouped(search.stops.count)) in \(documents)"
  }

  /// The words that the search found in a section, by position.
  package func matches(in place: SectionPlace) -> [TextSpan] {
    guard let search, search.stop != nil else { return [] }
    let span = corpus.reach(of: place)
    let hits = search.results.hits.filter { $0.document == place.document }
    return hits.flatMap(\.matches).filter { span.contains($0) }.sorted()
  }
}

extension SearchSession {
  /// What has been found so far.
  package var summary: String {
    if editor.isEmpty { return "" }
    if results.hits.isEmpty { return isWaiting ? "searching…" : "no match" }
    let sections = counted(results.sectionCount, "section")
    return "\(sections) in \(counted(results.documentCount, "document"))"
  }
}
