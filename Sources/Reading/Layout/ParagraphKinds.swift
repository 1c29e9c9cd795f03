internal import Corpus

/// What kinds of paragraphs a text's pieces are, for those that are no more than text.
struct ParagraphKinds {
  private let roles: PieceRoles
  /// Whether paragraphs that are set in stand out from the others.
  private let indentTells: Bool
  /// By piece, whether it is a row of a table.
  private let isRow: [Bool]

  /// Columns by which a block quotation is set in.
  private static let indent = 4

  /// A fixed number of passes over the pieces.
  init(_ roles: PieceRoles) {
    self.roles = roles
    let narrative = roles.pieces.indices.filter { roles.isNarrative[$0] }
    let indented = narrative.count { roles.pieces[$0].indent >= Self.indent }
    indentTells = indented * 3 <= narrative.count
    isRow = Self.rows(roles)
  }

  func kind(of index: Int) -> Block.Kind {
    let piece = roles.passage(index)
    if isRow[index] { return .tableRow }
    if piece.isListItem { return .listItem }
    if piece.isNote { return .note }
    if piece.first == UInt8(ascii: ">") || isSetIn(index) { return .quotation }
    return .paragraph
  }

  /// Where text is wrapped, the first line alone of a paragraph may be set in.
  private func isSetIn(_ index: Int) -> Bool {
    indentTells && roles.isNarrative[index] && roles.pieces[index].indent >= Self.indent
      && (!roles.isWrapped || !roles.passage(index).isOneLine)
  }

  /// Lines with wide gaps, three in a row at least.
  private static func rows(_ roles: PieceRoles) -> [Bool] {
    var isRow = [Bool](repeating: false, count: roles.pieces.count)
    var run = 0
    for index in roles.pieces.indices {
      let isLike = roles.roles[index] == .text && roles.passage(index).hasWideGap
      run = isLike ? run + 1 : 0
      if run == 3 { isRow[index - 2] = true; isRow[index - 1] = true }
      if run >= 3 { isRow[index] = true }
    }
    return isRow
  }
}

extension Passage {
  /// Whether it opens with a note's number: "[3] See below", "³ See below".
  fileprivate var isNote: Bool {
    var index = start
    if first == UInt8(ascii: "[") {
      index += 1
      while index < end, Self.isDigit(text[index]) { index += 1 }
      return index > start + 1 && index - start <= 4 && index + 2 < end
        && text[index] == UInt8(ascii: "]") && text[index + 1] == 0x20
    }
    // Superscript digits: U+00B2, U+00B3, U+00B9, U+2070 to U+2079.
    while index + 2 < end {
      if text[index] == 0xC2, [0xB2, 0xB3, 0xB9].contains(text[index + 1]) {
        index += 2
      } else if text[index] == 0xE2, text[index + 1] == 0x81,
        (0xB0...0xB9).contains(text[index + 2])
      {
        index += 3
      } else {
        break
      }
    }
    return index > start && index < end
  }

  /// Whether a line has a gap between two cells: a tab, or three blanks.
  fileprivate var hasWideGap: Bool {
    guard length <= 400, isOneLine else { return false }
    var blanks = 0
    var gaps = 0
    for index in start..<end {
      if text[index] == 0x09 { blanks = 3 } else { blanks = text[index] == 0x20 ? blanks + 1 : 0 }
      if blanks == 3 { gaps += 1 }
    }
    return gaps > 0
  }
}
