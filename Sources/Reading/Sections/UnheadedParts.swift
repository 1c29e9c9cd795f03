internal import Corpus

/// A text without headings, cut at its paragraphs.
struct UnheadedParts {
  /// Where a part begins, and the first words that name it.
  struct Part {
    var start: Int
    var title: TextSpan
    fileprivate var length: Int
    fileprivate var isNamed: Bool
    fileprivate var opensTurn: Bool
  }

  private(set) var parts: [Part] = []

  /// A section for each paragraph: very short neighbours together, some hundred at most.
  ///
  /// A caption, and the label of a turn, go with the paragraph that follows.
  init(_ blocks: [Block], _ text: [UInt8]) {
    let total = blocks.reduce(0) { $0 + $1.span.length }
    let enough = max(120, total / 300)
    var isOpen = false
    for block in blocks {
      let isCaption = block.kind == .caption || block.kind == .speaker
      if isOpen, let last = parts.indices.last, !(isCaption && parts[last].length >= enough) {
        parts[last].add(block, text)
      } else {
        parts.append(Part(block, text))
      }
      isOpen = isCaption || (parts.last?.length ?? 0) < enough
    }
    if let last = parts.last, parts.count > 1, !last.isNamed || last.length < enough {
      parts.removeLast()
    }
  }

  /// All blocks as one part; nil where there are none.
  static func whole(_ blocks: some Sequence<Block>, _ text: [UInt8]) -> Part? {
    var part: Part?
    for block in blocks where part?.isNamed != true {
      if part == nil { part = Part(block, text) } else { part?.add(block, text) }
    }
    return part
  }
}

extension UnheadedParts.Part {
  fileprivate init(_ block: Block, _ text: [UInt8]) {
    start = Int(block.span.start)
    title = Self.firstWords(block, text)
    length = block.span.length
    isNamed = Self.names(block)
    opensTurn = block.kind == .speaker
  }

  fileprivate mutating func add(_ block: Block, _ text: [UInt8]) {
    length += block.span.length
    guard !isNamed, Self.names(block) else { return }
    // "MR. CARNEY: Good afternoon": who speaks is the best name for what is said.
    let start = opensTurn ? title.start : block.span.start
    title = Self.firstWords(Block(.paragraph, TextSpan(Int(start), Int(block.span.end))), text)
    isNamed = true
  }

  /// Whether a block's words can name the part: those of a caption are another's.
  private static func names(_ block: Block) -> Bool { block.kind.isRead && block.kind != .caption }

  /// The first six words, or what fits in 80 bytes.
  private static func firstWords(_ block: Block, _ text: [UInt8]) -> TextSpan {
    let whole = Passage(text, Int(block.span.start), Int(block.span.end))
    var words = whole
    if whole.length > 80 {
      var cut = whole.start + 80
      while cut > whole.start, text[cut] & 0xC0 == 0x80 { cut -= 1 }
      words = Passage(text, whole.start, cut)
      let full = words.text[words.start..<words.end].lastIndex(where: Passage.isSpace)
      if let full { words = words.upTo(full) }
    }
    words.end = words.endOfWords(6)
    while words.length > 1, isMark(words.last) { words.end -= 1 }
    return words.span
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":")
  }
}
