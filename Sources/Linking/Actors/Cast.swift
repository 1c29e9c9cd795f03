internal import Corpus

/// The actors that one document may mean, numbered from 0, so that what is known of them lies in
/// small arrays.
struct Cast: Sendable {
  /// The actors, in the order in which their names are among the clusters.
  private(set) var actors: [ActorIndex] = []
  private(set) var kinds: [Actor.Kind] = []
  /// As the corpus's titles tell.
  private(set) var genders: [Candidate.Gender] = []
  /// For each cluster of the document, its actor's number.
  private(set) var ofCluster: [Int32] = []
  /// For each of the document's capitals, its state's number; -1 where nobody names the state.
  private(set) var ofCapital: [Int32] = []

  init(_ document: PreparedDocument, at position: Int, in registry: ActorRegistry) {
    var numbers: [ActorIndex: Int32] = [:]
    ofCluster.reserveCapacity(document.clusters.rows.count)
    for cluster in document.clusters.rows.indices {
      let actor = registry.actor(ofCluster: cluster, in: position)
      ofCluster.append(number(of: actor, registry, &numbers))
    }
    for capital in document.capitals {
      let state = registry.actor(named: capital.state)
      ofCapital.append(state.map { number(of: $0, registry, &numbers) } ?? -1)
    }
  }

  var count: Int { actors.count }

  private mutating func number(
    of actor: ActorIndex, _ registry: ActorRegistry, _ numbers: inout [ActorIndex: Int32]
  ) -> Int32 {
    if let number = numbers[actor] { return number }
    let number = Int32(truncatingIfNeeded: actors.count)
    numbers[actor] = number
    actors.append(actor)
    kinds.append(registry.kind(of: actor))
    genders.append(registry.gender(of: actor))
    return number
  }
}
