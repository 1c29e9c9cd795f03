/// A size in cells.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  /// A size; negative numbers become 0.
  package init(columns: Int, rows: Int) {
    self.columns = max(columns, 0)
    self.rows = max(rows, 0)
  }
}

/// A rectangle of cells; rows and columns are counted from 0, from the upper left.
package struct Rect: Hashable, Sendable {
  /// The first row.
  package var row: Int
  /// The first column.
  package var column: Int
  /// The number of rows.
  package var rows: Int
  /// The number of columns.
  package var columns: Int

  /// A rectangle; negative numbers of rows and columns become 0.
  package init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(rows, 0)
    self.columns = max(columns, 0)
  }

  package var isEmpty: Bool { rows == 0 || columns == 0 }

  /// The rectangle without a border of one cell.
  package var inner: Rect {
    Rect(row: row + 1, column: column + 1, rows: rows - 2, columns: columns - 2)
  }

  /// The cells in both rectangles; empty if they do not meet.
  package func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top, column: left, rows: min(row + rows, other.row + other.rows) - top,
      columns: min(column + columns, other.column + other.columns) - left)
  }
}
