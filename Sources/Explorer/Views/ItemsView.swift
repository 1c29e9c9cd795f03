internal import Corpus
internal import Screen

/// The Linked view of a section, or the dossier of an actor.
struct ItemsView {
  let state: State

  private var theme: Theme { state.theme }

  func draw(into frame: inout Frame, _ area: Rect) {
    let detail = state.detail
    let isFocused = state.focus == .detail
    if isFocused { frame.cursor = (area.row, area.column) }
    let drawing = ItemDrawing(state: state, columns: area.columns)
    var line = 0
    var row = detail.position.top
    while line < area.rows, let item = detail.item(inRow: row) {
      let rest = Rect(
        row: area.row + line, column: area.column, rows: area.rows - line, columns: area.columns)
      let height = min(drawing.draw(item, into: &frame, rest), rest.rows)
      let place = Rect(
        row: rest.row, column: rest.column, rows: height, columns: rest.columns)
      if row == detail.position.selected, item.isSelectable {
        mark(place, isFocused: isFocused, into: &frame)
      }
      line += height
      row += 1
    }
    if detail.rows.count == 0, area.rows > 0 {
      var pen = RowPen(area)
      pen.skip(1)
      let isFiltered = state.filters[.detail] != nil
      pen.write(isFiltered ? "no row contains that" : "", theme.secondary, into: &frame)
    }
  }

  private func mark(_ place: Rect, isFocused: Bool, into frame: inout Frame) {
    for line in 0..<place.rows {
      frame.write(
        frame.lines.selection, row: place.row + line, column: place.column,
        columns: min(1, place.columns),
        style: theme.marker)
    }
    let first = Rect(row: place.row, column: place.column, rows: 1, columns: place.columns)
    frame.lay(isFocused ? theme.selection : theme.otherSelection, over: first)
    if isFocused { frame.cursor = (place.row, place.column) }
  }
}

extension ItemDrawing {
  /// The drawing of the Detail pane's items as the state asks for them.
  init(state: State, columns: Int) {
    var isDossier = false
    if case .actor = state.detail.subject { isDossier = true }
    self.init(
      theme: state.theme, corpus: state.corpus, columns: columns, showsWhereabouts: isDossier)
    if state.detail.isExplaining {
      isExplaining = true
      explained = state.detail.item(inRow: state.detail.position.selected)
    }
  }
}
