internal import Corpus

/// Sorts lines by the folded words on one side of their matches.
struct ContextOrder {
  private let corpus: Corpus
  private let isLeft: Bool

  /// The number of words that are compared.
  private static let words = 5
  /// The number of bytes in which they are looked for.
  private static let reach = 64

  /// Nil for the order of documents, which needs no words.
  init?(_ order: Concordance.Order, in corpus: Corpus) {
    guard order != .document else { return nil }
    self.corpus = corpus
    isLeft = order == .left
  }

  /// The words by which a line is sorted, in an array shared by all, and its place before.
  private struct Key {
    /// The first eight bytes, which decide most comparisons.
    var head: UInt64
    var words: Range<Int>
    var line: Int
  }

  /// The lines in order; a stable sort.
  func sorted(_ lines: [Concordance.Line]) -> [Concordance.Line] {
    var bytes: [UInt8] = []
    var keys: [Key] = []
    keys.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated() {
      let start = bytes.count
      append(wordsBeside: line, to: &bytes)
      keys.append(
        Key(head: SortedWords.head(of: bytes[start...]), words: start..<bytes.count, line: index))
    }
    keys.sort { Self.precedes($0, $1, bytes) }
    return keys.map { lines[$0.line] }
  }

  /// Appends the words beside a line, the nearest first.
  ///
  /// Each has a zero after it, so that a word is before those that begin with it.
  private func append(wordsBeside line: Concordance.Line, to bytes: inout [UInt8]) {
    let context = LineContext(line, in: corpus, reach: Self.reach)
    let side = isLeft ? context.left : context.right
    let words = WordScanner.words(of: corpus.documents[line.document].text.bytes[side.range])
    for word in isLeft ? words.suffix(Self.words).reversed() : Array(words.prefix(Self.words)) {
      bytes += word
      bytes.append(0)
    }
  }

  private static func precedes(_ left: Key, _ right: Key, _ bytes: [UInt8]) -> Bool {
    if left.head != right.head { return left.head < right.head }
    let length = min(left.words.count, right.words.count)
    var offset = 0
    while offset < length {
      let mine = bytes[left.words.lowerBound + offset]
      let other = bytes[right.words.lowerBound + offset]
      if mine != other { return mine < other }
      offset += 1
    }
    if left.words.count != right.words.count { return left.words.count < right.words.count }
    return left.line < right.line
  }
}
