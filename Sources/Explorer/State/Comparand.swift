internal import Corpus

/// What is compared: the claims of an actor, or of a document.
enum Comparand: Hashable, Sendable {
  case actor(ActorIndex)
  case document(Int)

  func title(in corpus: Corpus) -> String {
    switch self {
    case .actor(let actor): corpus.actors[Int(actor)].name
    case .document(let document): corpus.documents[document].title
    }
  }

  /// Whether another thing is of the same kind, so that both can be compared.
  func isLike(_ other: Comparand) -> Bool {
    switch (self, other) {
    case (.actor, .actor), (.document, .document): self != other
    default: false
    }
  }

  /// What it is in another corpus; nil if it is gone.
  func mapped(_ map: CorpusMap) -> Comparand? {
    switch self {
    case .actor(let actor): map.actor(actor).map { .actor($0) }
    case .document(let document): map.document(document).map { .document($0) }
    }
  }
}
