/// Who says what: tokens, spans and whole attributions, after the scorer of PolNeAR (Newell,
/// Margolin and Ruths 2018).
///
/// - `token.ROLE`: the tokens that have a role anywhere in a text.
/// - `span.ROLE`: the exact pieces of a role, but for blanks, quotation marks, commas and stops at
///   their ends; a role in several pieces is one thing.
/// - `content`: whole attributions, matched one to one where at least half of the contents' tokens
///   are shared (as F1), the best matches first.
/// - `content+source`: those whose sources, too, share at least half, or are both missing.
/// - `all`: those whose cues, too, share a token, or are both missing.
struct AttributionScore: Score {
  private struct Role {
    let name: String
    let pieces: @Sendable (AnnotatedRecord.Attribution) -> [[Int]]
  }

  private static let roles = [
    Role(name: "source") { $0.source }, Role(name: "cue") { $0.cue },
    Role(name: "content") { $0.content },
  ]

  private var tokens = [Hits](repeating: Hits(), count: 3)
  private var spans = [Hits](repeating: Hits(), count: 3)
  private var matches = AttributionMatching.Counts()

  mutating func add(_ prediction: AnnotatedRecord, for gold: AnnotatedRecord) {
    let text = Array(gold.text.unicodeScalars)
    let words = ScoredTokens(text)
    let predicted = prediction.attributions ?? []
    let marked = gold.attributions ?? []
    for (index, role) in Self.roles.enumerated() {
      tokens[index].add(
        Set(predicted.flatMap { words.tokens(in: role.pieces($0)) }),
        for: Set(marked.flatMap { words.tokens(in: role.pieces($0)) }))
      spans[index].add(
        Self.things(predicted.map(role.pieces), text),
        for: Self.things(marked.map(role.pieces), text))
    }
    matches.add(
      AttributionMatching(
        predicted: predicted.map { .init($0, words) }, marked: marked.map { .init($0, words) }))
  }

  var measures: [Measure] {
    zip(Self.roles, tokens).map { Measure("token.\($0.name)", $1) }
      + zip(Self.roles, spans).map { Measure("span.\($0.name)", $1) }
      + [
        Measure("content", matches.content),
        Measure("content+source", matches.contentAndSource), Measure("all", matches.all),
      ]
  }

  /// The roles of all attributions, each as its pieces without what does not count.
  private static func things(_ roles: [[[Int]]], _ text: [Unicode.Scalar]) -> Set<[Range<Int>]> {
    Set(
      roles.map { pieces in
        pieces.map { TrimmedSpan.span($0, in: text, without: void.contains) }
          .filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
      }.filter { !$0.isEmpty })
  }

  private static let void = Set(" \t\r\n\"“”‘’',.;:`".unicodeScalars)
}

/// Pairs the attributions predicted for a text with those marked in it.
struct AttributionMatching {
  /// An attribution by the tokens of its roles.
  struct Attribution {
    var source: Set<Int>
    var cue: Set<Int>
    var content: Set<Int>

    init(_ attribution: AnnotatedRecord.Attribution, _ tokens: ScoredTokens) {
      source = tokens.tokens(in: attribution.source)
      cue = tokens.tokens(in: attribution.cue)
      content = tokens.tokens(in: attribution.content)
    }
  }

  /// What was matched, by how much of an attribution has to agree.
  struct Counts {
    private(set) var content = Hits()
    private(set) var contentAndSource = Hits()
    private(set) var all = Hits()

    /// Takes the matches of one text.
    mutating func add(_ matching: AttributionMatching) {
      func add(_ right: Int, to hits: inout Hits) {
        hits.add(right: right, predicted: matching.predicted.count, gold: matching.marked.count)
      }
      let matches = matching.matches()
      let sourced = matches.filter { Self.likeness($0.source, $1.source) >= 0.5 }
      add(matches.count, to: &content)
      add(sourced.count, to: &contentAndSource)
      add(
        sourced.count { !$0.cue.isDisjoint(with: $1.cue) || $0.cue.isEmpty && $1.cue.isEmpty },
        to: &all)
    }

    private static func likeness(_ one: Set<Int>, _ other: Set<Int>) -> Double {
      AttributionMatching.likeness(one, other)
    }
  }

  let predicted: [Attribution]
  let marked: [Attribution]

  /// Each attribution in one pair at most: the pairs with the most common contents first, then
  /// those with the most common cues, then by their order in the text.
  ///
  /// Looks at every pair of a text.
  func matches() -> [(marked: Attribution, predicted: Attribution)] {
    positions().map { (marked[$0.marked], predicted[$0.predicted]) }
  }

  /// The positions of those predicted whose source is a marked one's too, or who both have none.
  func acceptedPredictions() -> Set<Int> {
    Set(
      positions().filter { pair in
        Self.likeness(marked[pair.marked].source, predicted[pair.predicted].source) >= 0.5
      }.map(\.predicted))
  }

  private func positions() -> [(marked: Int, predicted: Int)] {
    var pairs: [(likeness: Double, cues: Int, marked: Int, predicted: Int)] = []
    for (first, one) in marked.enumerated() {
      for (second, other) in predicted.enumerated() {
        let likeness =
          one.content.isDisjoint(with: other.content)
          ? 0 : Self.likeness(one.content, other.content)
        guard likeness >= 0.5 else { continue }
        pairs.append((likeness, one.cue.intersection(other.cue).count, first, second))
      }
    }
    pairs.sort {
      ($1.likeness, $1.cues, $0.marked, $0.predicted) < (
        $0.likeness, $0.cues, $1.marked, $1.predicted
      )
    }
    var takenMarked: Set<Int> = []
    var takenPredicted: Set<Int> = []
    return pairs.compactMap { pair in
      guard !takenMarked.contains(pair.marked), !takenPredicted.contains(pair.predicted) else {
        return nil
      }
      takenMarked.insert(pair.marked)
      takenPredicted.insert(pair.predicted)
      return (pair.marked, pair.predicted)
    }
  }

  /// The F1 of two sets of tokens; 1 where both are empty.
  static func likeness(_ one: Set<Int>, _ other: Set<Int>) -> Double {
    if one.isEmpty && other.isEmpty { return 1 }
    return Double(2 * one.intersection(other).count) / Double(one.count + other.count)
  }
}

/// A text's tokens as scorers count them: runs of letters, digits and low lines, and every other
/// scalar but blanks by itself.
struct ScoredTokens {
  /// In scalars, by position.
  private(set) var spans: [Range<Int>] = []

  init(_ text: [Unicode.Scalar]) {
    var isInWord = false
    for (index, scalar) in text.enumerated() {
      let isWord = Self.isWord(scalar)
      if isWord, isInWord, let last = spans.popLast() {
        spans.append(last.lowerBound..<index + 1)
      } else if !scalar.properties.isWhitespace {
        spans.append(index..<index + 1)
      }
      isInWord = isWord
    }
  }

  /// The tokens that some pieces touch, each a pair of scalar offsets.
  func tokens(in pieces: [[Int]]) -> Set<Int> {
    var tokens: Set<Int> = []
    for piece in pieces {
      var index = firstToken(endingAfter: piece[0])
      while index < spans.count, spans[index].lowerBound < piece[1] {
        tokens.insert(index)
        index += 1
      }
    }
    return tokens
  }

  private func firstToken(endingAfter offset: Int) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "_" { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}
