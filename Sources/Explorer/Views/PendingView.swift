internal import Screen

/// What can follow the keys pressed so far, in a corner on the right that leaves the selected row in
/// sight; where there is none the status line alone says it.
struct PendingView {
  let state: State

  private var theme: Theme { state.theme }

  func draw(into frame: inout Frame, _ area: Rect) {
    let lines = state.continuations
    guard !lines.isEmpty, area.rows > 2, area.columns > 4 else { return }
    let keys = lines.map { Width.cells(of: $0.text) }.max() ?? 0
    let help = lines.map { Width.cells(of: $0.help) }.max() ?? 0
    let columns = min(keys + help + 6, area.columns)
    let rows = min(lines.count + 2, area.rows)
    var box = Rect(
      row: area.row + area.rows - rows, column: area.column + area.columns - columns, rows: rows,
      columns: columns)
    if box.rowRange.contains(frame.cursor.row) { box.row = area.row }
    if box.rowRange.contains(frame.cursor.row) { return }
    frame.fill(box)
    frame.drawBox(box, style: theme.focusedBorder)
    var title = RowPen(row: box.row, from: box.column + 1, to: box.column + columns - 1)
    title.write(" \(state.pendingWords ?? "") ", theme.title, into: &frame)
    for (line, candidate) in lines.prefix(rows - 2).enumerated() {
      var pen = RowPen(box.inner, line: line)
      pen.skip(1)
      var lead = RowPen(row: pen.row, from: pen.column, to: pen.column + keys)
      lead.write(candidate.text, theme.key, into: &frame)
      pen.skip(keys + 2)
      pen.write(candidate.help, into: &frame)
    }
  }
}

extension Rect {
  fileprivate var rowRange: Range<Int> { row..<row + rows }
}

extension State {
  /// What has been begun by keys and waits for another, in words; nil where nothing has.
  var pendingWords: String? {
    if !pending.isEmpty { return pending.map(\.name).joined(separator: " ") + " …" }
    guard let awaiting, let action = Action.named(awaiting.action) else { return nil }
    return "\(keyName(of: action.name)) \(action.argument?.placeholder.lowercased() ?? "") …"
  }

  /// What can follow the keys pressed so far: keys, or the characters that are asked for.
  var continuations: [Candidate] {
    if !pending.isEmpty {
      return settings.keys.continuations(of: pending, in: context).map { action, keys in
        Candidate(keys.names, action.help)
      }
    }
    guard let awaiting, let action = Action.named(awaiting.action) else { return [] }
    return action.argument?.candidates(self, "") ?? []
  }
}
