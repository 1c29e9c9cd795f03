internal import Corpus

/// Finds, in a section that answers, the words and claims that make it answer.
struct Highlighter {
  private let index: SearchIndex
  private let evidence: Evidence

  init(_ index: SearchIndex, evidence: Evidence) {
    self.index = index
    self.evidence = evidence
  }

  /// Reads the section's text once more: the index keeps no offsets.
  func hit(unit: UInt32, score: Double) -> Hit {
    let position = index.sections.document(ofUnit: unit)
    let section = index.sections.section(ofUnit: unit)
    let document = index.corpus.documents[position]
    let claims = index.claims.positions(of: evidence.claims, inUnit: unit, document: position)
    var spans = words(inUnit: unit, section: section, of: document)
    spans += mentions(section: section, of: document)
    for claim in claims { spans += Self.spans(ofClaim: claim, in: document) }
    let matches = Self.disjoint(spans.isEmpty ? [document.sections[section].title] : spans)
    return Hit(
      document: position, section: section, score: score, matches: matches,
      snippet: Snippet.span(around: matches[0], in: document), claims: claims)
  }

  private func words(inUnit unit: UInt32, section: Int, of document: Document) -> [TextSpan] {
    guard !evidence.rows.isEmpty else { return [] }
    var cursor = WordCursor(document.text.bytes)
    // One a place of the stream, gaps included.
    var words: [TextSpan] = []
    for span in SectionText(section: section, of: document).all {
      cursor.restart(in: span.range)
      while cursor.advance() { words.append(TextSpan(cursor.start, cursor.end)) }
      words.append(TextSpan(0, 0))
    }
    let range = index.words.range(ofUnit: unit)
    var spans: [TextSpan] = []
    for row in evidence.rows where !row.isEmpty {
      for place in range where index.words.matches(row, at: place, before: range.upperBound) {
        let first = place - range.lowerBound
        spans.append(words[first].union(words[first + row.count - 1]))
      }
    }
    return spans
  }

  private func mentions(section: Int, of document: Document) -> [TextSpan] {
    guard !evidence.actors.isEmpty else { return [] }
    return document.mentionIndices(in: document.ownSpan(ofSection: section))
      .map { document.mentions[$0] }
      .filter { evidence.actors.contains($0.actor) }
      .map(\.span)
  }

  private static func spans(ofClaim position: Int, in document: Document) -> [TextSpan] {
    let claim = document.claims[position]
    return [claim.source?.span, claim.cue?.span].compactMap { $0 }
      + document.claims.content(of: claim)
  }

  /// The spans in order, those that overlap as one.
  private static func disjoint(_ spans: [TextSpan]) -> [TextSpan] {
    var result: [TextSpan] = []
    for span in spans.sorted() {
      if let last = result.last, last.overlaps(span) || last == span {
        result[result.count - 1] = last.union(span)
      } else {
        result.append(span)
      }
    }
    return result
  }
}
