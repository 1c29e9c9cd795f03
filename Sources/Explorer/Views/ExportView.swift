internal import Export
internal import Screen

/// The dialog of an export: what, in which format, where to.
struct ExportView {
  let dialog: ExportDialog

  func draw(into frame: inout Frame, _ area: Rect) {
    let formats = ExportFormat.all
    let columns = min(area.columns, 76)
    let rows = min(area.rows, formats.count + 7)
    let box = Rect(
      row: area.row + max(area.rows - rows, 0) / 2,
      column: area.column + (area.columns - columns) / 2, rows: rows, columns: columns)
    frame.fill(box)
    frame.drawBox(box, style: Theme.focusedBorder)
    var pen = RowPen(row: box.row, from: box.column + 1, to: box.column + box.columns - 1)
    pen.write("▸Export \(dialog.subject) ", Theme.title.adding(.reverse), into: &frame)
    drawFormats(into: &frame, box.inner)
    let below = box.inner.dropping(rows: min(formats.count + 1, max(box.inner.rows - 3, 0)))
    drawDestination(into: &frame, below)
    drawAnswer(into: &frame, below.dropping(rows: 2))
  }

  private func drawFormats(into frame: inout Frame, _ area: Rect) {
    for (index, format) in ExportFormat.all.enumerated().prefix(max(area.rows - 3, 0)) {
      var pen = RowPen(area, line: index)
      let isChosen = index == dialog.format
      pen.write(isChosen ? "▌" : " ", Theme.marker, into: &frame)
      pen.write(flushLeft(format.name, cells: 10), Theme.title, into: &frame)
      pen.write(format.summary, into: &frame)
      guard isChosen else { continue }
      let row = Rect(row: area.row + index, column: area.column, rows: 1, columns: area.columns)
      frame.addAttributes(dialog.stage == .format ? Theme.selection : .bold, in: row)
      if dialog.stage == .format { frame.cursor = (row.row, row.column) }
    }
  }

  private func drawDestination(into frame: inout Frame, _ area: Rect) {
    guard area.rows > 0 else { return }
    var pen = RowPen(area)
    pen.skip(1)
    pen.write("to ", Theme.title, into: &frame)
    let editor = dialog.destination
    let isEditing = dialog.stage == .destination
    let style = isEditing ? Theme.plain.adding(.underline) : Theme.plain
    pen.write(tail(editor.head, cells: max(pen.room - 1, 0)), style, into: &frame)
    if isEditing { frame.cursor = (pen.row, min(pen.column, max(pen.end - 1, 0))) }
    pen.write(String(editor.text.dropFirst(editor.head.count)), style, into: &frame)
  }

  /// What has to be answered, or why it failed.
  private func drawAnswer(into frame: inout Frame, _ area: Rect) {
    guard area.rows > 0 else { return }
    var pen = RowPen(area)
    pen.skip(1)
    switch dialog.stage {
    case .overwrite:
      frame.cursor = (pen.row, pen.column)
      pen.write("there is such a file: overwrite it? y/n", Theme.failure, into: &frame)
    case .writing:
      frame.cursor = (pen.row, pen.column)
      pen.write("writing…", into: &frame)
    case .format, .destination:
      pen.write(dialog.failure ?? "", Theme.failure, into: &frame)
    }
  }
}
