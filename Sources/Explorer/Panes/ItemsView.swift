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
      isCut = self.isCut(height, row, rest)
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

  /// The areas of the rows on the screen, and whether there is more below.
  func places(in area: Rect) -> (rows: [Int: Rect], isCut: Bool) {
    var places: [Int: Rect] = [:]
    var isCut = false
    walk(area) { item, row, rest, drawing in
      let height = drawing.layout.height(of: item)
      places[row] = rest.taking(rows: height)
      isCut = self.isCut(height, row, rest)
      return height
    }
    return (places, isCut)
  }

  private func isCut(_ height: Int, _ row: Int, _ rest: Rect) -> Bool {
    height > rest.rows || height == rest.rows && row + 1 < state.detail.rows.count
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
    frame.select(place, isFocused: state.focus == .detail, theme: theme)
  }
}
