internal import Corpus

/// The number, letter or Roman numeral that a heading begins with.
struct HeadingNumber {
  enum Style: Hashable {
    case roman
    case letter
    case arabic
  }

  var style: Style
  /// "1.2" has two.
  var components: Int
  /// Of a letter: the letter.
  var letter: UInt8 = 0

  /// The number of a title; nil where the piece has none, or no title follows it.
  init?(_ piece: Passage) {
    guard piece.length <= 200 else { return nil }
    if let components = Self.arabicComponents(piece) {
      (style, self.components) = (.arabic, components)
    } else if Self.opensWithRoman(piece) {
      (style, components) = (.roman, 1)
    } else if piece.length > 3, Passage.isUpper(piece.first),
      piece.text[piece.start + 1] == UInt8(ascii: "."), Self.isTitle(piece, after: piece.start + 2)
    {
      (style, components, letter) = (.letter, 1, piece.first)
    } else {
      return nil
    }
  }

  private static func arabicComponents(_ piece: Passage) -> Int? {
    var index = piece.start
    var components = 0
    var digits = 0
    while index < piece.end {
      if Passage.isDigit(piece.text[index]) {
        if digits == 0 { components += 1 }
        digits += 1
      } else if piece.text[index] == UInt8(ascii: "."), digits > 0 {
        digits = 0
      } else {
        break
      }
      index += 1
    }
    // "1979 Revolution" and "3 Members" are words, "1. Title" and "1.2 Title" numbers.
    guard components > 0, digits <= 3, components > 1 || digits == 0 else { return nil }
    return isTitle(piece, after: index) ? components : nil
  }

  /// Whether it opens with a Roman numeral, before a title or alone; of single letters I, V and X are.
  private static func opensWithRoman(_ piece: Passage) -> Bool {
    var index = piece.start
    while index < piece.end, "IVXLC".utf8.contains(piece.text[index]) { index += 1 }
    guard index > piece.start, index > piece.start + 1 || "IVX".utf8.contains(piece.first) else {
      return false
    }
    if index == piece.end { return true }
    guard piece.text[index] == UInt8(ascii: ".") else { return false }
    return index + 1 == piece.end || isTitle(piece, after: index + 1)
  }

  private static func isTitle(_ piece: Passage, after index: Int) -> Bool {
    guard index < piece.end, Passage.isSpace(piece.text[index]) else { return false }
    let title = piece.from(index)
    return !Passage.isLower(title.first) && title.isTitleLike(words: 12, bytes: 150)
      && !Grammar.isClause(title)
  }
}

/// How one text underlines and numbers its headings, each in the order of first appearance: what
/// comes first stands higher.
struct HeadingStyles {
  private var underlines: [UInt8] = []
  private var numbers: [HeadingNumber.Style] = []

  /// For a piece alone.
  init() { numbers = [.roman, .letter, .arabic] }

  /// One pass over a text's pieces.
  init(_ roles: PieceRoles) {
    var letters: Set<UInt8> = []
    for index in roles.pieces.indices where roles.roles[index] == .text {
      if let underline = roles.pieces[index].underline {
        if !underlines.contains(underline.character) { underlines.append(underline.character) }
      } else if let number = HeadingNumber(roles.passage(index)) {
        if number.style == .letter { letters.insert(number.letter) }
        if !numbers.contains(number.style) { numbers.append(number.style) }
      }
    }
    // "J. Smith" is a name: letters number headings from A on, below numerals or up to B at least.
    if !letters.contains(UInt8(ascii: "A")) || numbers.count == 1 && letters.count == 1 {
      numbers.removeAll { $0 == .letter }
    }
  }

  func order(ofUnderline character: UInt8) -> Int {
    underlines.firstIndex(of: character) ?? underlines.count
  }

  /// Nil where the text numbers no headings so.
  func order(of number: HeadingNumber) -> Int? { numbers.firstIndex(of: number.style) }
}
