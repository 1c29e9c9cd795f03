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
    // The focus shows without attributes, too.
    pen.write(isFocused ? frame.lines.focus : " ", style, into: &frame)
    // A blank follows the title, however long it is.
    var title = pen
    title.skipRight(1)
    title.write(words, style, into: &frame)
    pen.skip(title.column - pen.column)
    pen.write(" ", style, into: &frame)
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

/// The documents, by path, under their titles; where a title is not theirs alone, with the path.
struct DocumentsView {
  let state: State

  func draw(into frame: inout Frame, _ area: Rect) {
    let list = ListView(
      theme: state.theme,
      position: state.documents, rows: state.documentRows.count,
      isFocused: state.focus == .documents, empty: empty)
    list.draw(into: &frame, area) { row in
      let document = state.documentRows[row].map { state.corpus.documents[$0] }
      let date = area.columns >= Self.columnsWithDates ? document.flatMap(date) : nil
      return ListRow(words: document.map(title) ?? "", place: document.flatMap(path) ?? date)
    }
  }

  private func title(_ document: Document) -> String {
    document.title.isEmpty ? document.path : document.title
  }

  private func path(_ document: Document) -> String? {
    let isShared =
      !document.title.isEmpty && state.corpus.totals.sharedTitles.contains(document.title)
    return isShared ? document.path : nil
  }

  /// Columns from which on a date leaves a title enough.
  private static let columnsWithDates = 40

  /// The date as the document writes it.
  private func date(_ document: Document) -> String? {
    guard state.settings.showsDates, let date = document.date else { return nil }
    return Width.prefix(of: document.text.singleLine(date), cells: 20)
  }

  private var empty: String {
    if state.filters[.documents] != nil { return "no document contains that" }
    return state.progress.isFinished ? "no documents" : "reading…"
  }
}

/// The sections of the selected document, indented by level.
struct SectionsView {
  let state: State

  func draw(into frame: inout Frame, _ area: Rect) {
    let list = ListView(
      theme: state.theme,
      position: state.sections, rows: state.sectionRows.count,
      isFocused: state.focus == .sections, empty: empty)
    guard let index = state.document else {
      list.draw(into: &frame, area) { _ in ListRow(words: "") }
      return
    }
    let document = state.corpus.documents[index]
    list.draw(into: &frame, area) { row in
      guard let section = state.sectionRows[row].map({ document.sections[$0] }) else {
        return ListRow(words: "")
      }
      // Two cells a level, but never so many that the title has no room.
      let indent = min(2 * max(section.level - 1, 0), area.columns / 3)
      return ListRow(indent: indent, words: document.title(of: section))
    }
  }

  private var empty: String {
    if state.filters[.sections] != nil { return "no section contains that" }
    return state.document == nil ? "" : "no sections"
  }
}
