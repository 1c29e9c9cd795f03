internal import Corpus
internal import Screen

extension State {
  mutating func focus(on pane: Pane) -> [Effect] {
    focus = pane
    return []
  }

  /// Moves by rows in the focused pane, or by lines in a text.
  mutating func move(by rows: Int) -> [Effect] {
    if screenHasRows { return moveRow(by: rows) }
    switch focus {
    case .documents: documents.move(by: rows, rows: documentRows.count)
    case .sections: sections.move(by: rows, rows: sectionRows.count)
    case .detail where showsText: return scrollText(by: rows)
    case .detail:
      let detail = detail
      self.detail.position.move(
        by: rows, rows: detail.rows.count, isSelectable: detail.isSelectable)
      // At the ends the headings and remarks beyond the last selectable row come into sight.
      if self.detail.position == detail.position, rows < 0 { self.detail.position.top = 0 }
    }
    return []
  }

  /// Scrolls the text; where it is at its end, goes on to the marks still on the screen.
  private mutating func scrollText(by lines: Int) -> [Effect] {
    guard let layout else { return [] }
    let top = min(max(detail.text.top + lines, 0), max(layout.lines.count - visibleLines, 0))
    if top == detail.text.top, !layout.marks.isEmpty { return moveMark(by: lines) }
    detail.text.top = top
    return []
  }

  mutating func move(byHalfPages halves: Int) -> [Effect] {
    if screenHasRows { return moveRow(byHalfPages: halves) }
    let lines = Self.lines(inHalfPages: halves, of: visibleLines)
    guard focus == .detail, !showsText else { return move(by: lines) }
    let detail = detail
    let layout = itemLayout(columns: contentColumns)
    var heights = preparedHeights(layout)
    self.detail.position.move(
      byLines: lines, rows: detail.rows.count, isSelectable: detail.isSelectable
    ) { row in detail.item(inRow: row).map { heights.height(of: $0, in: layout) } ?? 1 }
    self.detail.heights = heights
    return []
  }

  /// Selects a row by its number, from 0; the last if there are fewer.
  mutating func move(toRow row: Int) -> [Effect] {
    if screenHasRows { return moveRow(to: row) }
    let here = location
    defer {
      // What is selected elsewhere follows first.
      settle()
      if location != here { history.leave(here) }
    }
    if focus == .detail, showsText {
      detail.text.top = max(min(row, (layout?.lines.count ?? 0) - visibleLines), 0)
    } else {
      select(focus == .detail ? detail.row(ofStop: row) : row, of: focus)
    }
    return []
  }

  /// Selects a row of a pane, or the nearest that can be selected.
  mutating func select(_ row: Int, of pane: Pane) {
    switch pane {
    case .documents: documents.select(row, rows: documentRows.count)
    case .sections: sections.select(row, rows: sectionRows.count)
    case .detail: selectItem(inRow: row)
    }
  }

  /// Moves the cursor in the text to another mark, scrolling to it.
  mutating func moveMark(by offset: Int) -> [Effect] {
    guard showsText, focus == .detail, let layout, !layout.marks.isEmpty else { return [.bell] }
    let last = layout.marks.count - 1
    let mark = min(max((detail.text.mark ?? 0) + offset, 0), last)
    detail.text.mark = mark
    let line = layout.line(ofByte: Int(layout.marks[mark].span.start))
    let rows = visibleLines
    if line < detail.text.top { detail.text.top = max(line - rows / 3, 0) }
    if line >= detail.text.top + rows { detail.text.top = line - rows * 2 / 3 }
    return []
  }

  /// The columns that the focused pane's rows have.
  private var contentColumns: Int {
    arrangement.content(of: focus)?.columns ?? 1
  }
}
