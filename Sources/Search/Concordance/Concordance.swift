package import Corpus

/// The matches of a search, a line each, in an order that shows how their words are used.
///
/// A keyword-in-context index (Luhn 1960). Lines are positions: the words around a match are read
/// when its line is shown.
package struct Concordance: Sendable {
  /// What the lines are ordered by.
  package enum Order: String, Sendable, CaseIterable {
    /// Where they stand: documents as in the corpus, matches by position.
    case document
    /// The words before the match, the nearest first.
    case left
    /// The words behind the match, the nearest first.
    case right
  }

  /// A match and where it stands.
  package struct Line: Hashable, Sendable {
    /// The position of the document in the corpus.
    package var document: Int
    /// The position of the section in the document.
    package var section: Int
    package var match: TextSpan
  }

  package let lines: [Line]
  package let order: Order
  /// Whether there are more matches than lines.
  package let isCut: Bool

  /// Takes the matches of hits in a corpus.
  ///
  /// Linear in the matches by document; by context, their words are read once and sorted. Words are
  /// compared folded; lines with the same words stand in the order of the documents.
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
      for passage in hit.passages {
        isCut = lines.count >= limit
        if isCut { break }
        lines.append(Line(document: hit.document, section: hit.section, match: passage))
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

  /// The same lines where documents stand elsewhere, in the same order; those of documents that
  /// are gone are left out.
  package func moved(_ position: (Int) -> Int?) -> Concordance {
    var positions: [Int: Int?] = [:]
    let moved = lines.compactMap { line -> Line? in
      let known = positions[line.document] ?? position(line.document)
      positions[line.document] = known
      guard let known else { return nil }
      return Line(document: known, section: line.section, match: line.match)
    }
    return Concordance(moved, order, isCut: isCut)
  }
}
