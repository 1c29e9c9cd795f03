internal import Screen

/// Writes along one row, from the left and from the right, and never past its ends.
struct RowPen {
  let row: Int
  private(set) var column: Int
  private(set) var end: Int

  init(row: Int, from column: Int, to end: Int) {
    self.row = row
    self.column = column
    self.end = max(column, end)
  }

  /// The row of an area, counted from its first.
  init(_ area: Rect, line: Int = 0) {
    self.init(row: area.row + line, from: area.column, to: area.column + area.columns)
  }

  /// Cells left.
  var room: Int { end - column }

  /// Writes at the left end of what is left; what does not fit ends in an ellipsis.
  mutating func write(_ text: String, _ style: Style = .plain, into frame: inout Frame) {
    column += frame.write(
      text, row: row, column: column, columns: room, style: style, cut: .ellipsis)
  }

  /// Writes at the right end of what is left, if all of it fits.
  mutating func writeRight(_ text: String, _ style: Style = .plain, into frame: inout Frame) {
    let cells = Width.cells(of: text)
    guard cells <= room else { return }
    end -= cells
    frame.write(text, row: row, column: end, columns: cells, style: style)
  }

  /// Leaves cells blank at the left end of what is left.
  mutating func skip(_ cells: Int) { column = min(column + cells, end) }

  /// Leaves cells blank at the right end of what is left.
  mutating func skipRight(_ cells: Int) { end = max(end - cells, column) }
}

extension RowPen {
  /// Writes a text with some of its characters in another style, by their places in it.
  mutating func write(
    _ text: String, marked places: Set<Int>, _ style: Style, _ mark: Style, into frame: inout Frame
  ) {
    var run = ""
    var isMarked = false
    for (place, character) in text.enumerated() {
      if places.contains(place) != isMarked {
        write(run, isMarked ? mark : style, into: &frame)
        run = ""
        isMarked.toggle()
      }
      run.append(character)
    }
    write(run, isMarked ? mark : style, into: &frame)
  }
}
