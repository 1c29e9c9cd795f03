extension Frame {
  /// What becomes of text that is longer than its place.
  package enum Cut: Hashable, Sendable {
    /// It ends with the last cluster that fits.
    case plain
    /// It ends with an ellipsis, which takes the place's last cells.
    case ellipsis
  }

  /// Writes text in one row, at most `columns` cells of it, and returns the cells it took.
  ///
  /// Controls and the like are drawn as `Glyphs` says; a wide cluster is never halved. Text left
  /// of the frame is clipped as text right of it is, and its cells are counted.
  @discardableResult
  package mutating func write(
    _ text: String, row: Int, column: Int, columns: Int = .max, style: Style = .plain,
    cut: Cut = .plain
  ) -> Int {
    guard 0..<size.rows ~= row, column < size.columns, columns > 0 else { return 0 }
    // Columns are far from the ends of Int: a limit beyond the frame is the frame's edge.
    let column = max(column, -0xFFFF)
    let limit = columns < size.columns - column ? column + columns : size.columns
    if let cells = writePlain(text, row: row, column: column, to: limit, style) { return cells }
    var position = column
    var glyphs = Glyphs(text)
    while true {
      if position >= 0 {
        let plain = min(glyphs.plainLength, limit - position)
        putPlain(glyphs.takePlain(plain).span, row: row, column: position, style)
        position += plain
      }
      guard let glyph = glyphs.next() else { return position - column }
      let end = position + glyph.cells
      if end > limit {
        if cut == .ellipsis { position = putEllipsis(row: row, from: column, to: limit, style) }
        return position - column
      }
      if position >= 0 {
        put(glyph, row: row, column: position, style)
      } else if end > 0 {
        // The right half of a cluster that the left edge cuts.
        putBlanks(row: row, columns: 0..<end, style)
      }
      position = end
    }
  }

  /// The short way for text that fits and is all printable ASCII, as most is; nil for any other.
  private mutating func writePlain(
    _ text: String, row: Int, column: Int, to limit: Int, _ style: Style
  ) -> Int? {
    let bytes = text.utf8Span.span
    guard column >= 0, bytes.count <= limit - column, bytes.isPrintableASCII else { return nil }
    putPlain(bytes, row: row, column: column, style)
    return bytes.count
  }

  /// Puts an ellipsis where the last cluster before `limit` starts, blanks after it, and returns `limit`.
  private mutating func putEllipsis(row: Int, from column: Int, to limit: Int, _ style: Style)
    -> Int
  {
    var place = limit - 1
    guard place >= 0 else { return limit }
    while place > max(column, 0), content(row: row, column: place).isContinuation { place -= 1 }
    put(lines.ellipsis, row: row, column: place, style)
    putBlanks(row: row, columns: place + 1..<max(limit, place + 1), style)
    return limit
  }
}

extension Span<UInt8> {
  /// Whether each byte is a character that takes one cell and needs no stand-in.
  var isPrintableASCII: Bool {
    for index in indices where self[index] < 0x20 || self[index] >= 0x7F { return false }
    return true
  }
}
