internal import Corpus

/// How the actors of a corpus are spelled, counted over its documents.
struct SpellingTable: Sendable {
  /// One spelling of one actor.
  struct Entry: Sendable {
    var actor: ActorIndex
    /// Where its words stand first.
    var document: UInt32
    var spelling: ClusterTable.Spelling
  }

  private(set) var entries: [Entry] = []
  private var positions = FingerprintTable()

  /// Counts a spelling of a document's cluster for its actor.
  mutating func add(
    _ spelling: ClusterTable.Spelling, of actor: ActorIndex, bytes: ArraySlice<UInt8>,
    document: Int
  ) {
    let key = Fingerprint(bytes).salted(UInt64(actor))
    let position = positions.number(of: key, orElse: entries.count)
    if position < entries.count {
      entries[position].spelling.asName += spelling.asName
      entries[position].spelling.asSurface += spelling.asSurface
    } else {
      entries.append(
        Entry(actor: actor, document: UInt32(truncatingIfNeeded: document), spelling: spelling))
    }
  }

  /// The positions of the entries of all actors, and where those of each actor begin.
  func byActor(_ actorCount: Int) -> (starts: [Int], positions: [Int]) {
    var starts = [Int](repeating: 0, count: actorCount + 1)
    for entry in entries { starts[Int(entry.actor) + 1] += 1 }
    for actor in 0..<actorCount { starts[actor + 1] += starts[actor] }
    var next = starts
    var positions = [Int](repeating: 0, count: entries.count)
    for (position, entry) in entries.enumerated() {
      positions[next[Int(entry.actor)]] = position
      next[Int(entry.actor)] += 1
    }
    return (starts, positions)
  }
}
