internal import Corpus

/// Finds the words and claims that make a section match.
///
/// Reads the section's text again, since the index keeps no byte offsets.
struct Highlighter {
  private let index: SearchIndex
  private let evidence: Evidence
  private let words: WordMarks

  init(_ index: SearchIndex, evidence: Evidence) {
    self.index = index
    self.evidence = evidence
    words = WordMarks(evidence.leaves)
  }

  /// The hit for a match; nil if the document was removed or has no sections.
  func hit(_ row: Ranking.Row, _ grain: Grain) -> Hit? {
    let units = index.segments[row.segment].units
    guard grain == .document else {
      let section = Int(row.id - units.firsts[Int(units.documents[Int(row.id)])])
      return read(section, ofDocument: Int(row.document), score: row.score)?.hit
    }
    let sections = sections(ofDocument: row)
    for section in sections.prefix(Self.tries) {
      let read = read(section, ofDocument: Int(row.document), score: row.score)
      if let read, !read.isByHeading { return read.hit }
    }
    return sections.first.flatMap {
      read($0, ofDocument: Int(row.document), score: row.score)?.hit
    }
  }

  /// How many sections of a document are tried for one that shows why it matches.
  private static let tries = 4

  /// Reads a section for its matches; if it has none, its heading is the match.
  private func read(
    _ section: Int, ofDocument position: Int, score: Float
  ) -> (hit: Hit, isByHeading: Bool)? {
    let document = index.corpus.documents[position]
    guard document.sections.indices.contains(section) else { return nil }
    var spans = words.spans(inSection: section, of: document)
    spans += patterns(section, document) + mentions(section, document)
    var claims: [Int] = []
    if !evidence.claims.isEmpty, let unit = index.map.unit(document: position, section: section) {
      claims = index.tables.claims.positions(
        of: evidence.claims, inUnit: unit, document: position)
      for claim in claims { spans += Self.spans(ofClaim: claim, in: document) }
    }
    let isByHeading = spans.isEmpty
    let matches = Self.disjoint(isByHeading ? [document.sections[section].title] : spans)
    let hit = Hit(
      document: position, section: section, score: Double(score), matches: matches,
      snippet: Snippet.span(around: matches[0], in: document), claims: claims)
    return (hit, isByHeading)
  }

  /// The sections of a document, those with the most words of the query first.
  private func sections(ofDocument row: Ranking.Row) -> [Int] {
    let segment = index.segments[row.segment]
    let units = segment.units.firsts[Int(row.id)]..<segment.units.firsts[Int(row.id) + 1]
    let sets = evidence.leaves.flatMap(\.sets).map { TermSet($0, in: segment.dictionary) }
    var counts = [Int](repeating: 0, count: units.count)
    for set in sets {
      for term in set.terms + Array(set.range.prefix(Self.terms)) {
        let range = segment.postings.range(ofTerm: term)
        var posting = segment.postings.units[range].partitionPoint { $0 < units.lowerBound }
        while posting < range.upperBound, segment.postings.units[posting] < units.upperBound {
          counts[Int(segment.postings.units[posting] - units.lowerBound)] += 1
          posting += 1
        }
      }
    }
    return counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
  }

  /// How many terms with a prefix are looked up to choose a section.
  private static let terms = 64

  private func patterns(_ section: Int, _ document: Document) -> [TextSpan] {
    let area = SectionText.area(ofSection: section, of: document).range
      .clamped(to: 0..<document.text.count)
    return evidence.leaves.flatMap { leaf -> [TextSpan] in
      guard case .pattern(let pattern) = leaf else { return [] }
      var matcher = PatternMatcher(pattern)
      return matcher.matches(in: document.text.bytes.span, area)
        .map { TextSpan($0.lowerBound, $0.upperBound) }
    }
  }

  private func mentions(_ section: Int, _ document: Document) -> [TextSpan] {
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

  /// The spans sorted, with overlapping ones merged.
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
