package import Corpus
package import Search

/// A row of the results.
package enum ResultRow: Hashable, Sendable {
  /// The name of some of the queries below it.
  case heading(String)
  /// A query that can be put into the prompt, and what it finds.
  case offer(QueryReference.Entry)
  case document(Int, hits: Int)
  /// An index into the results' hits, and the first stop in it.
  case hit(Int, firstStop: Int)
  /// A claim that was found in a hit, and whether it is the first one there.
  case claim(Int, stop: Int, isFirst: Bool)

  /// Headings and documents cannot be selected.
  package var isSelectable: Bool {
    switch self {
    case .heading, .document: false
    case .offer, .hit, .claim: true
    }
  }

  /// Whether it leads to a place.
  var isHit: Bool {
    switch self {
    case .heading, .offer, .document: false
    case .hit, .claim: true
    }
  }

  /// Lines on the screen; of a claim, as many as most have.
  package var height: Int {
    switch self {
    case .heading, .offer, .document: 1
    case .hit: 2
    case .claim(_, _, let isFirst): isFirst ? 3 : 2
    }
  }
}

/// A place that n and N stop at: a claim, or matching words side by side.
package struct SearchStop: Hashable, Sendable {
  /// An index into the results' hits.
  package var hit: Int
  /// The words, in the document of the hit.
  package var span: TextSpan
  /// The claim, by its position in that document.
  package var claim: Int?
}

extension SearchSession {
  /// The claim that a stop is; nil where it is words.
  package func claim(atStop index: Int) -> Place? {
    guard stops.indices.contains(index), let claim = stops[index].claim else { return nil }
    return Place(document: results.hits[stops[index].hit].document, item: claim)
  }

  /// The hits in the order of the rows.
  var hitsInOrder: [Hit] {
    rows.compactMap { row in
      switch row {
      case .hit(let hit, _), .claim(let hit, _, true): results.hits[hit]
      case .heading, .offer, .document, .claim: nil
      }
    }
  }
}
