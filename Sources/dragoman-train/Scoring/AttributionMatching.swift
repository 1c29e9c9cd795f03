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
