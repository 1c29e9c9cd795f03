/// Which anchors match at a position of a text: a bit for each.
enum AnchorContext {
  /// How many combinations there are.
  static let count = 8

  private static let lineStart: UInt8 = 1
  private static let lineEnd: UInt8 = 2
  private static let wordBoundary: UInt8 = 4

  /// For each byte, what it contributes to the context of the positions before and after it.
  ///
  /// `lineStart` is for the position after it, the other bits for both; `isLonger` is set alone.
  static let flags: [UInt8] = (0..<256).map { value in
    switch UInt8(value) {
    case 0x0A: lineStart | lineEnd
    case 0x0D: lineEnd
    case let byte where byte >= 0x80: isLonger
    case let byte: isWord(byte) ? wordBoundary : 0
    }
  }

  /// The flag of a byte of a longer scalar, which has to be decoded.
  static let isLonger: UInt8 = 8

  /// The context between two ASCII bytes, from their flags.
  static func between(_ before: UInt8, _ after: UInt8) -> UInt8 {
    before & lineStart | after & lineEnd | (before ^ after) & wordBoundary
  }

  /// Whether an anchor, by its raw value, matches in a context.
  static func holds(_ anchor: UInt8, in context: UInt8) -> Bool {
    switch PatternSyntax.Anchor(rawValue: anchor) {
    case .lineStart: context & lineStart != 0
    case .lineEnd: context & lineEnd != 0
    case .wordBoundary: context & wordBoundary != 0
    case .notWordBoundary: context & wordBoundary == 0
    case nil: false
    }
  }

  /// The context of a position in a range of text; the ends of the range are ends of lines.
  ///
  /// Within a scalar no word begins or ends.
  static func at(_ position: Int, in bytes: Span<UInt8>, _ range: Range<Int>) -> UInt8 {
    let before = position > range.lowerBound ? bytes[position &- 1] : 0x0A
    let after = position < range.upperBound ? bytes[position] : 0x0A
    var context: UInt8 = before == 0x0A ? lineStart : 0
    if after == 0x0A || after == 0x0D { context |= lineEnd }
    if after & 0xC0 == 0x80 { return context }
    let wasWord =
      before < 0x80 ? isWord(before) : isWord(before: position, bytes, range.lowerBound)
    let isWord = after < 0x80 ? isWord(after) : isWord(at: position, bytes, range.upperBound)
    return wasWord != isWord ? context | wordBoundary : context
  }

  private static func isWord(_ byte: UInt8) -> Bool { WordBytes.isWord(byte) || byte == 0x5F }

  private static func isWord(before position: Int, _ bytes: Span<UInt8>, _ start: Int) -> Bool {
    var lead = position - 1
    while lead > start, position - lead < 4, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
    return isWord(at: lead, bytes, position)
  }

  private static func isWord(at position: Int, _ bytes: Span<UInt8>, _ end: Int) -> Bool {
    ScalarSet.word.contains(bytes.scalar(at: position, before: end).scalar.value)
  }
}
