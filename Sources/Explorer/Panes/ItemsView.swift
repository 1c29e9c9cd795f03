internal import Corpus
internal import Screen

/// The Linked view of a section, or the dossier of an actor.
struct ItemsView {
  let state: State

  private var theme: Theme { state.theme }

  /// Draws the rows from the first on the screen; whether there is more below.
  func draw(into frame: inout Frame, _ area: Rect) -> Bool {
    let detail = state.detail
    let isFocused = state.focus == .detail
    if isFocused { frame.cursor = (area.row, area.column) }
    var isCut = false
    walk(area) { item, row, rest, drawing in
      let height = drawing.draw(item, into: &frame, rest)
      if isSelected(row) { mark(rest.taking(rows: height), into: &frame) }
      isCut = height > rest.rows || height == rest.rows && row + 1 < detail.rows.count
      return height
    }
    if detail.rows.count == 0, area.rows > 0 {
      var pen = RowPen(area)
      pen.skip(1)
      let isFiltered = state.filters[.detail] != nil
      pen.write(isFiltered ? "no row contains that" : "", theme.secondary, into: &frame)
    }
    return isCut
  }

  /// The areas of the rows on the screen.
  func places(in area: Rect) -> [Int: Rect] {
    var places: [Int: Rect] = [:]
    walk(area) { item, row, rest, drawing in
      let height = min(drawing.layout.height(of: item), rest.rows)
      places[row] = rest.taking(rows: height)
      return height
    }
    return places
  }

  /// Redraws one row in its place.
  func redraw(_ row: Int, at place: Rect, into frame: inout Frame) {
    guard let item = state.detail.item(inRow: row) else { return }
    frame.fill(place)
    _ = drawing(columns: place.columns).draw(item, into: &frame, place)
    if isSelected(row) { mark(place, into: &frame) }
  }

  /// Goes over the rows from the first on the screen, each with what is left of the area, until it
  /// is full; `body` says how many lines the row takes.
  private func walk(_ area: Rect, _ body: (DetailItem, Int, Rect, ItemDrawing) -> Int) {
    let detail = state.detail
    let drawing = drawing(columns: area.columns)
    var line = 0
    var row = detail.position.top
    while line < area.rows, let item = detail.item(inRow: row) {
      line += body(item, row, area.dropping(rows: line), drawing)
      row += 1
    }
  }

  private func drawing(columns: Int) -> ItemDrawing {
    ItemDrawing(theme: theme, layout: state.itemLayout(columns: columns))
  }

  private func isSelected(_ row: Int) -> Bool {
    row == state.detail.position.selected && state.detail.isSelectable(row)
  }

  private func mark(_ place: Rect, into frame: inout Frame) {
    let isFocused = state.focus == .detail
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
