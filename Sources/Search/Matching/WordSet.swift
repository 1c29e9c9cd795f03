/// The words that one word of a query stands for.
struct WordSet: Hashable, Sendable {
  /// Some words that the documents have: it, its inflections, its like.
  var words: [[UInt8]] = []
  /// And all that begin so.
  var beginning: [UInt8]?
}

extension WordSet {
  /// The sets of the words of a row, in order; the dictionaries tell which forms there are.
  static func sets(for row: Query.Words, in segments: [Segment]) -> [WordSet] {
    row.folded.enumerated().map { index, word in
      index == row.folded.count - 1
        ? set(for: word, row.ending, in: segments) : WordSet(words: [word])
    }
  }

  private static func set(
    for word: [UInt8], _ ending: Query.Words.Ending, in segments: [Segment]
  ) -> WordSet {
    switch ending {
    case .exact: WordSet(words: [word])
    case .prefix: WordSet(beginning: word)
    case .inflected:
      WordSet(words: gathered(word, segments) { Inflections.forms(of: word, in: $0) })
    case .fuzzy(let edits):
      WordSet(
        words: gathered(word, segments) { dictionary in
          FuzzyWords.matches(of: word, edits: edits, in: dictionary).map { UInt32($0.rank) }
        })
    }
  }

  /// A word and the others that each dictionary gives, sorted, each once.
  private static func gathered(
    _ word: [UInt8], _ segments: [Segment], _ ranks: (SortedWords) -> [UInt32]
  ) -> [[UInt8]] {
    var words: Set<[UInt8]> = [word]
    for segment in segments {
      for rank in ranks(segment.dictionary) {
        words.insert(Array(segment.dictionary.word(Int(rank))))
      }
    }
    return words.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

/// A set's terms in one segment.
struct TermSet: Hashable, Sendable {
  var terms: [Int]
  /// Terms that begin alike; empty where none are asked for.
  var range: Range<Int>
  /// What they begin with.
  var beginning: [UInt8]?

  init(_ set: WordSet, in dictionary: SortedWords) {
    let range = set.beginning.map { dictionary.ranks(withPrefix: $0) } ?? 0..<0
    self.range = range
    beginning = set.beginning
    terms = set.words.compactMap { dictionary.rank(of: $0) }.filter { !range.contains($0) }
  }

  var isEmpty: Bool { terms.isEmpty && range.isEmpty }

  /// The one term, if it is one.
  var only: Int? {
    terms.count + range.count == 1 ? terms.first ?? range.lowerBound : nil
  }
}
