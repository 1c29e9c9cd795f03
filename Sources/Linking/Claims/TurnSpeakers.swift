internal import Corpus

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

/// Who speaks under the labels of a transcript that name nobody: "Q", "A", "COUNSEL".
struct TurnSpeakers {
  /// For each label of the transcript, the number of who speaks under it.
  private var actorOfLabel: [Int: Int32] = [:]
  private let transcript: Transcript?

  init(_ document: PreparedDocument, _ resolver: Resolver) {
    transcript = document.transcript
    guard let transcript else { return }
    // Those who have been named for a turn of their own are not who answers.
    var asking: Set<Int32> = []
    // "COUNSEL (Ms Smith)" names whom "COUNSEL" is further on.
    for turn in transcript.turns {
      let candidate = Int(document.sources[turn.statement].candidate)
      if candidate >= 0 { asking.insert(resolver.actors[candidate]) }
      // A name with which somebody else calls on a speaker holds for one turn.
      guard candidate >= 0, let label = document.statements.source(at: turn.statement),
        label.contains(document.candidates[candidate].span)
      else { continue }
      let actor = resolver.actors[candidate]
      if actor >= 0, resolver.cast.kinds[Int(actor)] == .person { actorOfLabel[turn.label] = actor }
    }
    let opening = Opening(of: document, transcript, resolver)
    if let label = transcript.answering, opening.guest >= 0, !asking.contains(opening.guest) {
      actorOfLabel[label] = opening.guest
    }
    if let label = transcript.asking, opening.host >= 0 { actorOfLabel[label] = opening.host }
  }

  /// The number of the speaker under the label of a statement; -1 where the document does not tell.
  func actor(of statement: Int) -> Int32 {
    transcript?.labelOfStatement[statement].flatMap { actorOfLabel[$0] } ?? -1
  }

  /// The people of an interview, as what comes before its first question introduces them.
  private struct Opening {
    /// Who answers: whoever is mentioned most.
    var guest: Int32 = -1
    /// Who asks: somebody the guest "spoke to", or the author.
    var host: Int32 = -1

    init(of document: PreparedDocument, _ transcript: Transcript, _ resolver: Resolver) {
      var mentions: [(actor: Int32, count: Int)] = []
      var asked: Int32 = -1
      for index in 0..<transcript.openingCount {
        let actor = resolver.actors[index]
        guard actor >= 0, resolver.cast.kinds[Int(actor)] == .person else { continue }
        if transcript.authors.contains(index) {
          host = actor
        } else if transcript.hosts.contains(index) {
          asked = actor
        } else if let known = mentions.firstIndex(where: { $0.actor == actor }) {
          mentions[known].count += 1
        } else if mentions.count < 32 {
          mentions.append((actor, 1))
        }
      }
      if asked >= 0 { host = asked }
      let host = host
      mentions.removeAll { $0.actor == host }
      let most = mentions.map(\.count).max()
      guest = mentions.first { $0.count == most }?.actor ?? -1
    }
  }
}
