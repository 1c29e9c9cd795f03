internal import Screen
internal import Search

/// What the mouse does.
///
/// A click selects, a double click follows, the wheel scrolls what is under the pointer, a border is
/// dragged; the right button steps back, as Esc does.
extension State {
  mutating func point(_ mouse: Mouse) -> [Effect] {
    stopResuming()
    count = nil
    awaiting = nil
    pending = []
    switch mouse.action {
    case .wheel(let steps):
      // Far from the ends of Int.
      let lines = min(max(steps, -Self.mostSteps), Self.mostSteps) * Self.wheelLines
      return scroll(target(row: mouse.row, column: mouse.column), by: lines)
    case .press(.left, let clicks):
      note = nil
      // The first click may have scrolled: what it selected is followed.
      if clicks == 2 { return followPressed() }
      pressedTarget = target(row: mouse.row, column: mouse.column)
      return pressedTarget.map { select($0) } ?? []
    case .drag(.left):
      if case .border(let border) = pressedTarget { move(border, to: mouse.column) }
      return []
    case .press(.right, _): return press(.escape)
    case .press(.middle, _), .drag(.middle), .drag(.right), .release: return []
    }
  }

  /// Lines per step of the wheel, as in less and vim.
  private static let wheelLines = 3
  private static let mostSteps = 100

  private mutating func select(_ target: Target) -> [Effect] {
    if screen is PaneFilter { screen = nil }
    switch target {
    case .pane(let pane, let row):
      focus = pane
      // A heading cannot be selected, and the row below it was not meant.
      if let row, pane != .detail || detail.isSelectable(row) { select(row, of: pane) }
    case .text(let mark):
      focus = .detail
      if let mark { detail.text.mark = mark }
    case .tab(let view):
      focus = .detail
      return show(view)
    case .list(let row?): selectListed(row)
    case .format(let format): chooseFormat(numbered: format)
    case .hint(let name):
      guard let action = Action.named(name) else { return [] }
      return begin(action, Action.Arguments())
    case .list(nil), .border, .preview: break
    }
    return []
  }

  /// A heading cannot be selected, and the row below it was not meant.
  private mutating func selectListed(_ row: Int) {
    guard let rows = screen?.rows(in: self), row < rows.count, rows.isSelectable(row) else {
      return
    }
    _ = moveRow(to: row)
  }

  private mutating func chooseFormat(numbered format: Int) {
    guard let dialog = screen as? ExportDialog, dialog.stage == .format else { return }
    _ = moveFormat(by: format - dialog.format)
  }

  private mutating func followPressed() -> [Effect] {
    switch pressedTarget {
    case .pane(let pane, let row?) where pane == focus:
      if pane == .detail, detail.position.selected != row { return [] }
      return follow()
    case .text(_?): return follow()
    case .list(_?): return followScreen()
    case .preview: return followScreen()
    case .format: return chooseFormat()
    case .pane, .text, .list, .tab, .border, .hint, nil: return []
    }
  }

  private mutating func scroll(_ target: Target?, by lines: Int) -> [Effect] {
    switch target {
    case .pane(let pane, _): scroll(pane, by: lines)
    case .text: detail.text.top += lines
    case .list: return scrollRows(by: lines)
    case .tab, .border, .preview, .format, .hint, nil: break
    }
    return []
  }

  private mutating func scroll(_ pane: Pane, by lines: Int) {
    guard let area = arrangement.content(of: pane) else { return }
    switch pane {
    case .documents:
      let height = titleHeights(of: pane, in: area)
      documents.scroll(
        by: lines, rows: documentRows.count, visible: area.rows, height: height)
    case .sections:
      let height = titleHeights(of: pane, in: area)
      sections.scroll(by: lines, rows: sectionRows.count, visible: area.rows, height: height)
    case .detail where showsText: detail.text.top += lines
    case .detail:
      let layout = itemLayout(columns: area.columns)
      let detail = detail
      self.detail.isScrolled = true
      self.detail.position.scroll(
        by: lines, rows: detail.rows.count, visible: area.rows, isSelectable: detail.isSelectable
      ) { row in detail.item(inRow: row).map(layout.height) ?? 1 }
    }
  }

  /// Gives the mouse to the explorer, or to the terminal.
  mutating func toggleMouse() -> [Effect] {
    settings.usesMouse.toggle()
    let key = keyName(of: "mouse")
    note =
      settings.usesMouse
      ? "the mouse selects, follows and scrolls here; \(key) leaves it to the terminal"
      : "the mouse is the terminal's, to select text with; \(key) takes it back"
    return [.useMouse(settings.usesMouse)]
  }
}
