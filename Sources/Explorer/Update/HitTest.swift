internal import Corpus
internal import Screen
internal import Search

/// Finds what is at a cell, by the same areas that the views draw in.
struct HitTest {
  let state: State

  /// What is at a cell; nil if the mouse has no use there.
  func target(row: Int, column: Int) -> Target? {
    let layout = state.arrangement
    let body = layout.body
    guard !Layout.isTooSmall(state.size) else { return nil }
    guard body.contains(row: row, column: column) else {
      return hint(atColumn: column, inRow: row, layout)
    }
    // The panes stay where their filter is typed.
    if let screen = state.screen, !(screen is PaneFilter) {
      return screen.target(state, row: row, column: column)
    }
    return panes(layout, row, column)
  }

  /// The hint around a column of the title line or the status line.
  private func hint(atColumn column: Int, inRow row: Int, _ layout: Layout) -> Target? {
    let hints: [StatusLine.Hint] =
      switch row {
      case 0: state.titleHint(in: layout).map { [$0] } ?? []
      case state.size.rows - 1 where state.screen?.prompt(state) == nil: state.statusLine.hints
      default: []
      }
    return hints.first { $0.columns.contains(column) }.map { .hint($0.action) }
  }

  private func panes(_ layout: Layout, _ row: Int, _ column: Int) -> Target? {
    for divider in layout.dividers where divider.column == column {
      return .border(.right(of: divider.pane))
    }
    for (pane, area) in layout.panes where area.contains(row: row, column: column) {
      if layout.hasBorders, pane == .detail, row == area.row {
        let ends = area.column + 1..<area.column + area.columns - 1
        let tabs = DetailTabs(state.detail.subject, state.detail.view, in: ends).tabs
        let tab = tabs.first { $0.columns.contains(column) }
        if let view = tab?.view { return .tab(view) }
      }
      guard let content = layout.content(of: pane), content.contains(row: row, column: column)
      else { return .pane(pane, row: nil) }
      return self.content(of: pane, content, row - content.row, column - content.column)
    }
    return nil
  }

  private func content(of pane: Pane, _ area: Rect, _ line: Int, _ column: Int) -> Target {
    switch pane {
    case .documents, .sections:
      return .pane(pane, row: TitlesView(state, pane, in: area).row(atLine: line))
    case .detail where state.showsText:
      return .text(mark: mark(atLine: line, cell: column - state.settings.textMargin(in: area)))
    case .detail:
      let layout = state.itemLayout(columns: area.columns)
      let row = walk(from: state.detail.position.top, to: line) { row in
        state.detail.item(inRow: row).map(layout.height)
      }
      return .pane(pane, row: row)
    }
  }

  /// The row that covers a line, counted from a first row; nil past the last one.
  private func walk(from first: Int, to line: Int, height: (Int) -> Int?) -> Int? {
    var row = first
    var left = line
    while let height = height(row) {
      left -= height
      if left < 0 { return row }
      row += 1
    }
    return nil
  }

  /// The innermost mark around a cell of the text.
  private func mark(atLine line: Int, cell: Int) -> Int? {
    guard cell >= 0, let place = state.place, let layout = state.layout else { return nil }
    let index = state.detail.text.top + line
    guard layout.lines.indices.contains(index) else { return nil }
    let span = layout.lines[index]
    let text = state.corpus.documents[place.document].text
    var byte = Int(span.start)
    var left = cell
    for character in text[span] {
      left -= Width.cells(of: character)
      if left < 0 { break }
      byte += character.utf8.count
    }
    guard left < 0 else { return nil }
    let around = layout.marks.indices.filter { layout.marks[$0].span.contains(byte: byte) }
    return around.min { layout.marks[$0].span.length < layout.marks[$1].span.length }
  }
}

extension State {
  /// What is at a cell of the screen.
  package func target(row: Int, column: Int) -> Target? {
    HitTest(state: self).target(row: row, column: column)
  }
}
