internal import Corpus

/// What in a section can be shown as the reason why it answers a query.
struct Evidence: Sendable {
  var leaves: [Leaf] = []
  /// Actors whose mentions count.
  var actors: Set<ActorIndex> = []
  /// Numbers of claims, sorted.
  var claims: [UInt32] = []
}
