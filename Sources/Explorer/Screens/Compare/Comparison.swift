internal import Corpus
internal import Glibc
internal import Search

/// The claims of two actors or documents side by side: those on the same subject on one line.
///
/// Two claims are on the same subject where the words that they share weigh enough beside those that
/// they do not: the cosine of their words, each weighed by how few claims have it (Salton and
/// Buckley 1988). The most alike are paired first, and each claim once.
struct Comparison: Sendable {
  let left: Comparand
  let right: Comparand

  enum Row: Hashable, Sendable {
    /// Claims on the same subject, or one that nothing matches.
    case claims(left: Place?, right: Place?)
    /// A section that both actors are mentioned in.
    case section(SectionPlace)
  }

  /// Claims a side that are looked at.
  static let mostClaims = 2000

  /// The rows and their groups: what is said of each other, shared subjects, what only one side has.
  func rows(of corpus: Corpus) -> (rows: [Row], grouping: RowGrouping) {
    let sides = (left.claims(in: corpus), right.claims(in: corpus))
    let pairs = Self.pairs(sides.0, sides.1, corpus)
    let paired = (Set(pairs.map(\.left)), Set(pairs.map(\.right)))
    let shared = pairs.map { Row.claims(left: sides.0[$0.left], right: sides.1[$0.right]) }
    let lefts = sides.0.indices.filter { !paired.0.contains($0) }
      .map { Row.claims(left: sides.0[$0], right: nil) }
    let rights = sides.1.indices.filter { !paired.1.contains($0) }
      .map { Row.claims(left: nil, right: sides.1[$0]) }
    let isMutual = { (row: Row) in isAboutOther(row, corpus) }
    let parts: [(title: String, rows: [Row])] = [
      ("About each other", (shared + lefts + rights).filter(isMutual)),
      ("On the same subject", shared.filter { !isMutual($0) }),
      ("Only \(left.title(in: corpus))", lefts.filter { !isMutual($0) }),
      ("Only \(right.title(in: corpus))", rights.filter { !isMutual($0) }),
      ("Sections with both", commonSections(corpus).map { .section($0) }),
    ]
    let keys = parts.indices.flatMap { [Int](repeating: $0, count: parts[$0].rows.count) }
    return (parts.flatMap(\.rows), RowGrouping(keys: keys, titles: parts.map(\.title)))
  }

  /// Whether a claim of one actor is about the other.
  private func isAboutOther(_ row: Row, _ corpus: Corpus) -> Bool {
    guard case .actor(let one) = left, case .actor(let other) = right,
      case .claims(let left, let right) = row
    else { return false }
    let isAbout = { (place: Place?, actor: ActorIndex) in
      place.map { corpus.documents[$0.document].claims.about(at: $0.item).contains(actor) } ?? false
    }
    return isAbout(left, other) || isAbout(right, one)
  }

  /// Where both actors are mentioned, in reading order.
  private func commonSections(_ corpus: Corpus) -> [SectionPlace] {
    guard case .actor(let one) = left, case .actor(let other) = right else { return [] }
    let others = Set(Self.sections(of: other, corpus))
    return Self.sections(of: one, corpus).filter(others.contains)
  }

  private static func sections(of actor: ActorIndex, _ corpus: Corpus) -> [SectionPlace] {
    var sections: [SectionPlace] = []
    for place in corpus.mentions(of: actor).prefix(Corpus.dossierLimit) {
      let document = corpus.documents[place.document]
      let start = Int(document.mentions[place.item].span.start)
      guard let index = document.sectionIndex(at: start) else { continue }
      let section = SectionPlace(document: place.document, section: index)
      if sections.last != section { sections.append(section) }
    }
    return sections
  }
}

extension Comparison {
  private struct Pair {
    let left: Int
    let right: Int
    let likeness: Double
  }

  /// What two claims must have in common to be on the same subject.
  private static let leastLikeness = 0.15

  /// The claims that go together, in the order of the left side.
  private static func pairs(
    _ left: [Place], _ right: [Place], _ corpus: Corpus
  ) -> [Pair] {
    let sides = (left.map { words(of: $0, corpus) }, right.map { words(of: $0, corpus) })
    var frequencies: [[UInt8]: Double] = [:]
    for word in (sides.0 + sides.1).joined() { frequencies[word, default: 0] += 1 }
    let count = Double(left.count + right.count)
    let weights = frequencies.mapValues { max(log(count / $0), 0) }
    let lengths = (sides.0.map { length($0, weights) }, sides.1.map { length($0, weights) })
    var postings: [[UInt8]: [Int]] = [:]
    for (index, words) in sides.1.enumerated() {
      for word in words { postings[word, default: []].append(index) }
    }
    var candidates: [Pair] = []
    for (index, words) in sides.0.enumerated() {
      var shared = [Int: (weight: Double, words: Int)]()
      for word in words {
        guard let weight = weights[word], weight > 0 else { continue }
        for other in postings[word] ?? [] {
          shared[other, default: (0, 0)].weight += weight * weight
          shared[other, default: (0, 0)].words += 1
        }
      }
      for (other, sum) in shared where sum.words > 1 {
        let likeness = sum.weight / (lengths.0[index] * lengths.1[other])
        if likeness >= leastLikeness {
          candidates.append(Pair(left: index, right: other, likeness: likeness))
        }
      }
    }
    return best(of: candidates).sorted { $0.left < $1.left }
  }

  private static func best(of candidates: [Pair]) -> [Pair] {
    var taken = (left: Set<Int>(), right: Set<Int>())
    return candidates.sorted {
      ($1.likeness, $0.left, $0.right) < ($0.likeness, $1.left, $1.right)
    }.filter { pair in
      guard !taken.left.contains(pair.left), !taken.right.contains(pair.right) else { return false }
      taken.left.insert(pair.left)
      taken.right.insert(pair.right)
      return true
    }
  }

  private static func length(_ words: Set<[UInt8]>, _ weights: [[UInt8]: Double]) -> Double {
    max(words.reduce(0) { $0 + (weights[$1] ?? 0) * (weights[$1] ?? 0) }.squareRoot(), .ulpOfOne)
  }

  /// The stems of the words of a claim's content that say something.
  private static func words(of place: Place, _ corpus: Corpus) -> Set<[UInt8]> {
    let text = ClaimDescription(place, of: corpus).content.lowercased()
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "." }
    return Set(
      words.map { $0.filter { $0 != "." } }
        .filter { $0.utf8.count > 3 && !commonWords.contains($0) }
        .map { EnglishStem.of(Array($0.utf8)) })
  }

  /// Words of more than three letters that say nothing of a subject.
  private static let commonWords: Set<String> = [
    "about", "after", "again", "also", "although", "among", "because", "been", "before", "being",
    "between", "both", "could", "does", "during", "each", "even", "every", "from", "have", "having",
    "here", "however", "into", "itself", "just", "like", "made", "make", "many", "more", "most",
    "much", "must", "only", "other", "over", "rather", "same", "should", "since", "some", "still",
    "such", "than", "that", "their", "them", "themselves", "then", "there", "these", "they", "this",
    "those", "through", "under", "until", "very", "well", "were", "what", "when", "where",
    "whether",
    "which", "while", "will", "with", "within", "without", "would", "your",
  ]
}

extension Comparand {
  /// Its claims in reading order, the first of very many.
  fileprivate func claims(in corpus: Corpus) -> [Place] {
    switch self {
    case .actor(let actor): Array(corpus.claims(by: actor).prefix(Comparison.mostClaims))
    case .document(let document):
      corpus.documents[document].claims.indices.prefix(Comparison.mostClaims)
        .map { Place(document: document, item: $0) }
    }
  }
}
