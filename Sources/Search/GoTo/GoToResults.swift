package import Corpus

/// Something that a reader can go to by letters of its name.
package enum GoToItem: Hashable, Sendable {
  /// The position of a document in the corpus.
  case document(Int)
  /// The position of a document, and that of a section in it.
  case section(document: Int, section: Int)
  case actor(ActorIndex)
}

/// What letters lead to.
package struct GoToResults: Hashable, Sendable {
  /// The best first.
  package var items: [GoToItem] = []
  /// How many fit, also those that are not among the items.
  package var count = 0

  package init() {}
}
