internal import Corpus

/// What makes a piece a candidate for a heading, before its surroundings are looked at.
struct HeadingShape: Equatable {
  var rank: HeadingRank
  var title: TextSpan
  /// Whether its words or underline alone say what it is, whatever follows.
  var isMarked: Bool

  /// The shape of a piece; nil where it cannot be a heading.
  init?(
    _ piece: Passage, underline: Piece.Underline? = nil, styles: HeadingStyles = HeadingStyles()
  ) {
    if let underline {
      let order = styles.order(ofUnderline: underline.character)
      let title = TextSpan(piece.start, Int(underline.titleEnd))
      self.init(rank: .underlined(order), title: title, isMarked: true)
      return
    }
    guard piece.length <= 200, !piece.isOrnament else { return nil }
    if let marked = piece.markedHeading {
      self.init(rank: .marked(marked.depth), title: marked.words.span, isMarked: true)
    } else if let depth = Self.namedDepth(piece) {
      self.init(rank: .named(depth), title: piece.span, isMarked: true)
    } else if let number = HeadingNumber(piece), let order = styles.order(of: number) {
      self.init(
        rank: .numbered(order * 8 + min(number.components, 7)), title: piece.span, isMarked: false)
    } else if piece.isTitleLike(words: 12, bytes: 120), piece.last != UInt8(ascii: "!"),
      !piece.isListItem, !Grammar.isClause(piece)
    {
      let rank: HeadingRank = piece.isCapitals && piece.length > 3 ? .capitals : .short
      self.init(rank: rank, title: piece.span, isMarked: false)
    } else if let title = Self.labelAlone(piece) {
      self.init(rank: .short, title: title.span, isMarked: false)
    } else {
      return nil
    }
  }

  /// The shape of a piece that the reader calls a heading; nil where it is too long for one.
  init?(saidOf piece: Passage) {
    if let shape = HeadingShape(piece) {
      self = shape
    } else if piece.length <= 300, !piece.isEmpty {
      self.init(rank: .short, title: piece.span, isMarked: true)
    } else {
      return nil
    }
  }

  private init(rank: HeadingRank, title: TextSpan, isMarked: Bool) {
    self.rank = rank
    self.title = title
    self.isMarked = isMarked
  }

  /// The words that number the parts of books and reports, from the outermost.
  private static let namedParts: [(word: StaticString, depth: Int)] = [
    ("book", 0), ("volume", 0), ("part", 1), ("chapter", 2), ("act", 2), ("appendix", 2),
    ("annex", 2), ("lesson", 2), ("unit", 2), ("module", 2), ("episode", 2), ("section", 3),
    ("article", 3), ("scene", 3),
  ]

  /// The depth of "Chapter 2: …", "PART IV"; nil for "Part of the plan".
  static func namedDepth(_ piece: Passage) -> Int? {
    guard Passage.isUpper(piece.first),
      let part = namedParts.first(where: { piece.hasPrefix($0.word) }),
      piece.wordCount(limit: 21) <= 20,
      !piece.endsSentence || piece.wordCount(limit: 3) == 2 || piece.last == UInt8(ascii: "?")
    else { return nil }
    let afterWord = piece.start + part.word.utf8CodeUnitCount
    guard afterWord < piece.end, Passage.isSpace(piece.text[afterWord]) else { return nil }
    let number = piece.from(afterWord)
    var end = number.start
    while end < piece.end, isNumberByte(piece.text[end]) { end += 1 }
    let word = Passage(piece.text, number.start, end)
    guard isNumeral(word) else { return nil }
    let rest = piece.from(end)
    if rest.isEmpty { return part.depth }
    let isSetOff = ":.)-(".utf8.contains(rest.first) || rest.first == 0xE2
    guard isSetOff || Passage.isUpper(rest.first) else { return nil }
    return part.depth
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    Passage.isDigit(byte) || Passage.isUpper(byte) || Passage.isLower(byte)
  }

  private static func isNumeral(_ word: Passage) -> Bool {
    guard !word.isEmpty, word.length <= 9 else { return false }
    let bytes = word.text[word.start..<word.end]
    if bytes.allSatisfy(Passage.isDigit) { return word.length <= 4 }
    if bytes.allSatisfy({ "IVXLC".utf8.contains($0) }) { return true }
    if word.length == 1 { return Passage.isUpper(word.first) }
    return numberWords.contains(word.lowercased)
  }

  private static let numberWords: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "first", "second", "third", "fourth", "fifth", "sixth",
  ]

  /// "Background:" on a line of its own, without the colon.
  private static func labelAlone(_ piece: Passage) -> Passage? {
    guard piece.last == UInt8(ascii: ":"), piece.length <= 60 else { return nil }
    let label = piece.upTo(piece.end - 1)
    guard label.isTitleLike(words: 4, bytes: 60), !Grammar.opensSpeech(label),
      label.firstIndex(of: UInt8(ascii: ".")) == nil
    else { return nil }
    return label
  }
}
