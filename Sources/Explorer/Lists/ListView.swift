internal import Screen

/// What is written in a row of a list.
struct ListRow {
  var indent = 0
  var words: String
  /// What distinguishes rows with the same words; its end is drawn on the right.
  var place: String?
}

/// Rows of one line each, from a list of any length: only those on the screen are asked for.
struct ListView {
  let theme: Theme
  let position: ListPosition
  let rows: Int
  let isFocused: Bool
  /// What is shown where there are no rows.
  let empty: String

  /// Draws the rows; `label` gives the words of one.
  func draw(into frame: inout Frame, _ area: Rect, label: (Int) -> ListRow) {
    draw(into: &frame, area) { row, pen, frame in
      let label = label(row)
      pen.skip(label.indent)
      if let place = label.place {
        pen.writeRight(tail(place, cells: pen.room * 2 / 3), theme.secondary, into: &frame)
        pen.skipRight(1)
      }
      pen.write(label.words, into: &frame)
    }
  }

  /// Draws the rows, each by `content`, after the mark of the selected one.
  func draw(
    into frame: inout Frame, _ area: Rect, content: (Int, inout RowPen, inout Frame) -> Void
  ) {
    guard rows > 0 else {
      var pen = RowPen(area)
      if area.rows > 0 {
        pen.skip(1)
        pen.write(empty, theme.secondary, into: &frame)
      }
      if isFocused { frame.cursor = (area.row, area.column) }
      return
    }
    for line in 0..<area.rows {
      let row = position.top + line
      guard row < rows else { break }
      var pen = RowPen(area, line: line)
      if row == position.selected {
        pen.write(frame.lines.selection, theme.marker, into: &frame)
      } else {
        pen.skip(1)
      }
      content(row, &pen, &frame)
      if row == position.selected { mark(line, into: &frame, area) }
    }
  }

  private func mark(_ line: Int, into frame: inout Frame, _ area: Rect) {
    let row = Rect(row: area.row + line, column: area.column, rows: 1, columns: area.columns)
    frame.lay(isFocused ? theme.selection : theme.otherSelection, over: row)
    if isFocused { frame.cursor = (row.row, row.column) }
  }
}

extension Frame {
  /// Lays the selection over an item: all its lines, with the mark before each.
  mutating func select(_ place: Rect, isFocused: Bool, theme: Theme) {
    for line in 0..<place.rows {
      write(
        lines.selection, row: place.row + line, column: place.column,
        columns: min(1, place.columns),
        style: theme.marker)
    }
    lay(isFocused ? theme.selection : theme.otherSelection, over: place)
    if isFocused { cursor = (place.row, place.column) }
  }

  /// Draws a box around a list, with its title in it.
  mutating func drawListBox(_ area: Rect, title: String, theme: Theme) {
    fill(area)
    drawBox(area, style: theme.focusedBorder)
    var pen = RowPen(row: area.row, from: area.column + 1, to: area.column + area.columns - 1)
    pen.write("\(lines.focus)\(title) ", theme.title.under(theme.selection), into: &self)
  }

  /// Says on the lower border of a list that there is more below.
  mutating func drawMore(_ area: Rect, theme: Theme) {
    var pen = RowPen(
      row: area.row + area.rows - 1, from: area.column + 1, to: area.column + area.columns - 1)
    pen.writeRight(" more \(lines.more) ", theme.title, into: &self)
  }
}
