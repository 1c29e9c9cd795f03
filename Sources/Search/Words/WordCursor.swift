/// The words of a short text, such as a query, a name or a title, one after the other.
struct WordCursor {
  /// The word's folded UTF-8.
  private(set) var word: [UInt8] = []
  /// Byte offsets of the word in the text.
  private(set) var start = 0
  private(set) var end = 0

  private var words: [(word: [UInt8], start: Int, end: Int)] = []
  private var place = 0

  /// Takes valid UTF-8, anything else parts words, and reads all of it.
  init(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe withUnsafeTemporaryAllocation(
        of: UInt8.self, capacity: WordScanner.scratchSize
      ) { scratch in
        guard let base = scratch.baseAddress else { return }
        var scanner = unsafe WordScanner(bytes, scratch: base)
        while unsafe scanner.next() {
          let length = unsafe Int(scanner.key.length)
          guard length > 0 else { continue }
          let folded = unsafe UnsafeBufferPointer(start: scanner.folded(), count: length)
          unsafe words.append((Array(folded), scanner.start, scanner.end))
        }
      }
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
