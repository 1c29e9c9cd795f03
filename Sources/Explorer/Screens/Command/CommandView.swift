internal import Screen
internal import Search

/// What a command can be completed with, above the line that is typed, or why it cannot be done.
struct CommandView {
  let state: State
  let command: CommandPrompt

  private var theme: Theme { state.theme }

  /// Candidates that are shown at once.
  private static let most = 8

  func draw(into frame: inout Frame, _ area: Rect) {
    if let failure = command.failure { return draw(failure, into: &frame, area) }
    if command.candidates.isEmpty { return drawUsage(into: &frame, area) }
    let menu = bottom(area, rows: min(command.candidates.count, Self.most), in: &frame)
    var position = ListPosition(selected: command.chosen ?? 0)
    position.reveal(rows: command.candidates.count, lines: menu.rows)
    let shown = command.candidates[position.top...].prefix(menu.rows)
    let columns = shown.map { Width.cells(of: $0.text) }.max() ?? 0
    for (line, candidate) in shown.enumerated() {
      var pen = RowPen(menu, line: line)
      let isChosen = position.top + line == command.chosen
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
    let hidden = command.candidates.count - shown.count
    if hidden > 0, menu.rows > 0 {
      var more = RowPen(menu, line: menu.rows - 1)
      more.writeRight(" \(grouped(hidden)) more ", theme.secondary, into: &frame)
    }
  }

  /// How the action is called whose argument is being typed.
  private func drawUsage(into frame: inout Frame, _ area: Rect) {
    let text = CommandText(command.editor.text)
    guard let action = try? text.action(in: command.openedIn), let usage = action.usage else {
      return
    }
    var pen = RowPen(bottom(area, rows: 1, in: &frame))
    pen.skip(1)
    pen.write(usage, theme.key, into: &frame)
    pen.skip(2)
    pen.write(action.help, into: &frame)
  }

  private func draw(_ failure: CommandError, into frame: inout Frame, _ area: Rect) {
    let view = QueryErrorView(
      theme: theme, error: QueryError(position: failure.position, message: failure.message),
      text: command.editor.text, label: ":")
    let place = bottom(area, rows: view.rows(area.columns), in: &frame)
    view.draw(into: &frame, place)
  }

  /// Blank rows at the bottom of an area, with a rule above them where there is room for one.
  private func bottom(_ area: Rect, rows wanted: Int, in frame: inout Frame) -> Rect {
    let rows = min(wanted, area.rows)
    let place = Rect(
      row: area.row + area.rows - rows, column: area.column, rows: rows, columns: area.columns)
    frame.fill(place)
    if rows < area.rows {
      frame.drawHorizontalLine(
        row: place.row - 1, column: area.column, columns: area.columns, style: theme.border)
    }
    return place
  }
}
