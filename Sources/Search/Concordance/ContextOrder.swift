internal import Corpus

/// Sorts lines by the folded words on one side of their matches.
struct ContextOrder {
  private let corpus: Corpus
  private let isLeft: Bool

  /// Words that are compared; lines that agree in them stand in the order of the documents.
  private static let words = 5
  /// Bytes in which they are looked for.
  private static let reach = 64

  /// Nil for the order of the documents, which needs no words.
  init?(_ order: Concordance.Order, in corpus: Corpus) {
    guard order != .document else { return nil }
    self.corpus = corpus
    isLeft = order == .left
  }

  /// A line's place before sorting, and the words it is sorted by, in an array shared by all.
  private struct Key {
    /// The first eight bytes, which decide most comparisons.
    var head: UInt64
    var words: Range<Int>
    var line: Int
  }

  /// The lines in order; those with the same words stay in theirs.
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
    keys.sort { Self.stands($0, before: $1, bytes) }
    return keys.map { lines[$0.line] }
  }

  /// Adds the words, the nearest first, each with a zero behind it: a shorter word stands before
  /// those that begin with it.
  private func append(wordsBeside line: Concordance.Line, to bytes: inout [UInt8]) {
    let context = LineContext(line, in: corpus, reach: Self.reach)
    let side = isLeft ? context.left : context.right
    var cursor = WordCursor(Array(corpus.documents[line.document].text.bytes[side.range]))
    var words: [[UInt8]] = []
    while isLeft || words.count < Self.words, cursor.advance() { words.append(cursor.word) }
    for word in isLeft ? words.suffix(Self.words).reversed() : words {
      bytes += word
      bytes.append(0)
    }
  }

  private static func stands(_ left: Key, before right: Key, _ bytes: [UInt8]) -> Bool {
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
