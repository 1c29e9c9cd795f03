/// A part of a query that is looked up in the text, and ranks what it finds.
enum Leaf: Hashable, Sendable {
  /// One word, or several in a phrase.
  case phrase([WordSet])
  /// One of the phrases on the left at most so many words from one on the right.
  case near([[WordSet]], [[WordSet]], distance: Int)
  case pattern(Pattern)
}

extension Leaf {
  /// What contains it in a segment; nothing for a pattern, which `PatternSearch` finds.
  func found(in segment: Segment, _ grain: Grain) -> Found {
    switch self {
    case .phrase(let sets): Self.found(sets, in: segment, grain)
    case .near(let left, let right, let distance):
      Proximity(left, right, distance, in: segment).found(grain)
    case .pattern: .nothing
    }
  }

  /// The words that it looks for.
  var sets: [WordSet] {
    switch self {
    case .phrase(let sets): sets
    case .near(let left, let right, _): (left + right).flatMap(\.self)
    case .pattern: []
    }
  }

  private static func found(_ phrase: [WordSet], in segment: Segment, _ grain: Grain) -> Found {
    let sets = phrase.map { TermSet($0, in: segment.dictionary) }
    switch sets.count {
    case 0: return .nothing
    case 1: return segment.found(sets[0], grain)
    default:
      return segment.found(places: segment.places(ofPhrase: sets), length: sets.count, grain)
    }
  }
}

/// Phrases near others in one segment.
struct Proximity {
  private let segment: Segment
  private let left: [Occurrence]
  private let right: [Occurrence]
  private let distance: Int

  /// The places of a phrase's first and last word.
  private struct Occurrence: Comparable {
    var first: UInt32
    var last: UInt32

    static func < (left: Occurrence, right: Occurrence) -> Bool {
      (left.first, left.last) < (right.first, right.last)
    }
  }

  init(_ left: [[WordSet]], _ right: [[WordSet]], _ distance: Int, in segment: Segment) {
    self.segment = segment
    self.left = Self.occurrences(left, in: segment)
    self.right = Self.occurrences(right, in: segment)
    self.distance = distance
  }

  private static func occurrences(_ phrases: [[WordSet]], in segment: Segment) -> [Occurrence] {
    phrases.flatMap { phrase in
      segment.places(ofPhrase: phrase.map { TermSet($0, in: segment.dictionary) })
        .map { Occurrence(first: $0, last: $0 + UInt32(phrase.count) - 1) }
    }.sorted()
  }

  /// What contains an occurrence of the left with one of the right near it, counted.
  ///
  /// Linear in both sides, times the occurrences within the distance.
  func found(_ grain: Grain) -> Found {
    var counter = Found.Counter()
    var low = 0
    for occurrence in left {
      let reach = Int(occurrence.first) - distance
      while low < right.count, Int(right[low].last) < reach { low += 1 }
      var index = low
      while index < right.count, Int(right[index].first) <= Int(occurrence.last) + distance {
        if let id = common(occurrence, right[index], grain) {
          counter.add(id)
          break
        }
        index += 1
      }
    }
    return counter.found
  }

  /// What contains both, if one thing does and they do not overlap.
  private func common(_ one: Occurrence, _ other: Occurrence, _ grain: Grain) -> UInt32? {
    let (before, after) = one < other ? (one, other) : (other, one)
    guard before.last < after.first else { return nil }
    let first = id(at: before.first, grain)
    return first == id(at: after.last, grain) ? first : nil
  }

  private func id(at place: UInt32, _ grain: Grain) -> UInt32 {
    let units = segment.units
    if grain == .sentence { return UInt32(units.sentences.span.lastIndex(atMost: place, from: 0)) }
    let unit = units.starts.span.lastIndex(atMost: place, from: 0)
    return grain == .unit ? UInt32(unit) : units.documents[unit]
  }
}

/// The words that one word of a query matches.
struct WordSet: Hashable, Sendable {
  /// The word, with its inflections or similar words that some document contains.
  var words: [[UInt8]] = []
  /// Also all words with this prefix.
  var prefix: [UInt8]?
}

extension WordSet {
  /// A set for each word of a phrase; only the last has other forms, from the dictionaries.
  static func sets(for phrase: Query.Words, in segments: [Segment]) -> [WordSet] {
    phrase.folded.enumerated().map { index, word in
      index == phrase.folded.count - 1
        ? set(for: word, phrase.ending, in: segments) : WordSet(words: [word])
    }
  }

  private static func set(
    for word: [UInt8], _ ending: Query.Words.Ending, in segments: [Segment]
  ) -> WordSet {
    switch ending {
    case .exact: WordSet(words: [word])
    case .prefix: WordSet(prefix: word)
    case .inflected:
      WordSet(words: gathered(word, segments) { Inflections.forms(of: word, in: $0) })
    case .fuzzy(let edits):
      WordSet(
        words: gathered(word, segments) { dictionary in
          FuzzyWords.matches(of: word, edits: edits, in: dictionary).map { UInt32($0.rank) }
        })
    }
  }

  /// A word and the others that the dictionaries give, sorted, each once.
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
  /// The terms with the prefix; empty where there is none.
  var range: Range<Int>
  var prefix: [UInt8]?

  init(_ set: WordSet, in dictionary: SortedWords) {
    let range = set.prefix.map { dictionary.ranks(withPrefix: $0) } ?? 0..<0
    self.range = range
    prefix = set.prefix
    terms = set.words.compactMap { dictionary.rank(of: $0) }.filter { !range.contains($0) }
  }

  var isEmpty: Bool { terms.isEmpty && range.isEmpty }

  /// The only term, if there is just one.
  var onlyTerm: Int? {
    terms.count + range.count == 1 ? terms.first ?? range.lowerBound : nil
  }
}
