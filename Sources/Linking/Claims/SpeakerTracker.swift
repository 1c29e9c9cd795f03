internal import Corpus

/// Who spoke last in a document: whom "he said" goes on with.
///
/// Keeps an unnamed speaker as well, so that a pronoun after "a senior official" is not given to
/// somebody named before.
struct SpeakerTracker: Sendable {
  struct Speaker: Sendable {
    var actor: ActorIndex?
    var via: [Claim.Channel]
    var isPerson: Bool
    var sentence: Int
  }

  private(set) var last: Speaker?

  mutating func speaks(_ actor: ActorIndex?, via: [Claim.Channel], isPerson: Bool, sentence: Int) {
    last = Speaker(actor: actor, via: via, isPerson: isPerson, sentence: sentence)
  }

  /// The speaker a pronoun goes on with, if one of its kind spoke in the sentences just before.
  func continued(at sentence: Int, isPerson: Bool) -> Speaker? {
    guard let last, last.isPerson == isPerson, sentence - last.sentence <= (isPerson ? 4 : 2) else {
      return nil
    }
    return last
  }
}
