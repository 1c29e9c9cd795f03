internal import Screen

/// The dialog of an export: what, in which format, where to.
struct ExportView {
  let theme: Theme
  let dialog: ExportDialog

  /// Its box, in the middle of an area.
  private func box(in area: Rect) -> Rect {
    let columns = min(area.columns, 76)
    let rows = min(area.rows, dialog.formats.count + 5)
    return Rect(
      row: area.row + max(area.rows - rows, 0) / 2,
      column: area.column + (area.columns - columns) / 2, rows: rows, columns: columns)
  }

  /// Whether there is room for the formats and the rest below them.
  private func showsAll(in inner: Rect) -> Bool { inner.rows >= dialog.formats.count + 3 }

  /// The format in a row of the screen, with the dialog drawn in an area.
  func format(atRow row: Int, in area: Rect) -> Int? {
    let inner = box(in: area).inner
    guard row >= inner.row, row < inner.row + inner.rows,
      showsAll(in: inner) || dialog.stage == .format
    else { return nil }
    let format = formatPosition(rows: inner.rows).top + row - inner.row
    return dialog.formats.indices.contains(format) ? format : nil
  }

  /// The formats shown, with the chosen one in sight.
  private func formatPosition(rows: Int) -> ListPosition {
    var position = ListPosition(selected: dialog.format)
    position.reveal(rows: dialog.formats.count, lines: rows)
    return position
  }

  func draw(into frame: inout Frame, _ area: Rect) {
    let formats = dialog.formats
    let box = box(in: area)
    frame.drawListBox(box, title: "Export \(dialog.subject)", theme: theme)
    let inner = box.inner
    if showsAll(in: inner) {
      drawFormats(into: &frame, inner)
      drawDestination(into: &frame, inner.dropping(rows: formats.count + 1))
    } else if dialog.stage == .format {
      drawFormats(into: &frame, inner)
    } else {
      drawDestination(into: &frame, inner)
    }
  }

  /// As many formats as there is room for, the chosen one among them.
  private func drawFormats(into frame: inout Frame, _ area: Rect) {
    let position = formatPosition(rows: area.rows)
    for line in 0..<area.rows where dialog.formats.indices.contains(position.top + line) {
      let format = dialog.formats[position.top + line]
      let isChosen = position.top + line == dialog.format
      var pen = RowPen(area, line: line)
      pen.write(isChosen ? frame.lines.selection : " ", theme.marker, into: &frame)
      pen.write(flushLeft(format.name, cells: 10), theme.title, into: &frame)
      pen.write(format.summary, into: &frame)
      guard isChosen else { continue }
      let row = Rect(row: pen.row, column: area.column, rows: 1, columns: area.columns)
      frame.lay(dialog.stage == .format ? theme.selection : theme.otherSelection, over: row)
      if dialog.stage == .format { frame.cursor = (row.row, row.column) }
    }
  }

  private func drawDestination(into frame: inout Frame, _ area: Rect) {
    guard area.rows > 0 else { return }
    var pen = RowPen(area)
    pen.skip(1)
    pen.write("to ", theme.title, into: &frame)
    let editor = dialog.destination
    let isEditing = dialog.stage == .destination
    let style = isEditing ? theme.plain.adding(.underline) : theme.plain
    pen.write(tail(editor.head, cells: max(pen.room - 1, 0)), style, into: &frame)
    if isEditing { frame.cursor = (pen.row, min(pen.column, max(pen.end - 1, 0))) }
    pen.write(String(editor.text.dropFirst(editor.head.count)), style, into: &frame)
    drawAnswer(into: &frame, area.dropping(rows: 1))
  }

  /// What has to be answered, or why it failed.
  private func drawAnswer(into frame: inout Frame, _ area: Rect) {
    guard area.rows > 0 else { return }
    var pen = RowPen(area)
    pen.skip(1)
    switch dialog.stage {
    case .overwrite:
      frame.cursor = (pen.row, pen.column)
      pen.write("the file exists: overwrite it?", theme.failure, into: &frame)
    case .writing:
      frame.cursor = (pen.row, pen.column)
      pen.write("writing…", into: &frame)
    case .format, .destination:
      pen.write(dialog.failure ?? "", theme.failure, into: &frame)
    }
  }
}
