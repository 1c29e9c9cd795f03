package import Corpus
internal import Search

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
    let documents = counted(results.documentCount, "document")
    let sections = counted(results.sectionCount, "section")
    guard claimCount > 0 else { return "\(sections) in \(documents)" }
    let claims = counted(claimCount, "claim")
    let read = results.hits.count
    return read < results.sectionCount
      ? "\(claims) in the best \(grouped(read)) of \(sections)"
      : "\(claims) in \(sections) of \(documents)"
  }

  /// What has been found so far, and in how much of what there will be.
  package func summary(during progress: LoadProgress) -> String {
    let searched = results.searchedDocuments
    guard !progress.isFinished, !editor.isEmpty, answered == editor.text,
      searched < progress.documentsFound
    else { return summary }
    let count =
      claimCount > 0 ? counted(claimCount, "claim") : counted(results.sectionCount, "section")
    let found = results.hits.isEmpty ? "no match" : count
    return "\(found) in \(grouped(searched)) of \(counted(progress.documentsFound, "document"))"
      + " so far"
  }
}
