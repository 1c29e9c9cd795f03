/// The words of a short text, such as a query, a name or a title, one after the other.
struct WordCursor {
  /// The word's folded UTF-8.
  private(set) var word: [UInt8] = []
  /// Byte offsets of the word in the text.
  private(set) var start = 0
  private(set) var end = 0

  private var words: [(word: [UInt8], start: Int, end: Int)] = []
  private var place = 0

  /// Reads all of a text, which is valid UTF-8; anything else parts words.
  init(_ text: [UInt8]) {
    var scanner = WordScanner()
    scanner.start(in: 0..<text.count, of: text.span)
    while scanner.next(in: text.span) {
      guard scanner.key.length > 0 else { continue }
      var word: [UInt8] = []
      scanner.appendFolded(to: &word)
      words.append((word, scanner.start, scanner.end))
    }
  }

  /// Goes to the next word; false where there is none.
  mutating func advance() -> Bool {
    guard place < words.count else { return false }
    (word, start, end) = words[place]
    place += 1
    return true
  }
}
