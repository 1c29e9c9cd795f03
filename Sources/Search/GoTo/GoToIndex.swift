package import Corpus

/// The names of documents, sections and actors, ready to be looked through; an immutable value.
package struct GoToIndex: Sendable {
  private var documents = NameTable()
  private var sections = NameTable()
  /// The number of each document's first section.
  private var firstSections: [Int] = []
  private var actors = NameTable()
  /// How often each actor is mentioned, as half-powers of two.
  private var ranks: [UInt8] = []
  /// The most mentioned actors, most first.
  private var leading: [ActorIndex] = []
  /// What it was made of.
  private let corpus: Corpus

  /// Items that an answer has at most.
  private static let limit = 200

  /// Reads all names once; where the corpus has grown at its end, only the new documents'.
  package init(_ corpus: Corpus, goingOnFrom other: GoToIndex? = nil) {
    self.corpus = corpus
    var first = 0
    if let other,
      corpus.documents.commonPrefix(with: other.corpus.documents) == other.documents.count
    {
      documents = other.documents
      sections = other.sections
      firstSections = other.firstSections
      first = documents.count
    }
    for index in first..<max(corpus.documents.count, first) { add(corpus.documents[index]) }
    for actor in corpus.actors { add(actor) }
    leading = Self.leading(corpus.actors)
  }

  private mutating func add(_ document: Document) {
    documents.append((document.title + " " + document.path).utf8)
    firstSections.append(sections.count)
    for section in document.sections {
      sections.append(
        document.text.bytes[section.title.range.clamped(to: 0..<document.text.count)])
    }
  }

  private mutating func add(_ actor: Actor) {
    actors.append(([actor.name] + actor.aliases).joined(separator: ", ").utf8)
    ranks.append(Self.rank(actor.mentionCount))
  }

  private static func rank(_ mentions: Int) -> UInt8 {
    var rank: UInt8 = 0
    var power = 1
    while power < mentions, rank < 60 {
      rank += 2
      power *= 2
    }
    return rank
  }

  private static func leading(_ actors: [Actor]) -> [ActorIndex] {
    var best = BestItems(limit: limit)
    for (index, actor) in actors.enumerated() {
      best.add(UInt64(min(actor.mentionCount, 0x3FFF_FFFF)) << 32 | UInt64(~UInt32(index)))
    }
    return best.sorted.map { ~UInt32(truncatingIfNeeded: $0) }
  }

  /// The rows of each kind that fitted a query: where a longer one has to be looked for.
  package struct Candidates: Sendable {
    fileprivate var query: GoToQuery
    fileprivate var rows: [[UInt32]]
  }

  /// What fits a query, the best first, and where to go on when it grows; nil where it was called
  /// off.
  ///
  /// The most mentioned actors where the query is empty. Equals: the actors that are named most,
  /// then the shorter name first, documents before sections, and in the order of the corpus.
  package func search(
    _ query: GoToQuery, goingOnFrom previous: Candidates? = nil, isCancelled: () -> Bool
  ) -> (results: GoToResults, candidates: Candidates)? {
    var results = GoToResults()
    if query.isEmpty {
      results.items = leading.map { .actor($0) }
      results.count = leading.count
      return (results, Candidates(query: query, rows: []))
    }
    let known = previous.flatMap { query.narrows($0.query) ? $0.rows : nil }
    var best = BestItems(limit: Self.limit)
    var rows: [[UInt32]] = []
    for (kind, table) in [actors, documents, sections].enumerated() {
      var found: [UInt32] = []
      let isWhole = table.search(query, rows: known?[kind], isCancelled: isCancelled) {
        row, score, length in
        found.append(row)
        let rank = kind == 0 ? ranks[Int(row)] : 0
        best.add(Self.key(score: score, length: length, kind: kind, rank: rank, row: row))
      }
      guard isWhole else { return nil }
      rows.append(found)
    }
    results.count = rows.reduce(0) { $0 + $1.count }
    results.items = best.sorted.map(item)
    return (results, Candidates(query: query, rows: rows))
  }

  /// What all actors count as long as: they stand before all but the shortest headings.
  private static let actorLength = 4

  /// A number that is the larger the better an item is: 16 bits of score, 8 of shortness, 2 of
  /// kind, 6 of mentions, 32 of place.
  private static func key(score: Int, length: Int, kind: Int, rank: UInt8, row: UInt32) -> UInt64 {
    var key = UInt64(min(score, 0xFFFF)) << 48
    // Of actors those that are named most are meant, not those of the shortest names.
    key |= UInt64(255 - min(kind == 0 ? actorLength : length, 255)) << 40
    key |= UInt64(3 - kind) << 38
    key |= UInt64(min(rank, 63)) << 32
    return key | UInt64(~row)
  }

  private func item(_ key: UInt64) -> GoToItem {
    let row = ~UInt32(truncatingIfNeeded: key)
    switch 3 - (key >> 38) & 3 {
    case 0: return .actor(row)
    case 1: return .document(Int(row))
    default:
      let document = firstSections.partitionPoint { $0 <= Int(row) } - 1
      return .section(document: document, section: Int(row) - firstSections[document])
    }
  }
}

/// The largest of many numbers: gathers twice as many as are wanted, then drops the smaller half.
private struct BestItems {
  private let limit: Int
  private var keys: [UInt64] = []
  private var threshold: UInt64 = 0

  init(limit: Int) { self.limit = limit }

  mutating func add(_ key: UInt64) {
    guard key > threshold else { return }
    keys.append(key)
    guard keys.count >= 2 * limit else { return }
    keys = sorted
    threshold = keys[limit - 1]
  }

  /// The largest first, no more than wanted.
  var sorted: [UInt64] { Array(keys.sorted(by: >).prefix(limit)) }
}
