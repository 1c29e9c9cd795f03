internal import Corpus
internal import Screen

/// The panes side by side, with the borders they share.
struct PanesView {
  let state: State
  let layout: Layout

  private var theme: Theme { state.theme }

  func draw(into frame: inout Frame, _ area: Rect) {
    if layout.hasBorders { drawBorders(into: &frame) } else { drawRules(into: &frame) }
    for (pane, _) in layout.panes {
      guard let content = layout.content(of: pane) else { continue }
      let isCut = draw(pane, into: &frame, content)
      drawFoot(of: pane, isCut: isCut, into: &frame)
    }
  }

  /// Draws what a pane holds; whether there is more of it below.
  private func draw(_ pane: Pane, into frame: inout Frame, _ area: Rect) -> Bool {
    switch pane {
    case .documents, .sections: return TitlesView(state, pane, in: area).draw(into: &frame)
    case .detail where state.showsText:
      TextView(state: state).draw(into: &frame, area)
      return state.detail.text.top + area.rows < state.layout?.lines.count ?? 0
    case .detail: return ItemsView(state: state).draw(into: &frame, area)
    }
  }

  /// Draws the lower border of a pane, which says where in its list the reader is, and whether there
  /// is more below; nothing where panes have no borders.
  func drawFoot(of pane: Pane, isCut: Bool, into frame: inout Frame) {
    guard layout.hasBorders, let area = layout.panes.first(where: { $0.pane == pane })?.area else {
      return
    }
    let style = style(of: pane)
    let row = area.row + area.rows - 1
    frame.drawHorizontalLine(
      row: row, column: area.column + 1, columns: area.columns - 2, style: style)
    var pen = RowPen(row: row, from: area.column + 1, to: area.column + area.columns - 2)
    let more = isCut ? " \(frame.lines.more) " : ""
    let words = state.placeWords(of: pane).map { " \($0)" + (isCut ? "" : " ") } ?? ""
    pen.writeRight(
      Width.cells(of: words + more) < pen.room ? words + more : more, style, into: &frame)
  }

  private func style(of pane: Pane) -> Style {
    pane == state.focus ? theme.focusedBorder : theme.border
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
    for isFocused in [false, true] {
      for (pane, area) in layout.panes where (pane == state.focus) == isFocused {
        frame.drawBox(area, style: style(of: pane))
      }
    }
    for (pane, area) in layout.panes { drawTitle(of: pane, area, into: &frame) }
  }

  private func drawTitle(of pane: Pane, _ area: Rect, into frame: inout Frame) {
    let isFocused = pane == state.focus
    let style = isFocused ? theme.title.under(theme.selection) : theme.plain
    var pen = RowPen(row: area.row, from: area.column + 1, to: area.column + area.columns - 1)
    if pane == .detail { drawTabs(&pen, into: &frame) }
    let words = pane == .detail ? DetailTitle(state: state).words : pane.title
    // The focus shows without attributes, too.
    pen.write(isFocused ? frame.lines.focus : " ", style, into: &frame)
    // A blank follows the title, however long it is, and a filter is always seen.
    let filter = state.filterWords(of: pane, cells: pen.room - 1).map { " \($0)" } ?? ""
    var title = pen
    title.skipRight(1 + Width.cells(of: filter))
    title.write(words, style, into: &frame)
    pen.skip(title.column - pen.column)
    pen.write(filter + " ", style, into: &frame)
  }

  private func drawTabs(_ pen: inout RowPen, into frame: inout Frame) {
    let tabs = DetailTabs(state.detail.subject, state.detail.view, in: pen.column..<pen.end).tabs
    for tab in tabs.reversed() {
      pen.writeRight(tab.words, tab.isShown ? theme.title : theme.plain, into: &frame)
    }
    if !tabs.isEmpty { pen.skipRight(1) }
  }
}

/// The words on the border of the Detail pane: the section's title, or the actor's name.
struct DetailTitle {
  let state: State

  var words: String {
    if case .actor(let actor) = state.detail.subject {
      return state.corpus.actors[Int(actor)].name
    }
    guard let place = state.place else { return Pane.detail.title }
    let document = state.corpus.documents[place.document]
    return document.title(of: document.sections[place.section])
  }
}
