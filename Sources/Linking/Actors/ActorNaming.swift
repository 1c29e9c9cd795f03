internal import Corpus

/// Chooses what an actor is called, and what else it is called.
struct ActorNaming {
  /// One spelling, with and without the title that may come before it.
  struct Spelling {
    var words: String
    var asName: Int
    var asSurface: Int
  }

  private let spellings: [Spelling]

  init(_ spellings: [Spelling]) { self.spellings = spellings }

  /// The fullest of the names it goes by, the commonest of equals; one that hardly anybody uses is none.
  var name: String {
    var best: (words: String, rank: Int)?
    let full = spellings.filter { $0.words.utf8.contains(0x20) }.map(\.asName).max() ?? 0
    for spelling in spellings where spelling.asName > 0 && spelling.asName * Self.rare >= full {
      let rank = Self.rank(spelling)
      guard let known = best else {
        best = (spelling.words, rank)
        continue
      }
      if rank > known.rank || rank == known.rank && spelling.words < known.words {
        best = (spelling.words, rank)
      }
    }
    return best.map { withoutArticle($0.words) } ?? ""
  }

  /// How many times as common another name of several words may be.
  private static let rare = 4

  /// The other spellings, the commonest first.
  func aliases(besides name: String) -> [String] {
    if spellings.count == 1, spellings[0].words == name { return [] }
    return spellings.filter { $0.words != name }
      .map { (words: $0.words, count: $0.asName + $0.asSurface) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.words < $1.words }
      .map(\.words)
  }

  /// A paper keeps its article; a state or body that now and then opens a heading loses it.
  private func withoutArticle(_ name: String) -> String {
    guard Self.hasArticle(name) else { return name }
    let bare = String(name.dropFirst(4))
    let keepsArticle = name.hasPrefix("The ") && count(of: name) * 2 > count(of: bare)
    return keepsArticle ? name : bare
  }

  private func count(of name: String) -> Int {
    spellings.first { $0.words == name }?.asName ?? 0
  }

  private static func rank(_ spelling: Spelling) -> Int {
    // Words first, without an article, then how often; an acronym counts as half a word.
    var words = 0
    var isInWord = false
    for byte in spelling.words.utf8 {
      if byte != 0x20 && !isInWord { words += 1 }
      isInWord = byte != 0x20
    }
    if hasArticle(spelling.words) { words -= 1 }
    let isAcronym = spelling.words.utf8.allSatisfy { $0 < 0x61 || $0 > 0x7A }
    return (words * 2 - (isAcronym ? 1 : 0)) * 10_000 + min(spelling.asName, 9_999)
  }

  private static func hasArticle(_ name: String) -> Bool {
    let bytes = name.utf8.prefix(4)
    return bytes.count == 4 && bytes.elementsEqual("the ".utf8) { $0 | 0x20 == $1 }
  }
}

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
