internal import Screen

/// The line below the panes: where one is, a message, or what is being typed; and what the keys do.
struct StatusView {
  let state: State

  func draw(into frame: inout Frame, _ area: Rect) {
    frame.fill(area, style: Theme.bar)
    var pen = RowPen(area)
    switch state.mode {
    case .searching: drawSearch(&pen, &frame)
    case .filtering(_, let editor): drawPrompt("filter: ", editor, &pen, &frame)
    case .browsing, .exporting, .help, .notices: drawBrowsing(&pen, &frame)
    }
  }

  private func drawBrowsing(_ pen: inout RowPen, _ frame: inout Frame) {
    pen.skip(1)
    pen.skipRight(1)
    if let note = state.note {
      pen.write(note, Theme.bar.adding(.bold), into: &frame)
    } else {
      pen.write(state.whereabouts, Theme.bar, into: &frame)
    }
    if let count = state.count { pen.write("  \(count)", Theme.bar, into: &frame) }
    drawHints(&pen, &frame)
  }

  /// As many of the hints as fit, those that matter most first.
  private func drawHints(_ pen: inout RowPen, _ frame: inout Frame) {
    var hints: [String] = []
    var room = pen.room - 2
    for action in Action.all(in: state.context) {
      guard let hint = action.hint, let key = action.keys.first else { continue }
      let words = "\(key.name) \(hint)"
      guard Width.cells(of: words) + 2 <= room else { break }
      room -= Width.cells(of: words) + 2
      hints.append(words)
    }
    pen.writeRight(hints.joined(separator: "  "), Theme.bar, into: &frame)
  }

  private func drawSearch(_ pen: inout RowPen, _ frame: inout Frame) {
    guard let search = state.search else { return }
    if let note = state.note {
      pen.writeRight(note + " ", Theme.bar, into: &frame)
    } else if search.error == nil {
      pen.writeRight(search.summary + " ", Theme.bar, into: &frame)
    }
    drawPrompt("/", search.editor, &pen, &frame)
  }

  /// The text being typed, scrolled so that its cursor is seen, with the hardware cursor on it.
  private func drawPrompt(
    _ label: String, _ editor: LineEditor, _ pen: inout RowPen, _ frame: inout Frame
  ) {
    pen.write(label, Theme.bar.adding(.bold), into: &frame)
    let head = editor.head
    let shown = tail(head, cells: max(pen.room - 1, 0))
    pen.write(shown, Theme.bar, into: &frame)
    frame.cursor = (pen.row, min(pen.column, max(pen.end - 1, 0)))
    pen.write(String(editor.text.dropFirst(head.count)), Theme.bar, into: &frame)
  }
}
