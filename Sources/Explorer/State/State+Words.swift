package import Corpus
internal import Search

/// What the state says about itself, in words for the status line.
extension State {
  /// Where the reader is; in figures alone where there is little room.
  package func whereabouts(isShort: Bool = false) -> String {
    let documents = position(self.documents, of: documentRows)
    let sections = position(self.sections, of: sectionRows)
    if isShort { return [matchWords(isShort: true), documents, sections].joined(with: " · ") }
    return [
      matchWords(isShort: false), "\(documents) documents", "\(sections) sections", lineWords,
      focus == .documents ? noticeWords : nil,
    ].joined(with: " · ")
  }

  private func position(_ position: ListPosition, of rows: ListRows) -> String {
    "\(grouped(min(position.selected + 1, rows.count)))/\(grouped(rows.count))"
  }

  /// The first line on the screen of a text that is longer than it.
  private var lineWords: String? {
    guard showsText, focus == .detail, let layout, layout.lines.count > visibleLines else {
      return nil
    }
    return "line \(grouped(detail.text.top + 1)) of \(grouped(layout.lines.count))"
  }

  /// What loading left out and repaired; nil where it did neither.
  package var noticeWords: String? {
    func fileCount(_ severity: Notice.Severity) -> Int {
      notices.reduce(0) { $0 + ($1.severity == severity ? $1.fileCount : 0) }
    }
    let way = " (\(keyName(of: "notices")) to see)"
    let (leftOut, repaired) = (fileCount(.leftOut), fileCount(.repaired))
    if leftOut > 0 { return counted(leftOut, "file") + " left out\(way)" }
    if repaired > 0 { return counted(repaired, "file") + " repaired\(way)" }
    return notices.first.map { $0.message + way }
  }

  /// Which match n and N have come to; nil before the first.
  private func matchWords(isShort: Bool) -> String? {
    guard let search, let stop = search.stop, mode.isBrowsing else { return nil }
    let match = "match \(grouped(stop + 1)) of \(grouped(search.stops.count))"
    if isShort { return match }
    let results = search.results
    return results.hits.count < results.sectionCount
      ? "\(match) in the best \(grouped(results.hits.count)) sections"
      : "\(match) in \(counted(results.documentCount, "document"))"
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
  /// Which line of the concordance is selected, and what orders them.
  func lineWords(isShort: Bool) -> String {
    guard let concordance, let list = self.concordance?.concordance else { return "" }
    let count = list.lines.count
    let line = "\(grouped(min(concordance.position.selected + 1, count)))/\(grouped(count))"
    if isShort { return "\(line) \(list.order.title)" }
    let isAll = !list.isCut && results.hits.count >= results.sectionCount
    let share = isAll ? "" : ", the best \(grouped(results.hits.count)) sections"
    return "\(line) lines\(share) · \(list.order.title)"
  }

  /// What has been found so far.
  package var summary: String {
    if editor.isEmpty { return "" }
    if results.hits.isEmpty { return isWaiting ? "searching…" : "no match" }
    let sections = counted(results.sectionCount, "section")
    return "\(sections) in \(counted(results.documentCount, "document"))"
  }

  /// What has been found so far, and in how much of what there will be.
  package func summary(during progress: LoadProgress) -> String {
    let searched = results.searchedDocuments
    guard !progress.isFinished, !editor.isEmpty, answered == editor.text,
      searched < progress.documentsFound
    else { return summary }
    let found = results.hits.isEmpty ? "no match" : counted(results.sectionCount, "section")
    return "\(found) in \(grouped(searched)) of \(counted(progress.documentsFound, "document"))"
      + " so far"
  }
}

extension [String?] {
  /// Those that there are, with something between them.
  fileprivate func joined(with separator: String) -> String {
    compactMap(\.self).joined(separator: separator)
  }
}
