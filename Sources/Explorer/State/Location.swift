package import Corpus

/// A place in the corpus, by names that outlive it: paths and identifiers, never positions.
///
/// What Back returns to, and how the selection is kept while the corpus grows.
package struct Location: Hashable, Sendable {
  package var documentPath: String?
  package var section: Identifier?
  /// The actor whose dossier is open.
  package var actor: Identifier?
  package var view: SectionView
  package var focus: Pane
  /// The selected row of the Linked view or the dossier.
  package var item: ItemName?
  /// The words shown in the Text view; nil for its beginning.
  package var textStart: UInt32?
  package var emphasis: [TextSpan]
}

/// A name, for a row of the Detail pane, that outlives the corpus.
package enum ItemName: Hashable, Sendable {
  case actor(Identifier)
  case claim(Identifier)
  case companion(Identifier)
  case section(Identifier)
  case mention(path: String, start: UInt32)
}

/// The places a reader came from and, after going back, the places to go forward to.
package struct History: Hashable, Sendable {
  package private(set) var past: [Location] = []
  package private(set) var future: [Location] = []
  /// More than a reader walks back; keeps a long session small.
  private static let limit = 200

  package init() {}

  /// Remembers the place a reader leaves by following a link; there is no forward from there.
  package mutating func leave(_ here: Location) {
    future = []
    if past.last != here { past.append(here) }
    if past.count > Self.limit { past.removeFirst() }
  }

  package mutating func back(from here: Location) -> Location? {
    guard let place = past.popLast() else { return nil }
    future.append(here)
    return place
  }

  package mutating func forward(from here: Location) -> Location? {
    guard let place = future.popLast() else { return nil }
    past.append(here)
    return place
  }
}
