internal import Screen

/// The line below the panes: where one is, a message, or what is being typed; and what the keys do.
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
    switch state.mode {
    case .listing(let screen):
      if let prompt = screen.prompt(state) {
        draw(prompt, &pen, &frame)
      } else {
        drawBrowsing(&pen, &frame)
      }
    case .filtering(_, let editor): drawPrompt("filter: ", editor, &pen, &frame)
    case .commanding(let command): drawPrompt(":", command.editor, &pen, &frame)
    case .browsing, .exporting: drawBrowsing(&pen, &frame)
    }
  }

  private func drawBrowsing(_ pen: inout RowPen, _ frame: inout Frame) {
    pen.skip(1)
    pen.skipRight(1)
    if let note = state.note ?? state.pendingWords {
      pen.write(note, theme.bar.adding(.bold), into: &frame)
    } else {
      let isShort = state.size.columns < 60
      let words = state.mode.screen?.words(state, isShort: isShort)
      pen.write(words ?? state.whereabouts(isShort: isShort), theme.bar, into: &frame)
    }
    if let count = state.count { pen.write("  \(count)", theme.bar, into: &frame) }
    drawHints(&pen, &frame)
  }

  /// As many of the hints as fit, in the order of the table.
  private func drawHints(_ pen: inout RowPen, _ frame: inout Frame) {
    var hints: [String] = []
    var room = pen.room - 2
    for words in state.hints(beginningWithHelp: isAlone) {
      let cells = Width.cells(of: words) + 2
      guard cells <= room else { break }
      room -= cells
      hints.append(words)
    }
    pen.writeRight(hints.joined(separator: "  "), theme.bar, into: &frame)
  }

  /// Whether one pane stands alone, without a title line.
  private var isAlone: Bool {
    guard case .browsing = state.mode else { return false }
    return state.arrangement.panes.count == 1
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
