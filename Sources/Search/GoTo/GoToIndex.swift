package import Corpus

/// The names of documents, sections and actors, to be searched by letters; an immutable value.
package struct GoToIndex: Sendable {
  private var documents = NameTable()
  private var sections = NameTable()
  /// The number of each document's first section.
  private var firstSections: [Int] = []
  private var actors = NameTable()
  /// Twice the binary logarithm of each actor's mentions.
  private var ranks: [UInt8] = []
  /// The most mentioned actors, in order.
  private var leading: [ActorIndex] = []
  /// The corpus whose names these are.
  private let corpus: Corpus

  /// The most items of a result.
  private static let limit = 200

  /// Reads all names; linear in them.
  ///
  /// If another index is of the same documents without some at the end, only the new ones are read.
  package init(_ corpus: Corpus, extending other: GoToIndex? = nil) {
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

  /// The names that fit a query, among which those that fit a longer one are found.
  package struct Candidates: Sendable {
    fileprivate var query: GoToQuery
    fileprivate var rows: [[UInt32]]
  }

  /// The items that fit a query, best first, and all candidates; nil if it was cancelled.
  ///
  /// If the query is empty, the most mentioned actors. With the same score, actors are ordered by
  /// mentions and other items by length; then documents come before sections, in the order of the
  /// corpus. A query that extends `previous` reads only its candidates.
  package func search(
    _ query: GoToQuery, narrowing previous: Candidates? = nil, isCancelled: () -> Bool
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

  /// The length that all actors count as, which puts them before all but the shortest headings.
  private static let actorLength = 4

  /// A number by which items are ordered.
  ///
  /// It has 16 bits of score, 8 of shortness, 2 of kind, 6 of mentions and 32 of position.
  private static func key(score: Int, length: Int, kind: Int, rank: UInt8, row: UInt32) -> UInt64 {
    var key = UInt64(min(score, 0xFFFF)) << 48
    // Actors are ordered by mentions rather than by length.
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

/// The largest of many numbers: collects twice as many, then drops the smaller half.
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

  /// The largest first, at most `limit`.
  var sorted: [UInt64] { Array(keys.sorted(by: >).prefix(limit)) }
}

/// Something that is found by letters of its name.
package enum GoToItem: Hashable, Sendable {
  /// The position of a document in the corpus.
  case document(Int)
  /// The position of a document, and that of a section in it.
  case section(document: Int, section: Int)
  case actor(ActorIndex)
}

/// What a query for names found.
package struct GoToResults: Hashable, Sendable {
  /// The best, in order.
  package var items: [GoToItem] = []
  /// How many fit, including those that are not among the items.
  package var count = 0

  package init() {}
}

/// Names to be searched for letters: one array of bytes, and for each name a mask of its letters.
///
/// The masks rule out most names without reading their bytes.
struct NameTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var masks: [UInt64] = []

  var count: Int { ends.count }

  /// Adds a name, of which only the first bytes count.
  mutating func append(_ name: some Sequence<UInt8>) {
    let start = bytes.count
    // Names past four gigabytes are empty.
    if start < Int(UInt32.max) - 0x10000 {
      FoldedText.append(name.prefix(FuzzyMatcher.longest), to: &bytes)
    }
    masks.append(FoldedText.mask(of: bytes[start...]))
    ends.append(UInt32(bytes.count))
  }

  /// Visits the names that fit, with their score and length; false if it was cancelled.
  ///
  /// - Parameters:
  ///   - rows: The rows to read; nil for all.
  ///   - isCancelled: Called every 4,096 names.
  func search(
    _ query: GoToQuery, rows: [UInt32]?, isCancelled: () -> Bool,
    visit: (_ row: UInt32, _ score: Int, _ length: Int) -> Void
  ) -> Bool {
    var matcher = FuzzyMatcher()
    let total = rows?.count ?? count
    let bytes = bytes.span
    var index = 0
    while index < total {
      if index & 0xFFF == 0, isCancelled() { return false }
      let row = rows.map { Int($0[index]) } ?? index
      index &+= 1
      guard masks[row] & query.mask == query.mask else { continue }
      let start = row > 0 ? Int(ends[row &- 1]) : 0
      let name = bytes.extracting(start..<Int(ends[row]))
      var score = 0
      for word in query.words {
        guard let found = matcher.score(of: word, in: name) else {
          score = -1
          break
        }
        score &+= Int(found)
      }
      if score >= 0 { visit(UInt32(row), score, name.count) }
    }
    return true
  }
}
