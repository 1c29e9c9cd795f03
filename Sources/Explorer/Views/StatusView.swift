internal import Screen

/// The line below the panes: where one is, a message, or what is being typed; and what the keys do.
struct StatusView {
  let state: State

  private var theme: Theme { state.theme }

  func draw(into frame: inout Frame, _ area: Rect) {
    frame.fill(area, style: theme.bar)
    var pen = RowPen(area)
    switch state.mode {
    case .searching: drawSearch(&pen, &frame)
    case .goingTo: drawGoTo(&pen, &frame)
    case .filtering(_, let editor): drawPrompt("filter: ", editor, &pen, &frame)
    case .browsing, .concordance, .exporting, .help, .notices: drawBrowsing(&pen, &frame)
    }
  }

  private func drawBrowsing(_ pen: inout RowPen, _ frame: inout Frame) {
    pen.skip(1)
    pen.skipRight(1)
    if let note = state.note {
      pen.write(note, theme.bar.adding(.bold), into: &frame)
    } else {
      let isShort = state.size.columns < 60
      var words = state.whereabouts(isShort: isShort)
      if case .concordance = state.mode, let search = state.search {
        words = search.lineWords(isShort: isShort)
      }
      pen.write(words, theme.bar, into: &frame)
    }
    if let count = state.count { pen.write("  \(count)", theme.bar, into: &frame) }
    drawHints(&pen, &frame)
  }

  /// As many of the hints as fit, in the order of the table.
  private func drawHints(_ pen: inout RowPen, _ frame: inout Frame) {
    var hints: [String] = []
    var room = pen.room - 2
    // The way to the help is never the one that is cut: it comes first where the title line has
    // no room for it, and else stands there.
    let others = Action.all(in: state.context).filter { $0.name != "help" }
    let first = isAlone ? Action.all.filter { $0.name == "help" } : []
    for action in first + others {
      guard let hint = action.hint, action.obstacle(state) == nil,
        let key = state.settings.keys.keys(of: action.name, in: state.context).first
      else { continue }
      let words = "\(key.name) \(hint)"
      guard Width.cells(of: words) + 2 <= room else { break }
      room -= Width.cells(of: words) + 2
      hints.append(words)
    }
    pen.writeRight(hints.joined(separator: "  "), theme.bar, into: &frame)
  }

  /// Whether one pane stands alone, without a title line.
  private var isAlone: Bool {
    guard case .browsing = state.mode else { return false }
    return state.arrangement.panes.count == 1
  }

  private func drawGoTo(_ pen: inout RowPen, _ frame: inout Frame) {
    guard let goTo = state.goTo else { return }
    pen.writeRight(goTo.summary + " ", theme.bar, into: &frame)
    drawPrompt("go to: ", goTo.editor, &pen, &frame)
  }

  private func drawSearch(_ pen: inout RowPen, _ frame: inout Frame) {
    guard let search = state.search else { return }
    if let note = state.note {
      pen.writeRight(note + " ", theme.bar, into: &frame)
    } else if search.error == nil {
      pen.writeRight(search.summary(during: state.progress) + " ", theme.bar, into: &frame)
    }
    drawPrompt("/", search.editor, &pen, &frame)
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
