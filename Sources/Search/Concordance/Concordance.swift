package import Corpus

/// The matches of a search as lines, in an order that shows how words are used.
///
/// A keyword-in-context index (Luhn 1960). A line holds only positions: the words around a match
/// are read when it is shown.
package struct Concordance: Sendable {
  /// What the lines are ordered by.
  package enum Order: String, Sendable, CaseIterable {
    /// Their position in the corpus.
    case document
    /// The words before the match, beginning with the nearest.
    case left
    /// The words after the match, beginning with the nearest.
    case right
  }

  /// A match, or a claim that was found, and its position.
  package struct Line: Hashable, Sendable {
    /// The position of the document in the corpus.
    package var document: Int
    /// The position of the section in the document.
    package var section: Int
    package var match: TextSpan
    /// The claim whose words these are, by its position in the document; nil for other words.
    package var claim: Int?
  }

  package let lines: [Line]
  package let order: Order
  /// Whether there are more matches than lines.
  package let isCut: Bool

  /// Orders the matches of hits, at most `limit` of them; of a hit with claims, these.
  ///
  /// Linear in the matches by document; by context, the folded words beside them are read and
  /// sorted. Lines with the same words are in the order of the documents.
  package init(
    _ hits: [Hit], in corpus: Corpus, order: Order = .document, limit: Int = .max
  ) {
    var lines: [Line] = []
    let places = hits.indices.sorted {
      (hits[$0].document, hits[$0].section) < (hits[$1].document, hits[$1].section)
    }
    var isCut = false
    for place in places {
      let hit = hits[place]
      for stop in hit.stops(in: corpus) {
        isCut = lines.count >= limit
        if isCut { break }
        lines.append(
          Line(
            document: hit.document, section: hit.section, match: stop.span, claim: stop.claim))
      }
    }
    self.isCut = isCut
    self.order = order
    self.lines = ContextOrder(order, in: corpus)?.sorted(lines) ?? lines
  }

  private init(_ lines: [Line], _ order: Order, isCut: Bool) {
    self.lines = lines
    self.order = order
    self.isCut = isCut
  }

  /// The same lines after documents moved, without those of documents that are gone.
  ///
  /// - Parameter position: The new position of a document; called once for each.
  package func moved(_ position: (Int) -> Int?) -> Concordance {
    var positions: [Int: Int?] = [:]
    let moved = lines.compactMap { line -> Line? in
      let known = positions[line.document] ?? position(line.document)
      positions[line.document] = known
      guard let known else { return nil }
      var moved = line
      moved.document = known
      return moved
    }
    return Concordance(moved, order, isCut: isCut)
  }
}

/// The text on either side of a match, within its section's own text.
package struct LineContext: Sendable {
  package let left: TextSpan
  package let match: TextSpan
  package let right: TextSpan

  /// Reads at most `reach` bytes on either side, and cuts neither a scalar nor a word on the left.
  ///
  /// The first section includes what precedes it.
  package init(_ line: Concordance.Line, in corpus: Corpus, reach: Int) {
    let document = corpus.documents[line.document]
    let text = document.text
    var own = text.span
    if document.sections.indices.contains(line.section) {
      own = document.ownSpan(ofSection: line.section)
      if line.section == 0 { own.start = 0 }
    }
    match = line.match
    let start = min(Int(match.start), text.count)
    let end = min(Int(match.end), text.count)
    var first = min(max(Int(own.start), start - reach), start)
    // Cuts neither a scalar nor, if there is a blank, a word.
    while first < start, !text.isScalarBoundary(first) { first += 1 }
    if first > own.start, let blank = text.bytes[first..<start].firstIndex(where: WordBytes.isBlank)
    {
      first = blank
    }
    var last = max(min(Int(own.end), end + reach), end)
    while last > end, !text.isScalarBoundary(last) { last -= 1 }
    left = TextSpan(first, start)
    right = TextSpan(end, last)
  }
}

extension DocumentText {
  /// The text of a span on one line: each run of white space becomes one space.
  package func inline(_ span: TextSpan) -> String {
    var line: [UInt8] = []
    for byte in bytes[span.range.clamped(to: 0..<count)] {
      if !WordBytes.isBlank(byte) {
        line.append(byte)
      } else if line.last != 0x20 {
        line.append(0x20)
      }
    }
    return String(decoding: line, as: UTF8.self)
  }
}
