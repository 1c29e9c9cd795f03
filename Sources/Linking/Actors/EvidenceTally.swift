internal import Corpus

/// Counts, for each actor, the mentions that each rule or model found.
struct EvidenceTally {
  private var methods = WordList()
  /// For each method, the counts by actor.
  private var counts: [[UInt32]] = []
  private let actorCount: Int

  init(actorCount: Int) { self.actorCount = actorCount }

  /// Counts the candidates of a document, each for the actor that it is for.
  ///
  /// - Parameter actors: For each candidate, the actor; `.max` for none.
  mutating func count(_ document: PreparedDocument, as actors: [ActorIndex]) {
    let methodOf = (0..<document.methods.count).map { position(of: document.methods[$0]) }
    for (index, actor) in actors.enumerated() where actor != .max {
      counts[methodOf[Int(document.candidates[index].method)]][Int(actor)] += 1
    }
  }

  private mutating func position(of method: String) -> Int {
    let position = methods.position(of: method)
    if position == counts.count { counts.append(Array(repeating: 0, count: actorCount)) }
    return position
  }

  func mentionCount(of actor: ActorIndex) -> Int {
    counts.reduce(0) { $0 + Int($1[Int(actor)]) }
  }

  /// The mentions of an actor by method, most first.
  func counts(of actor: ActorIndex) -> [ActorEvidence.Count] {
    counts.indices.filter { counts[$0][Int(actor)] > 0 }
      .map { ActorEvidence.Count(method: methods[$0], mentions: Int(counts[$0][Int(actor)])) }
      .sorted { ($1.mentions, $0.method) < ($0.mentions, $1.method) }
  }
}
