internal import Corpus
internal import Search

/// The sentence of a mention, as the words before it, its own, and those after it.
struct MentionPassage {
  let before: String
  let words: String
  let after: String

  /// Looks at most `reach` bytes to either side, and not past the block.
  init(_ document: Document, _ span: TextSpan, reach: Int = 400) {
    let bytes = document.text.bytes
    let block = document.blocks.partitionPoint { $0.span.start <= span.start } - 1
    let bounds =
      document.blocks.indices.contains(block)
      ? document.blocks[block].span.range : 0..<bytes.count
    var start = min(max(bounds.lowerBound, Int(span.start) - reach), Int(span.start))
    var end = max(min(bounds.upperBound, Int(span.end) + reach), Int(span.end))
    start = Self.sentenceStart(bytes, from: Int(span.start), to: start)
    end = Self.sentenceEnd(bytes, from: Int(span.end), to: end)
    while start < span.start, !document.text.isScalarBoundary(start) { start += 1 }
    while end > span.end, !document.text.isScalarBoundary(end) { end -= 1 }
    before = document.text.inline(TextSpan(start, Int(span.start)))
    words = document.text.singleLine(span)
    after = document.text.inline(TextSpan(Int(span.end), end))
  }

  private static func sentenceStart(_ bytes: [UInt8], from place: Int, to limit: Int) -> Int {
    var index = place
    while index > limit {
      if isSentenceEnd(bytes, index - 1), index < place { return index + 1 }
      index -= 1
    }
    return limit
  }

  private static func sentenceEnd(_ bytes: [UInt8], from place: Int, to limit: Int) -> Int {
    var index = place
    while index < limit {
      if isSentenceEnd(bytes, index) { return index + 1 }
      index += 1
    }
    return limit
  }

  /// Whether a stop ends a sentence: a blank and a capital follow, no single letter precedes.
  private static func isSentenceEnd(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard [0x2E, 0x3F, 0x21].contains(bytes[index]) else { return false }
    guard index + 1 < bytes.count else { return true }
    guard bytes[index + 1] == 0x20 || bytes[index + 1] == 0x0A else { return false }
    if index >= 2, bytes[index] == 0x2E, (0x41...0x5A).contains(bytes[index - 1]) {
      let before = bytes[index - 2]
      if before == 0x20 || before == 0x2E || before == 0x0A { return false }
    }
    return index + 2 >= bytes.count || !(0x61...0x7A).contains(bytes[index + 2])
  }
}
