extension Frame {
  /// How text that is too long ends.
  package enum Cut: Hashable, Sendable {
    /// With the last cluster that fits.
    case plain
    /// With an ellipsis in the last cells.
    case ellipsis
  }

  /// Writes text in one row, at most `columns` cells of it, and returns how many cells it fills.
  ///
  /// `Glyphs` says how control characters and the like are drawn. Text to the left of the frame is
  /// clipped, and counts as written.
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
        putPlain(glyphs.nextPlain(plain).span, row: row, column: position, style)
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
        // The right half of a cluster that the left edge halves.
        putBlanks(row: row, columns: 0..<end, style)
      }
      position = end
    }
  }

  /// A short cut for printable ASCII that fits, as most text is; nil for any other text.
  private mutating func writePlain(
    _ text: String, row: Int, column: Int, to limit: Int, _ style: Style
  ) -> Int? {
    let bytes = text.utf8Span.span
    guard column >= 0, bytes.count <= limit - column, bytes.isPrintableASCII else { return nil }
    putPlain(bytes, row: row, column: column, style)
    return bytes.count
  }

  /// Puts an ellipsis over the last cluster before `limit`, and returns `limit`.
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
  /// Whether each byte is a character of one cell that needs no stand-in.
  var isPrintableASCII: Bool {
    for index in indices where self[index] < 0x20 || self[index] >= 0x7F { return false }
    return true
  }
}

extension Frame {
  /// Blanks an area in a style.
  package mutating func fill(_ area: Rect, style: Style = .plain) {
    let area = area.intersection(bounds)
    for row in area.row..<area.row + area.rows {
      putBlanks(row: row, columns: area.column..<area.column + area.columns, style)
    }
  }

  /// Replaces the style of the cells of an area, and leaves their text.
  package mutating func setStyle(_ style: Style, in area: Rect) {
    changeStyle(in: area) { $0 = style }
  }

  /// Adds attributes to the cells of an area.
  package mutating func addAttributes(_ attributes: Style.Attributes, in area: Rect) {
    changeStyle(in: area) { $0.attributes.formUnion(attributes) }
  }

  /// Puts a style over those of the cells of an area, as for a selection.
  package mutating func lay(_ style: Style, over area: Rect) {
    changeStyle(in: area) { $0 = $0.under(style) }
  }

  /// Gives all cells the colours of a style unless they have their own; plain cells get its
  /// attributes as well.
  package mutating func setGround(_ ground: Style) {
    guard ground != .plain else { return }
    let colors = Style(foreground: ground.foreground, background: ground.background)
    changeStyle(in: bounds) { $0 = $0 == .plain ? ground : colors.under($0) }
  }

  /// Changes styles in an area, widened to whole clusters: half a cluster has no style of its own.
  private mutating func changeStyle(in area: Rect, _ change: (inout Style) -> Void) {
    let area = area.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.row + area.rows {
      var start = area.column
      var end = area.column + area.columns
      while start > 0, content(row: row, column: start).isContinuation { start -= 1 }
      while end < size.columns, content(row: row, column: end).isContinuation { end += 1 }
      restyle(row: row, columns: start..<end, change)
    }
  }
}
