internal import Corpus

/// Finds, in the words of a source, those that say who it is.
struct SourceReader: Sendable {
  private let analysis: Analysis
  private let text: DocumentText

  init(_ analysis: Analysis, text: DocumentText) {
    self.analysis = analysis
    self.text = text
  }

  /// The candidate that a source is, and how its words stand to it.
  ///
  /// It is the first one that does not own or qualify the source's head; of a report it is who
  /// wrote it.
  func reading(of source: TextSpan) -> (candidate: Int, relation: PreparedSource.Relation)? {
    if let author = author(of: source) { return (author, .author) }
    let words = SourceWords(source, in: text)
    return candidate(for: source, words).map { candidate in
      let name = analysis.candidates[candidate].span
      // "A spokesman for X" speaks for X.
      let isSpokenFor = words.isQualifier(name) && words.hasSpokesman(of: name)
      return (candidate, isSpokenFor ? .spokenFor : .plain)
    }
  }

  private func candidate(for source: TextSpan, _ words: SourceWords) -> Int? {
    let lower = analysis.candidates.partitionPoint { $0.span.start < source.start }
    var best: Int?
    for index in lower..<analysis.candidates.count {
      let span = analysis.candidates[index].span
      guard span.start < source.end else { break }
      if isOwner(span, in: source) || isInsideLonger(index) { continue }
      // "Those who work for him" are not he.
      let form = analysis.candidates[index].form
      if form == .pronoun && span.start != source.start { continue }
      if words.isQualifier(span) && !words.hasSpokesman(of: span) { continue }
      if best == nil { best = index }
      if form == .name { return index }
    }
    if let best { return best }
    return analysis.candidates.indices.prefix(lower).suffix(8).last {
      analysis.candidates[$0].span.contains(source)
    }
  }

  /// Whom a report's words name as its author: "its report", "X's report", "a study by X".
  private func author(of source: TextSpan) -> Int? {
    guard let writing = firstWriting(in: source) else { return nil }
    let lower = analysis.candidates.partitionPoint { $0.span.start < source.start }
    let inside = (lower..<analysis.candidates.count).prefix {
      analysis.candidates[$0].span.start < source.end
    }
    if let next = text.nextWord(from: writing.upperBound, to: Int(source.end)) {
      guard text.fingerprint(of: next) == Self.by else { return nil }
      return inside.last { analysis.candidates[$0].form == .name }
    }
    return inside.first { index in
      let candidate = analysis.candidates[index]
      return candidate.form == .pronoun && candidate.span.start == source.start
        || candidate.form == .name && isOwner(candidate.span, in: source)
    }
  }

  /// The first word of a source that is one for what somebody writes.
  private func firstWriting(in source: TextSpan) -> Range<Int>? {
    var index = Int(source.start)
    while let word = text.nextWord(from: index, to: Int(source.end)) {
      if 4...10 ~= word.count, Self.writings.contains(text.fingerprint(of: word)) { return word }
      index = word.upperBound
    }
    return nil
  }

  /// "Norway's" in "Norway's spokesman".
  private func isOwner(_ span: TextSpan, in source: TextSpan) -> Bool {
    guard span.end < source.end, let end = text.endOfApostrophe(at: Int(span.end)),
      end < Int(source.end)
    else { return false }
    if text.bytes[end] == 0x20 { return true }
    return text.bytes[end] == 0x73 && end + 1 < Int(source.end) && text.bytes[end + 1] == 0x20
  }

  /// Whether a longer name starts at or before a candidate and holds it.
  private func isInsideLonger(_ index: Int) -> Bool {
    let span = analysis.candidates[index].span
    for other in max(index - 4, 0)..<index {
      let longer = analysis.candidates[other].span
      if analysis.candidates[other].form == .name, longer.contains(span), longer != span {
        return true
      }
    }
    return false
  }

  private static let writings = WordSet(
    "report", "reports", "study", "survey", "statement", "analysis", "review", "bulletin", "flyer",
    "poll", "audit", "findings", "memoir", "newsletter", "assessment", "records", "letter",
    "website")
  private static let by = Fingerprint("by")
}
