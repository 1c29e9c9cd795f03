internal import Corpus

/// Chooses the text that is shown around a match.
enum Snippet {
  /// The most bytes of a snippet, except that the match itself is not cut inside a scalar.
  private static let length = 160
  /// The most bytes before the match.
  private static let lead = 60

  /// The sentence around a span, within its block, or as much of it as fits.
  static func span(around match: TextSpan, in document: Document) -> TextSpan {
    let bytes = document.text.bytes
    let block = block(around: match, in: document).range.clamped(to: 0..<bytes.count)
    let start = start(before: Int(match.start), in: bytes, block: block)
    let end = end(after: Int(match.end), from: start, in: bytes, block: block)
    return TextSpan(start, end)
  }

  private static func block(around match: TextSpan, in document: Document) -> TextSpan {
    let index = document.blocks.partitionPoint { $0.span.end <= match.start }
    guard index < document.blocks.count, document.blocks[index].span.overlaps(match) else {
      return match
    }
    return document.blocks[index].span
  }

  /// Where the sentence begins; else the first word within reach.
  private static func start(before match: Int, in bytes: [UInt8], block: Range<Int>) -> Int {
    let match = min(max(match, block.lowerBound), block.upperBound)
    let reach = max(block.lowerBound, match - lead)
    var place = match
    var word = match
    while place > reach {
      if WordBytes.isBlank(bytes[place - 1]) {
        if endsSentence(bytes, before: place - 1, in: block) { return place }
        word = place
      }
      place -= 1
    }
    return place == block.lowerBound ? place : word
  }

  /// Where the sentence ends; else the last word that fits.
  private static func end(
    after match: Int, from start: Int, in bytes: [UInt8], block: Range<Int>
  ) -> Int {
    let reach = min(block.upperBound, start + length)
    var place = min(max(match, start), reach)
    var word = place
    while place < reach {
      if WordBytes.isBlank(bytes[place]) {
        if endsSentence(bytes, before: place, in: block) { return place }
        word = place
      }
      place += 1
    }
    if place == block.upperBound { return place }
    if word > start && (WordBytes.isBlank(bytes[word]) || word < reach) { return word }
    return scalarBoundary(before: place, after: start, in: bytes)
  }

  /// Where to cut a match or word that is longer than the snippet.
  private static func scalarBoundary(before place: Int, after start: Int, in bytes: [UInt8]) -> Int
  {
    var place = place
    while place > start + 1, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  /// Whether a sentence ends before white space.
  ///
  /// Not after an initial or an abbreviation like "U.S.", and not before a small letter.
  private static func endsSentence(
    _ bytes: [UInt8], before space: Int, in block: Range<Int>
  ) -> Bool {
    var mark = space - 1
    // A closing quote or parenthesis after the full stop.
    if mark > block.lowerBound, bytes[mark] == 0x22 || bytes[mark] == 0x29 { mark -= 1 }
    if mark - 2 > block.lowerBound, bytes[(mark - 2)...mark] == [0xE2, 0x80, 0x9D] { mark -= 3 }
    guard mark > block.lowerBound else { return false }
    if space + 1 < block.upperBound, (0x61...0x7A).contains(bytes[space + 1]) { return false }
    switch bytes[mark] {
    case 0x21, 0x3F: return true
    case 0x2E:
      let isInitial = mark - 2 < block.lowerBound || !isWordByte(bytes[mark - 2])
      return !(isInitial && isWordByte(bytes[mark - 1]))
    default: return false
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    WordBytes.isWord(byte) || byte >= 0x80
  }
}
