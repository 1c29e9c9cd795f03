internal import Corpus

/// Finds the words of a query's leaves in a section's text.
struct WordMarks {
  private let leaves: [Leaf]
  /// The sets of all leaves, without duplicates; a word of the text has a bit for each set.
  private var sets: [WordSet] = []
  private var matchers: [WordMatcher] = []

  /// More sets than anyone types; further ones are not marked.
  private static let most = 64

  init(_ leaves: [Leaf]) {
    self.leaves = leaves
    for set in leaves.flatMap(\.sets) where !sets.contains(set) && sets.count < Self.most {
      sets.append(set)
      matchers.append(WordMatcher(set))
    }
  }

  /// A word of the text.
  private struct Word {
    var span: TextSpan
    /// The part of the section; no phrase crosses from one to the next.
    var block: Int
    /// A bit for each set that contains it.
    var sets: UInt64
  }

  /// The spans of the words that make the section match, in no particular order.
  func spans(inSection section: Int, of document: Document) -> [TextSpan] {
    guard !matchers.isEmpty else { return [] }
    let words = words(inSection: section, of: document)
    var spans: [TextSpan] = []
    for leaf in leaves {
      switch leaf {
      case .phrase(let phrase):
        spans += occurrences(of: phrase, in: words).map { Self.span($0, words) }
      case .near(let left, let right, let distance):
        let first = left.flatMap { occurrences(of: $0, in: words) }
        let second = right.flatMap { occurrences(of: $0, in: words) }
        spans += Self.near(first, second, distance).map { Self.span($0, words) }
      case .pattern: break
      }
    }
    return spans
  }

  private static func span(_ row: Range<Int>, _ words: [Word]) -> TextSpan {
    words[row.lowerBound].span.union(words[row.upperBound - 1].span)
  }

  private func words(inSection section: Int, of document: Document) -> [Word] {
    var words: [Word] = []
    var scanner = WordScanner()
    let bytes = document.text.bytes.span
    for (block, part) in SectionText(section: section, of: document).parts.enumerated() {
      scanner.start(in: part.span.range, of: bytes)
      while scanner.next(in: bytes) {
        var bits: UInt64 = 0
        for (index, matcher) in matchers.enumerated() where matcher.matches(scanner) {
          bits |= 1 << UInt64(index)
        }
        let span = TextSpan(scanner.start, scanner.end)
        words.append(Word(span: span, block: block, sets: bits))
      }
    }
    return words
  }

  /// Where a phrase occurs, as ranges of words.
  private func occurrences(of phrase: [WordSet], in words: [Word]) -> [Range<Int>] {
    let bits = phrase.map { set in sets.firstIndex(of: set).map { UInt64(1) << UInt64($0) } ?? 0 }
    guard let first = bits.first, words.count >= bits.count else { return [] }
    var rows: [Range<Int>] = []
    for start in 0...(words.count - bits.count) where words[start].sets & first != 0 {
      let end = start + bits.count
      guard words[start].block == words[end - 1].block else { continue }
      if zip(words[start..<end], bits).allSatisfy({ $0.sets & $1 != 0 }) {
        rows.append(start..<end)
      }
    }
    return rows
  }

  /// Those of both sides that are near one of the other.
  private static func near(
    _ left: [Range<Int>], _ right: [Range<Int>], _ distance: Int
  ) -> [Range<Int>] {
    func isNear(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
      let (before, after) = one.lowerBound < other.lowerBound ? (one, other) : (other, one)
      let gap = after.lowerBound - before.upperBound + 1
      return gap > 0 && gap <= distance
    }
    // Quadratic, but a section is short and few of its words are looked for.
    return left.filter { one in right.contains { isNear(one, $0) } }
      + right.filter { one in left.contains { isNear(one, $0) } }
  }
}

/// Compares words of the text with a set.
struct WordMatcher {
  private let keys: [WordKey]
  private let prefix: [UInt8]
  private let begins: Bool
  /// The first bytes of the prefix, packed.
  private let head: UInt64
  private let headMask: UInt64

  init(_ set: WordSet) {
    keys = set.words.map { WordKey($0) }
    prefix = set.prefix ?? []
    begins = set.prefix != nil
    head = WordKey(prefix.prefix(WordKey.packed)).bits
    headMask = WordKey.mask(min(prefix.count, WordKey.packed))
  }

  /// Whether the word that a scanner has read is in the set.
  func matches(_ scanner: borrowing WordScanner) -> Bool {
    let key = scanner.key
    for known in keys where known == key { return true }
    guard begins, Int(key.length) >= prefix.count else { return false }
    if key.length <= UInt32(WordKey.packed) { return key.bits & headMask == head }
    for index in prefix.indices where scanner.letters[index] != prefix[index] { return false }
    return true
  }
}
