/// Marks that keep text read from right to left in its pane.
///
/// A terminal that reorders such text takes a row for one paragraph (UAX #9): two Hebrew titles with
/// a border between them are one stretch, and change places. A mark that counts as a letter read from
/// left to right (U+200E, LRM) separates them, at the end of each such stretch and at the start of
/// the row. Terminals that do not reorder ignore it.
extension Frame {
  /// LEFT-TO-RIGHT MARK.
  package static let leftToRightMark: Unicode.Scalar = "\u{200E}"

  /// Whether a row holds a letter that is read from right to left.
  func holdsRightToLeft(row: Int) -> Bool {
    guard mayHoldRightToLeft else { return false }
    let slots = slots.span
    let start = row * size.columns
    for index in start..<start + size.columns where isRightToLeft(slots[index].content) {
      return true
    }
    return false
  }

  /// The columns of a row whose clusters a mark must follow, in order; none if all is read from left
  /// to right.
  ///
  /// One blank separates the words of a field; two blanks or a line separate fields. A mark within a
  /// field would change the order of its words.
  package func columnsOfDirectionMarks(row: Int) -> [Int] {
    guard holdsRightToLeft(row: row) else { return [] }
    var columns: [Int] = []
    // The first letter gives the whole row its direction.
    if !isRightToLeft(content(row: row, column: 0)) { columns.append(0) }
    var isOpen = false
    var last = 0
    var blanks = 0
    for column in 0..<size.columns {
      let content = content(row: row, column: column)
      if content.isContinuation { continue }
      if content.isBlank {
        blanks += 1
        continue
      }
      let isNextField = blanks > 1 || isSeparator(content)
      if isOpen, isNextField {
        columns.append(last)
        isOpen = false
      }
      if isRightToLeft(content) { isOpen = true }
      last = column
      blanks = 0
    }
    if isOpen { columns.append(last) }
    return columns
  }

  /// Whether a content separates fields: lines, blocks and arrows of the views.
  private func isSeparator(_ content: Slot.Content) -> Bool {
    guard let scalar = content.scalar else { return false }
    switch scalar.value {
    case 0x7C, 0xB7, 0x203A, 0x2500...0x25FF: return true
    default: return false
    }
  }

  /// Whether a content is a letter or number of a script that is written from right to left.
  private func isRightToLeft(_ content: Slot.Content) -> Bool {
    if let scalar = content.scalar { return scalar.isRightToLeft }
    return character(of: content)?.unicodeScalars.first?.isRightToLeft ?? false
  }
}

extension Unicode.Scalar {
  /// Whether it is in a block of class R or AL in DerivedBidiClass.txt, assigned or not.
  var isRightToLeft: Bool {
    switch value {
    case 0..<0x590: false
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x1_0800...0x1_0FFF, 0x1_E800...0x1_EFFF:
      true
    default: false
    }
  }
}
