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
      // Far from the ends of Int, and no more than anybody turns at once.
      let lines = min(max(steps, -Self.mostSteps), Self.mostSteps) * Self.wheelLines
      return scroll(target(row: mouse.row, column: mouse.column), by: lines)
    case .press(.left, let clicks):
      note = nil
      // The first click may have moved what stands there: what it selected is followed.
      if clicks == 2 { return followPointed() }
      pointed = target(row: mouse.row, column: mouse.column)
      return pointed.map { select($0) } ?? []
    case .drag(.left):
      if case .border(let border) = pointed { move(border, to: mouse.column) }
      return []
    case .press(.right, _): return press(.escape)
    case .press(.middle, _), .drag(.middle), .drag(.right), .release: return []
    }
  }

  /// Lines that one step of the wheel scrolls, as in less and vim.
  private static let wheelLines = 3
  private static let mostSteps = 100

  private mutating func select(_ target: Target) -> [Effect] {
    if case .filtering = mode { mode = .browsing }
    switch target {
    case .pane(let pane, let row):
      focus = pane
      if let row { selectRow(row, of: pane) }
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

  private mutating func selectRow(_ row: Int, of pane: Pane) {
    switch pane {
    case .documents: documents.select(row, rows: documentRows.count)
    case .sections: sections.select(row, rows: sectionRows.count)
    case .detail:
      // A heading is no place to stand on, and the row below it was not meant.
      if detail.isSelectable(row) { detail.position.selected = row }
    }
  }

  /// A heading is no place to stand on, and the row below it was not meant.
  private mutating func selectListed(_ row: Int) {
    guard let rows = mode.screen?.rows(in: self), row < rows.count, rows.isSelectable(row) else {
      return
    }
    _ = moveRow(to: row)
  }

  private mutating func chooseFormat(numbered format: Int) {
    guard case .exporting(let dialog) = mode, dialog.stage == .format else { return }
    _ = moveFormat(by: format - dialog.format)
  }

  private mutating func followPointed() -> [Effect] {
    switch pointed {
    case .pane(let pane, let row?) where pane == focus:
      if pane == .detail, detail.position.selected != row { return [] }
      return follow()
    case .text(_?): return follow()
    case .list(_?): return followScreen()
    case .preview: return goToSelectedHit()
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
    case .documents: documents.scroll(by: lines, rows: documentRows.count, visible: area.rows)
    case .sections: sections.scroll(by: lines, rows: sectionRows.count, visible: area.rows)
    case .detail where showsText: detail.text.top += lines
    case .detail:
      let drawing = ItemDrawing(state: self, columns: area.columns)
      let detail = detail
      self.detail.isScrolled = true
      self.detail.position.scroll(
        by: lines, rows: detail.rows.count, visible: area.rows, isSelectable: detail.isSelectable
      ) { row in detail.item(inRow: row).map(drawing.height) ?? 1 }
    }
  }

  /// Takes the mouse for the explorer, or leaves it to the terminal.
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
