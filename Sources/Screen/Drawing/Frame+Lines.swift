extension Frame {
  /// Draws the border of a box; where it meets lines drawn before, they join.
  ///
  /// Nothing is drawn for a box of fewer than two rows or columns.
  package mutating func drawBox(_ box: Rect, style: Style = .plain) {
    guard box.rows > 1, box.columns > 1 else { return }
    let bottom = box.row + box.rows - 1
    let right = box.column + box.columns - 1
    // A line's end at a corner looks like its middle, so corners are not made of two lines.
    join([.down, .right], row: box.row, column: box.column, style: style)
    join([.down, .left], row: box.row, column: right, style: style)
    join([.up, .right], row: bottom, column: box.column, style: style)
    join([.up, .left], row: bottom, column: right, style: style)
    for column in (box.column + 1..<right).clamped(to: 0..<size.columns) {
      join([.left, .right], row: box.row, column: column, style: style)
      join([.left, .right], row: bottom, column: column, style: style)
    }
    for row in (box.row + 1..<bottom).clamped(to: 0..<size.rows) {
      join([.up, .down], row: row, column: box.column, style: style)
      join([.up, .down], row: row, column: right, style: style)
    }
  }

  /// Draws a rule across; its ends join lines that they stand on.
  package mutating func drawHorizontalLine(
    row: Int, column: Int, columns: Int, style: Style = .plain
  ) {
    let ends = column..<column + max(columns, 0)
    for place in ends.clamped(to: 0..<size.columns) {
      var arms: LineSet.Arms = []
      if place > ends.lowerBound { arms.insert(.left) }
      if place < ends.upperBound - 1 { arms.insert(.right) }
      join(arms, row: row, column: place, style: style)
    }
  }

  /// Draws a rule downwards; its ends join lines that they stand on.
  package mutating func drawVerticalLine(
    row: Int, column: Int, rows: Int, style: Style = .plain
  ) {
    let ends = row..<row + max(rows, 0)
    for place in ends.clamped(to: 0..<size.rows) {
      var arms: LineSet.Arms = []
      if place > ends.lowerBound { arms.insert(.up) }
      if place < ends.upperBound - 1 { arms.insert(.down) }
      join(arms, row: place, column: column, style: style)
    }
  }

  private mutating func join(
    _ arms: LineSet.Arms, row: Int, column: Int, style: Style
  ) {
    guard 0..<size.rows ~= row, 0..<size.columns ~= column else { return }
    let all = arms.union(lines.arms(of: content(row: row, column: column)))
    put(lines[all], row: row, column: column, style)
  }
}
