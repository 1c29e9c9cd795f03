internal import Screen

/// The line below the panes: a position, a message, or what is being typed; and what the keys do.
struct StatusView {
  let state: State

  private var theme: Theme { state.theme }

  /// The last row of a screen.
  static func area(of size: Size) -> Rect {
    Rect(row: size.rows - 1, column: 0, rows: 1, columns: size.columns)
  }

  func draw(into frame: inout Frame, _ area: Rect) {
    frame.fill(area, style: theme.bar)
    var pen = RowPen(area)
    if let prompt = state.screen?.prompt(state) {
      draw(prompt, &pen, &frame)
    } else {
      drawBrowsing(&pen, &frame)
    }
  }

  private func drawBrowsing(_ pen: inout RowPen, _ frame: inout Frame) {
    pen.skip(1)
    pen.skipRight(1)
    let line = state.statusLine
    pen.write(line.words, line.isMessage ? theme.bar.adding(.bold) : theme.bar, into: &frame)
    if let count = line.count { pen.write(count, theme.bar, into: &frame) }
    pen.writeRight(
      line.hints.map(\.words).joined(separator: StatusLine.gap), theme.bar, into: &frame)
  }

  /// A prompt, and on its right a note or what has been found.
  private func draw(_ prompt: ScreenPrompt, _ pen: inout RowPen, _ frame: inout Frame) {
    let words = state.note ?? prompt.summary
    if !words.isEmpty { pen.writeRight(words + " ", theme.bar, into: &frame) }
    drawPrompt(prompt.label, prompt.editor, &pen, &frame)
  }

  /// The text being typed, scrolled so that its cursor is seen, with the hardware cursor on it.
  private func drawPrompt(
    _ label: String, _ editor: LineEditor, _ pen: inout RowPen, _ frame: inout Frame
  ) {
    pen.write(label, theme.bar.adding(.bold), into: &frame)
    let head = editor.head
    let shown = tail(head, cells: max(pen.room - 1, 0))
    pen.write(shown, theme.bar, into: &frame)
    frame.cursor = (pen.row, min(pen.column, max(pen.end - 1, 0)))
    pen.write(String(editor.text.dropFirst(head.count)), theme.bar, into: &frame)
  }
}

/// What can follow the keys pressed so far, in a corner on the right that leaves the selected row in
/// sight; without room the status line alone says it.
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
      var keyPen = RowPen(row: pen.row, from: pen.column, to: pen.column + keys)
      keyPen.write(candidate.text, theme.key, into: &frame)
      pen.skip(keys + 2)
      pen.write(candidate.help, into: &frame)
    }
  }
}

extension Rect {
  fileprivate var rowRange: Range<Int> { row..<row + rows }
}
