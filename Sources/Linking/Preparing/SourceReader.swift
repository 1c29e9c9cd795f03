internal import Corpus

/// Finds, in the words of a source, those that say who it is.
struct SourceReader: Sendable {
  private let analysis: Analysis
  private let text: DocumentText

  init(_ analysis: Analysis, text: DocumentText) {
    self.analysis = analysis
    self.text = text
  }

  /// The candidate that a source is: the first in it that does not own or qualify its head.
  ///
  /// Of a report it is who wrote it.
  func candidate(for source: TextSpan) -> Int? {
    if let author = author(of: source) { return author }
    let lower = analysis.candidates.partitionPoint { $0.span.start < source.start }
    var best: Int?
    for index in lower..<analysis.candidates.count {
      let candidate = analysis.candidates[index]
      guard candidate.span.start < source.end else { break }
      if isOwner(candidate.span, in: source) || isInsideLonger(index, source) { continue }
      // "Those who work for him" are not he.
      if candidate.form == .pronoun && candidate.span.start != source.start { continue }
      if isQualifier(candidate.span, in: source) && !isSpokesman(of: candidate.span, source) {
        continue
      }
      if best == nil { best = index }
      if candidate.form == .name { return index }
    }
    if let best { return best }
    return analysis.candidates.indices.prefix(lower).suffix(8).last {
      analysis.candidates[$0].span.contains(source)
    }
  }

  /// Whom a report's words name as its author: "its report", "X's report", "a study by X".
  func author(of source: TextSpan) -> Int? {
    guard mentionsWriting(source) else { return nil }
    let words = text.singleLine(source).lowercased().split(separator: " ").map(String.init)
    guard let head = words.firstIndex(where: { Self.writings.contains($0) }) else { return nil }
    let lower = analysis.candidates.partitionPoint { $0.span.start < source.start }
    let inside = (lower..<analysis.candidates.count).prefix {
      analysis.candidates[$0].span.start < source.end
    }
    if head + 1 < words.count {
      guard words[head + 1] == "by" else { return nil }
      return inside.last { analysis.candidates[$0].form == .name }
    }
    return inside.first { index in
      let candidate = analysis.candidates[index]
      return candidate.form == .pronoun && candidate.span.start == source.start
        || candidate.form == .name && isOwner(candidate.span, in: source)
    }
  }

  /// Whether any word of a source is one for what somebody writes.
  private func mentionsWriting(_ source: TextSpan) -> Bool {
    var word: [UInt8] = []
    for byte in text.bytes[source.range] {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if Self.isWriting(word) { return true }
        word.removeAll(keepingCapacity: true)
      } else {
        word.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    return Self.isWriting(word)
  }

  private static func isWriting(_ word: [UInt8]) -> Bool {
    (4...10).contains(word.count) && writingFingerprints.contains(Fingerprint(word[...]))
  }

  /// "Norway's" in "Norway's spokesman".
  private func isOwner(_ span: TextSpan, in source: TextSpan) -> Bool {
    guard span.end < source.end else { return false }
    let rest = text.bytes[Int(span.end)..<Int(source.end)]
    return rest.starts(with: "'s ".utf8) || rest.starts(with: "’s ".utf8)
      || rest.starts(with: "' ".utf8) || rest.starts(with: "’ ".utf8)
  }

  /// Whether a longer name starts at or before a candidate and holds it.
  private func isInsideLonger(_ index: Int, _ source: TextSpan) -> Bool {
    let span = analysis.candidates[index].span
    return analysis.candidates.indices.prefix(index).reversed().prefix(4).contains { other in
      let longer = analysis.candidates[other]
      return longer.form == .name && longer.span.contains(span) && longer.span != span
    }
  }

  /// A name that only says which: behind a preposition or a lower-case head ("official of X").
  private func isQualifier(_ span: TextSpan, in source: TextSpan) -> Bool {
    let before = text[TextSpan(Int(source.start), Int(max(source.start, span.start)))]
    let words = before.lowercased().split(separator: " ")
    let hasHead = words.contains { !Self.lead.contains(String($0)) && $0 != "," }
    let behind = text[TextSpan(Int(span.end), Int(max(span.end, source.end)))]
    if hasHead && words.contains(where: { Self.prepositions.contains(String($0)) }) { return true }
    // "Pentagon officials": a plain noun behind the name is the head.
    guard let next = behind.split(separator: " ").first, behind.hasPrefix(" ") else { return false }
    return next.first?.isLowercase == true && !Self.lead.contains(String(next))
      && !Self.prepositions.contains(String(next))
  }

  /// How the words of a source stand to the candidate that it is.
  func relation(of candidate: Int, to source: TextSpan) -> PreparedSource.Relation {
    if author(of: source) == candidate { return .author }
    let name = analysis.candidates[candidate].span
    // "A spokesman for X" speaks for X.
    return isQualifier(name, in: source) && isSpokesman(of: name, source) ? .spokenFor : .plain
  }

  private func isSpokesman(of span: TextSpan, _ source: TextSpan) -> Bool {
    let words = text[TextSpan(Int(source.start), Int(source.end))].lowercased()
    return (words.contains("spokes") || words.contains("delegation of "))
      && span.start > source.start
      || ["spokesman", "spokeswoman", "spokesperson"].contains { words.hasSuffix($0) }
  }

  private static let writings: Set<String> = [
    "report", "reports", "study", "survey", "statement", "analysis", "review", "bulletin", "flyer",
    "poll", "audit", "findings", "memoir", "newsletter", "assessment", "records", "letter",
    "website",
  ]
  private static let writingFingerprints = Set(writings.map { Fingerprint($0) })
  private static let lead: Set<String> = ["the", "a", "an", "both", "either", "and", "or", "its"]
  private static let prepositions: Set<String> = [
    "of", "for", "in", "at", "from", "with", "to", "on", "under", "by", "within", "inside", "near",
  ]
}
