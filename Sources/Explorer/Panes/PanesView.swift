internal import Corpus
internal import Screen

/// The panes side by side, with the borders they share.
struct PanesView {
  let state: State
  let layout: Layout

  private var theme: Theme { state.theme }

  func draw(into frame: inout Frame, _ area: Rect) {
    if layout.hasBorders { drawBorders(into: &frame) } else { drawRules(into: &frame) }
    for (pane, area) in layout.panes {
      guard let content = layout.content(of: pane) else { continue }
      let isCut = draw(pane, into: &frame, content)
      if isCut, layout.hasBorders { drawMore(area, isFocused: pane == state.focus, into: &frame) }
    }
  }

  /// Draws what a pane holds; whether there is more of it below.
  private func draw(_ pane: Pane, into frame: inout Frame, _ area: Rect) -> Bool {
    switch pane {
    case .documents:
      DocumentsView(state: state).draw(into: &frame, area)
      return state.documents.top + area.rows < state.documentRows.count
    case .sections:
      SectionsView(state: state).draw(into: &frame, area)
      return state.sections.top + area.rows < state.sectionRows.count
    case .detail where state.showsText:
      TextView(state: state).draw(into: &frame, area)
      return state.detail.text.top + area.rows < state.layout?.lines.count ?? 0
    case .detail: return ItemsView(state: state).draw(into: &frame, area)
    }
  }

  /// Says on the border that there is more below.
  private func drawMore(_ area: Rect, isFocused: Bool, into frame: inout Frame) {
    var pen = RowPen(
      row: area.row + area.rows - 1, from: area.column + 1, to: area.column + area.columns - 2)
    pen.writeRight(
      " \(frame.lines.more) ", isFocused ? theme.focusedBorder : theme.border, into: &frame)
  }

  private func drawRules(into frame: inout Frame) {
    for divider in layout.dividers {
      frame.drawVerticalLine(
        row: layout.body.row, column: divider.column, rows: layout.body.rows,
        style: theme.border)
    }
  }

  /// The focused pane is drawn last, so that its border is whole.
  private func drawBorders(into frame: inout Frame) {
    for (pane, area) in layout.panes where pane != state.focus {
      frame.drawBox(area, style: theme.border)
    }
    for (pane, area) in layout.panes where pane == state.focus {
      frame.drawBox(area, style: theme.focusedBorder)
    }
    for (pane, area) in layout.panes { drawTitle(of: pane, area, into: &frame) }
  }

  private func drawTitle(of pane: Pane, _ area: Rect, into frame: inout Frame) {
    let isFocused = pane == state.focus
    let style = isFocused ? theme.title.under(theme.selection) : theme.plain
    var pen = RowPen(row: area.row, from: area.column + 1, to: area.column + area.columns - 1)
    if pane == .detail { drawTabs(&pen, into: &frame) }
    var words = pane == .detail ? DetailTitle(state: state).words : pane.title
    if let filter = state.filters[pane] { words += " (\(filter))" }
    // Also told apart without attributes.
    pen.write(isFocused ? frame.lines.focus : " ", style, into: &frame)
    // However long the title is, a blank stands behind it.
    var title = pen
    title.skipRight(1)
    title.write(words, style, into: &frame)
    pen.skip(title.column - pen.column)
    pen.write(" ", style, into: &frame)
  }

  private func drawTabs(_ pen: inout RowPen, into frame: inout Frame) {
    let tabs = DetailTabs(state.detail, in: pen.column..<pen.end).tabs
    for tab in tabs.reversed() {
      pen.writeRight(tab.words, tab.isShown ? theme.title : theme.plain, into: &frame)
    }
    if !tabs.isEmpty { pen.skipRight(1) }
  }
}
