internal import Corpus

extension DocumentText {
  /// The next word at or behind a byte, between white space of any kind; nil where none is left
  /// before the end.
  func nextWord(from start: Int, to end: Int) -> Range<Int>? {
    var lower = start
    while lower < end, Self.isWhite(bytes[lower]) { lower &+= 1 }
    guard lower < end else { return nil }
    var upper = lower
    while upper < end, !Self.isWhite(bytes[upper]) { upper &+= 1 }
    return lower..<upper
  }

  /// A word without regard to capitals.
  func fingerprint(of word: Range<Int>) -> Fingerprint {
    Fingerprint(lowercasing: bytes[word])
  }

  /// Where an apostrophe that stands at a byte ends, straight or typographic.
  func endOfApostrophe(at start: Int) -> Int? {
    guard start < count else { return nil }
    if bytes[start] == 0x27 { return start + 1 }
    let isTypographic =
      start + 2 < count && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
      && bytes[start + 2] == 0x99
    return isTypographic ? start + 3 : nil
  }

  /// Whether a word's bytes end in ASCII letters, without regard to capitals.
  func ends(_ word: Range<Int>, in letters: StaticString) -> Bool {
    word.count >= letters.utf8CodeUnitCount
      && contains(letters, at: word.upperBound - letters.utf8CodeUnitCount)
  }

  /// Whether ASCII letters stand at a byte, without regard to capitals.
  func contains(_ letters: StaticString, at start: Int) -> Bool {
    guard start + letters.utf8CodeUnitCount <= count else { return false }
    return letters.withUTF8Buffer { letters in
      for index in letters.indices where unsafe bytes[start + index] | 0x20 != letters[index] | 0x20
      {
        return false
      }
      return true
    }
  }

  private static func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
