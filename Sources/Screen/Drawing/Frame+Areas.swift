extension Frame {
  /// Blanks an area in a style.
  package mutating func fill(_ area: Rect, style: Style = .plain) {
    let area = area.intersection(bounds)
    for row in area.row..<area.row + area.rows {
      putBlanks(row: row, columns: area.column..<area.column + area.columns, style)
    }
  }

  /// Gives the cells of an area another style, whatever stands in them.
  package mutating func setStyle(_ style: Style, in area: Rect) {
    changeStyle(in: area) { $0 = style }
  }

  /// Adds attributes to the cells of an area, for a selection over styled text.
  package mutating func addAttributes(_ attributes: Style.Attributes, in area: Rect) {
    changeStyle(in: area) { $0.attributes.formUnion(attributes) }
  }

  /// Lays a style over the cells of an area: a selection over styled text.
  package mutating func lay(_ style: Style, over area: Rect) {
    changeStyle(in: area) { $0 = $0.under(style) }
  }

  /// Gives all cells the colours of a style where they have none of their own, and those without
  /// any style its attributes too.
  package mutating func setGround(_ ground: Style) {
    guard ground != .plain else { return }
    let colors = Style(foreground: ground.foreground, background: ground.background)
    changeStyle(in: bounds) { $0 = $0 == .plain ? ground : colors.under($0) }
  }

  /// Widens each row of the area to whole clusters: half a cluster has no style of its own.
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
