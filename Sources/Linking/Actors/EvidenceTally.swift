internal import Corpus

/// Counts, for each actor, the mentions that each rule or model found, and keeps the surest.
struct EvidenceTally: Sendable {
  private var evidence: [Evidence]

  init(actorCount: Int) {
    evidence = Array(repeating: Evidence(), count: actorCount)
  }

  /// Counts the candidates of a document, each for the actor that it stands for.
  mutating func count(_ candidates: [Candidate], as actors: [ActorIndex?]) {
    for (candidate, actor) in zip(candidates, actors) {
      if let actor { Self.count(candidate, in: &evidence[Int(actor)]) }
    }
  }

  /// Of equally sure mentions the first one names the method.
  private static func count(_ candidate: Candidate, in evidence: inout Evidence) {
    if candidate.form == .name && candidate.confidence > evidence.confidence {
      evidence.method = candidate.method
      evidence.confidence = candidate.confidence
    }
    // A handful of methods: comparing them is faster than hashing.
    if let index = evidence.counts.firstIndex(where: { $0.method == candidate.method }) {
      evidence.counts[index].mentions += 1
    } else {
      evidence.counts.append(Evidence.Count(method: candidate.method, mentions: 1))
    }
  }

  func mentionCount(of actor: ActorIndex) -> Int {
    evidence[Int(actor)].counts.reduce(0) { $0 + $1.mentions }
  }

  /// The evidence for an actor, its methods with most mentions first.
  func evidence(of actor: ActorIndex) -> Evidence {
    var evidence = evidence[Int(actor)]
    evidence.counts.sort { ($1.mentions, $0.method) < ($0.mentions, $1.method) }
    return evidence
  }
}
