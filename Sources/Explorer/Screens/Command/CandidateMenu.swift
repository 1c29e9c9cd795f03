internal import Screen

/// What a line that is typed can be completed with, at the bottom of an area, a row each.
struct CandidateMenu {
  let theme: Theme
  let candidates: [Candidate]
  /// The one in the line, an index into the candidates.
  let chosen: Int?
  /// Candidates that are shown at once.
  let most: Int

  /// Draws the candidates, with a rule above them where there is room for one.
  func draw(into frame: inout Frame, _ area: Rect) {
    let menu = frame.clearBottom(of: area, rows: min(candidates.count, most), theme: theme)
    var position = ListPosition(selected: chosen ?? 0)
    position.reveal(rows: candidates.count, lines: menu.rows)
    let shown = candidates[position.top...].prefix(menu.rows)
    let columns = shown.map { Width.cells(of: $0.text) }.max() ?? 0
    for (line, candidate) in shown.enumerated() {
      var pen = RowPen(menu, line: line)
      let isChosen = position.top + line == chosen
      pen.write(isChosen ? frame.lines.selection : " ", theme.marker, into: &frame)
      var text = RowPen(
        row: pen.row, from: pen.column, to: pen.column + min(columns, pen.room * 2 / 3))
      text.write(candidate.text, theme.key, into: &frame)
      pen.skip(min(columns, pen.room * 2 / 3) + 2)
      pen.write(candidate.help, into: &frame)
      if isChosen {
        frame.lay(
          theme.selection,
          over: Rect(row: pen.row, column: menu.column, rows: 1, columns: menu.columns))
      }
    }
    let hidden = candidates.count - shown.count
    if hidden > 0, menu.rows > 0 {
      var more = RowPen(menu, line: menu.rows - 1)
      more.writeRight(" \(grouped(hidden)) more ", theme.secondary, into: &frame)
    }
  }

  /// The rows that it takes from an area, with its rule.
  func rows(in area: Rect) -> Int {
    let rows = min(candidates.count, most, area.rows)
    return rows < area.rows ? rows + 1 : rows
  }
}

extension Frame {
  /// Blanks rows at the bottom of an area, with a rule above them where there is room for one.
  mutating func clearBottom(of area: Rect, rows wanted: Int, theme: Theme) -> Rect {
    let rows = min(wanted, area.rows)
    let place = Rect(
      row: area.row + area.rows - rows, column: area.column, rows: rows, columns: area.columns)
    fill(place)
    if rows < area.rows {
      drawHorizontalLine(
        row: place.row - 1, column: area.column, columns: area.columns, style: theme.border)
    }
    return place
  }
}
