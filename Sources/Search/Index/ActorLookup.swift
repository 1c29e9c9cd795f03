package import Corpus

/// The actors of a corpus that are mentioned most, the first first; ties as in the corpus.
package struct LeadingActors: Sendable {
  package let actors: [ActorIndex]

  /// The most that are chosen.
  package static let limit = 15_000

  /// One pass over the actors to count, one to choose, and a sort of those that are chosen.
  package init(_ corpus: Corpus, limit: Int = limit) {
    let least = Self.leastMentions(in: corpus.actors, limit: limit)
    var keys: [UInt64] = []
    for index in corpus.actors.indices {
      let mentions = min(max(corpus.actors[index].mentionCount, 0), Self.most)
      if mentions >= least, keys.count < Self.mostTies || mentions > least {
        keys.append(UInt64(mentions) << 32 | UInt64(~UInt32(index)))
      }
    }
    actors = keys.sorted(by: >).prefix(limit).map { ~UInt32(truncatingIfNeeded: $0) }
  }

  private static let most = 0x3FFF_FFFF
  /// Of hundreds of thousands that are mentioned once, no more are sorted.
  private static let mostTies = 2 * limit

  /// The fewest mentions of those that are chosen; ties may make them more.
  private static func leastMentions(in actors: [Actor], limit: Int) -> Int {
    guard actors.count > limit else { return 0 }
    var counts = [Int](repeating: 0, count: 1024)
    for index in actors.indices {
      counts[min(max(actors[index].mentionCount, 0), counts.count - 1)] += 1
    }
    var chosen = 0
    for mentions in counts.indices.reversed() {
      chosen += counts[mentions]
      if chosen >= limit { return mentions }
    }
    return 0
  }
}

/// Finds actors by what is typed of their names, within the time of a key.
///
/// The names of the leading actors in one array of bytes, in small letters and without accents.
package struct ActorLookup: Sendable {
  private var bytes: [UInt8] = []
  /// Where each name ends, and whose it is; the names of an actor are side by side.
  private var ends: [Int] = []
  private var owners: [ActorIndex] = []
  private let leading: [ActorIndex]

  /// The bytes of a name that count.
  private static let longest = 400

  /// Reads the names of the leading actors; linear in them.
  package init(_ corpus: Corpus, _ leading: LeadingActors) {
    self.leading = leading.actors
    for actor in leading.actors {
      add(corpus.actors[Int(actor)].name, of: actor)
      for alias in corpus.actors[Int(actor)].aliases { add(alias, of: actor) }
    }
  }

  /// Adds a name and, where it has full stops, the name without them: `us` is "U.S.".
  private mutating func add(_ name: String, of actor: ActorIndex) {
    let start = bytes.count
    Self.append(name, to: &bytes)
    let end = bytes.count
    ends.append(end)
    owners.append(actor)
    guard bytes[start..<end].contains(Self.stop) else { return }
    bytes += bytes[start..<end].filter { $0 != Self.stop }
    ends.append(bytes.count)
    owners.append(actor)
  }

  private static let stop: UInt8 = 0x2E

  private static func append(_ name: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: name.utf8.prefix(longest))
    var all: UInt8 = 0
    for index in start..<bytes.count {
      all |= bytes[index]
      bytes[index] = FoldedText.lower(bytes[index])
    }
    guard all >= 0x80 else { return }
    bytes.removeSubrange(start...)
    FoldedText.append(name.utf8.prefix(longest), to: &bytes)
    for index in start..<bytes.count { bytes[index] = FoldedText.lower(bytes[index]) }
  }

  private static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return bytes
  }

  /// The actors with a name that begins with a text, then those with a word that does, then those
  /// that contain it; each the most mentioned first.
  package func actors(beginningWith typed: String, limit: Int) -> [ActorIndex] {
    let typed = Self.folded(typed)
    if typed.isEmpty { return Array(leading.prefix(limit)) }
    var ranked: [[ActorIndex]] = [[], [], []]
    var best = Self.unfit
    forEachName { range, text, name in
      best = min(best, Self.rank(of: typed, in: text, range))
      // The last name of an actor decides.
      guard name + 1 == owners.count || owners[name + 1] != owners[name] else { return true }
      if best < Self.unfit, ranked[best].count < limit { ranked[best].append(owners[name]) }
      best = Self.unfit
      return ranked[0].count < limit
    }
    return Array(ranked.joined().prefix(limit))
  }

  /// The most mentioned actor that has one of its names among some phrases, for each of them.
  package func actors(called phrases: [String]) -> [String: ActorIndex] {
    var wanted: [UInt8: [(bytes: [UInt8], phrase: String)]] = [:]
    for phrase in Set(phrases) {
      let bytes = Self.folded(phrase)
      if let first = bytes.first { wanted[first, default: []].append((bytes, phrase)) }
    }
    let initials = (0...UInt8.max).map { wanted[$0] != nil }
    var found: [String: ActorIndex] = [:]
    forEachName { range, text, name in
      guard !range.isEmpty, initials[Int(text[range.lowerBound])] else { return true }
      for (bytes, phrase) in wanted[text[range.lowerBound]] ?? []
      where bytes.count == range.count && found[phrase] == nil
        && Self.rank(of: bytes, in: text, range) == 0
      {
        found[phrase] = owners[name]
      }
      return true
    }
    return found
  }

  /// Goes over the names until one is enough.
  private func forEachName(_ body: (Range<Int>, Span<UInt8>, Int) -> Bool) {
    let text = bytes.span
    var start = 0
    for name in ends.indices {
      guard body(start..<ends[name], text, name) else { return }
      start = ends[name]
    }
  }

  private static let unfit = 3

  /// 0 where a name begins with what is typed, 1 where a word of it does, 2 where it is in it.
  private static func rank(of typed: [UInt8], in text: Span<UInt8>, _ name: Range<Int>) -> Int {
    let first = typed[0]
    var rank = unfit
    var start = name.lowerBound
    while start &+ typed.count <= name.upperBound {
      if text[start] == first {
        var length = 1
        while length < typed.count, text[start &+ length] == typed[length] { length &+= 1 }
        if length == typed.count {
          if start == name.lowerBound { return 0 }
          rank = min(rank, text[start &- 1] == 0x20 ? 1 : 2)
        }
      }
      start &+= 1
    }
    return rank
  }
}
