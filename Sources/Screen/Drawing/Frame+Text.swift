extension Frame {
  /// What becomes of text that is longer than its place.
  package enum Cut: Hashable, Sendable {
    /// It ends with the last cluster that fits.
    case plain
    /// It ends with `…`, which takes the place's last cells.
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
    var position = column
    var glyphs = Glyphs(text)
    while true {
      if position >= 0 {
        let plain = min(glyphs.plainLength, limit - position)
        putPlain(glyphs.takePlain(plain), row: row, column: position, style)
        position += plain
      }
      guard let glyph = glyphs.next() else { return position - column }
      let end = position + glyph.cells
      if end > limit {
        if cut == .ellipsis { position = putEllipsis(row: row, from: column, to: limit, style) }
        return position - column
      }
      if position >= 0 {
        put(glyph.character, cells: glyph.cells, row: row, column: position, style)
      } else if end > 0 {
        // The right half of a cluster that the left edge cuts.
        for visible in 0..<end { put(" ", cells: 1, row: row, column: visible, style) }
      }
      position = end
    }
  }

  /// Puts `…` where the last cluster before `limit` starts, blanks after it, and returns `limit`.
  private mutating func putEllipsis(row: Int, from column: Int, to limit: Int, _ style: Style)
    -> Int
  {
    var place = limit - 1
    guard place >= 0 else { return limit }
    while place > max(column, 0), self[row, place].character == nil { place -= 1 }
    put("…", cells: 1, row: row, column: place, style)
    for rest in place + 1..<max(limit, place + 1) {
      put(" ", cells: 1, row: row, column: rest, style)
    }
    return limit
  }
}
