internal import Screen
internal import Search

/// All actions, or those that fit what is typed: keys, what they do, and the name for the command
/// line; what cannot be done now says why.
struct ActionListView {
  let state: State
  let list: ActionList

  private var theme: Theme { state.theme }

  /// Cells of the column of keys, where there is room.
  private static let keyColumns = 24
  /// Columns from which on the names are shown: in the help, and where names are typed.
  private static let nameColumns = 96
  private static let fewest = 44

  func draw(into frame: inout Frame, _ area: Rect) {
    frame.drawListBox(area, title: list.isPalette ? "Actions" : "Help", theme: theme)
    let inner = area.inner
    frame.cursor = (inner.row, inner.column)
    if list.rows.isEmpty, inner.rows > 0 {
      var pen = RowPen(inner)
      pen.skip(1)
      pen.write("no action matches", theme.secondary, into: &frame)
    }
    let query = GoToQuery(list.editor.text)
    for line in 0..<inner.rows where list.rows.indices.contains(list.position.top + line) {
      draw(list.position.top + line, line: line, query, into: &frame, inner)
    }
    if list.position.top + inner.rows < list.rows.count { frame.drawMore(area, theme: theme) }
  }

  private func draw(
    _ row: Int, line: Int, _ query: GoToQuery, into frame: inout Frame, _ area: Rect
  ) {
    var pen = RowPen(area, line: line)
    switch list.rows[row] {
    case .blank: break
    case .heading(let title):
      pen.skip(1)
      pen.write(title, theme.heading, into: &frame)
    case .action(let action):
      let isSelected = row == list.position.selected
      pen.write(isSelected ? frame.lines.selection : " ", theme.marker, into: &frame)
      draw(action, query, &pen, into: &frame)
      guard isSelected else { return }
      let place = Rect(row: pen.row, column: area.column, rows: 1, columns: area.columns)
      frame.lay(theme.selection, over: place)
      frame.cursor = (place.row, place.column)
    }
  }

  private func draw(
    _ action: Action, _ query: GoToQuery, _ pen: inout RowPen, into frame: inout Frame
  ) {
    let columns = min(Self.keyColumns, pen.room / 3)
    if action.isCommand, pen.room >= (list.isPalette ? Self.fewest : Self.nameColumns) {
      draw(nameOf: action, query, &pen, into: &frame)
    }
    var keyPen = RowPen(row: pen.row, from: pen.column, to: min(pen.column + columns, pen.end))
    keyPen.write(names(of: keys(of: action), within: keyPen.room), theme.key, into: &frame)
    pen.skip(columns + 2)
    let obstacle = obstacle(to: action)
    guard let obstacle else { return pen.write(action.help, into: &frame) }
    // Why not is what one wants to know: it is not the part that is cut.
    let words = " (\(obstacle))"
    let room = max(pen.room - Width.cells(of: words), pen.room / 3)
    var help = RowPen(row: pen.row, from: pen.column, to: pen.column + room)
    help.write(action.help, theme.secondary, into: &frame)
    pen.skip(help.column - pen.column)
    pen.write(words, theme.secondary, into: &frame)
  }

  /// Written from the left, so that its letters can be marked, to where it ends on the right.
  private func draw(
    nameOf action: Action, _ query: GoToQuery, _ pen: inout RowPen, into frame: inout Frame
  ) {
    let cells = Width.cells(of: action.name) + 1
    var name = RowPen(row: pen.row, from: pen.end - cells - 1, to: pen.end - 1)
    name.write(":", theme.secondary, into: &frame)
    let places = query.places(in: action.name)
    name.write(action.name, marked: places, theme.secondary, theme.letters, into: &frame)
    pen.skipRight(cells + 3)
  }

  private func keys(of action: Action) -> [Keystrokes] {
    let keys = state.settings.keys
    return action.contexts.contains(list.openedIn)
      ? keys.keys(of: action.name, in: list.openedIn) : keys.keys(of: action)
  }

  /// As many names as there is room for, whole.
  private func names(of keys: [Keystrokes], within cells: Int) -> String {
    for count in (1...max(keys.count, 1)).reversed() {
      let names = keys.prefix(count).map { $0 }.names + (count < keys.count ? ", …" : "")
      if Width.cells(of: names) <= cells { return names }
    }
    return keys.first?.name ?? ""
  }

  /// Why it cannot be done where the list was opened.
  private func obstacle(to action: Action) -> String? {
    list.applies(action) ? action.obstacle(state) : action.place.map { "in the \($0)" }
  }
}
