internal import Corpus

/// The blocks of a text that are read, with what their beginnings tell: items of a list, quoted lines of
/// an e-mail.
struct PassageBlocks {
  struct Block {
    /// The words, without the mark of an item.
    var tokens: Range<Int>
    /// How many `>` come before it.
    var depth: Int
    var isItem: Bool
  }

  let blocks: [Block]

  init(_ annotated: AnnotatedText) {
    blocks = annotated.blocks.map { Self.block($0, annotated) }
  }

  /// The position of the block that holds a token.
  func position(of token: Int) -> Int {
    blocks.partitionPoint { $0.tokens.upperBound <= token }
  }

  private static func block(_ tokens: Range<Int>, _ annotated: AnnotatedText) -> Block {
    let start = afterMark(tokens, annotated)
    return Block(
      tokens: start..<tokens.upperBound, depth: depth(of: tokens, annotated),
      isItem: start > tokens.lowerBound)
  }

  /// How many `>` come before a block.
  static func depth(of tokens: Range<Int>, _ annotated: AnnotatedText) -> Int {
    guard let first = tokens.first else { return 0 }
    let bytes = annotated.text.bytes
    var index = Int(annotated.tokens[first].span.start) - 1
    var depth = 0
    while index >= 0, bytes[index] == 0x3E || bytes[index] == 0x20 || bytes[index] == 0x09 {
      if bytes[index] == 0x3E { depth += 1 }
      index -= 1
    }
    return depth
  }

  /// After "1.", "2)", "(a)", "-" and "•".
  private static func afterMark(_ block: Range<Int>, _ annotated: AnnotatedText) -> Int {
    let tokens = annotated.tokens
    guard let first = block.first, block.count > 2 else { return block.lowerBound }
    var index = first
    if tokens[index].kind == .openingBracket { index += 1 }
    let token = tokens[index]
    let isShort = token.span.length <= 3 && (token.kind == .number || token.span.length == 1)
    if isShort, token.isWord || token.kind == .number {
      if token.isAbbreviation { return index + 1 }
      let next = tokens[index + 1]
      let closes = next.kind == .closingBracket || next.kind == .stop
      return closes && !next.hasSpaceBefore && index + 2 < block.upperBound ? index + 2 : first
    }
    guard index == first, tokens[first + 1].hasSpaceBefore else { return first }
    switch token.kind {
    case .dash, .hyphen: return first + 1
    case .other:
      let byte = annotated.text.bytes[Int(token.span.start)]
      return byte == 0x2A || byte == 0xE2 ? first + 1 : first
    default: return first
    }
  }
}
