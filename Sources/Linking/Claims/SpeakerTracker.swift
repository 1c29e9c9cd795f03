/// Who spoke last in a document, and through whom: what "he added" goes on with.
struct SpeakerTracker {
  struct Speaker {
    var entity: Discourse.Entity
    var via: [ClaimLinker.Channel]
    var sentence: Int
  }

  private var last: Speaker?

  mutating func speaks(
    _ entity: Discourse.Entity, via: [ClaimLinker.Channel], sentence: Int
  ) {
    last = Speaker(entity: entity, via: via, sentence: sentence)
  }

  /// The last speaker, if it spoke in the sentences just before.
  func recent(at sentence: Int) -> Speaker? {
    guard let last, sentence - last.sentence <= 3 else { return nil }
    return last
  }

  /// The last speaker, if it is the one meant and spoke in the sentences just before.
  func continued(by entity: Discourse.Entity, at sentence: Int) -> Speaker? {
    guard let last, last.entity == entity, sentence - last.sentence <= 4 else { return nil }
    return last
  }
}
