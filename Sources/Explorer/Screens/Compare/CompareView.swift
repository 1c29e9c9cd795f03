internal import Corpus
internal import Screen

/// Two columns of claims, a rule between them.
struct CompareView {
  let list: CompareList
  let state: State

  private var theme: Theme { state.theme }
  private var corpus: Corpus { state.corpus }

  /// Lines of content at most; of the selected row all that a screen has room for.
  private static let mostLines = 3

  /// The cells of a column.
  private var cells: Int { max((state.arrangement.body.inner.columns - 2) / 2 - 1, 1) }

  /// The lines of a claim: who says it how, then what.
  private func lines(_ place: Place?) -> [String] {
    guard let place else { return [] }
    let words = ClaimWords(corpus: corpus, place: place)
    return wrapped(words.content, columns: max(cells - 2, 1), limit: Self.mostLines)
  }

  func height(of line: TableRows<CompareList.Row>.Line) -> Int {
    guard case .row(let row) = line, case .claims(let left, let right) = row.content else {
      return 1
    }
    return 1 + max(lines(left).count, lines(right).count)
  }

  func draw(into frame: inout Frame, _ area: Rect) {
    let titles = [list.comparison.left, list.comparison.right].map { $0.title(in: corpus) }
    frame.drawListBox(
      area, title: "Compared \(list.table.filterWords)", theme: theme)
    let inner = area.inner
    drawTitles(titles, into: &frame, inner.taking(rows: 1))
    let rows = inner.dropping(rows: 1)
    guard list.table.count > 0 else {
      ListView(
        theme: theme, position: ListPosition(), rows: 0, isFocused: true, empty: list.emptyWords
      )
      .draw(into: &frame, rows) { _ in ListRow(words: "") }
      return
    }
    var line = 0
    var index = list.table.position.top
    while line < rows.rows, index < list.table.count {
      let height = min(height(of: list.table[index]), rows.rows - line)
      let place = Rect(
        row: rows.row + line, column: rows.column, rows: height, columns: rows.columns)
      draw(list.table[index], isSelected: index == list.table.position.selected, &frame, place)
      line += height
      index += 1
    }
  }

  private func drawTitles(_ titles: [String], into frame: inout Frame, _ area: Rect) {
    guard area.rows > 0 else { return }
    for (index, title) in titles.enumerated() {
      var pen = column(index, of: area)
      let isChosen = (index == 1) == list.isRight
      pen.write(title, isChosen ? theme.heading : theme.title, into: &frame)
    }
  }

  /// The part of an area's first row for a side.
  private func column(_ index: Int, of area: Rect, line: Int = 0) -> RowPen {
    let start = area.column + 1 + index * (cells + 1)
    let end = area.column + area.columns
    return RowPen(row: area.row + line, from: min(start, end), to: min(start + cells, end))
  }

  private func draw(
    _ line: TableRows<CompareList.Row>.Line, isSelected: Bool, _ frame: inout Frame, _ area: Rect
  ) {
    switch line {
    case .heading(let group):
      var pen = RowPen(area)
      pen.skip(1)
      let isFolded = list.table.isFolded(group)
      pen.write(isFolded ? frame.lines.leads : frame.lines.more, theme.marker, into: &frame)
      pen.write(" \(group.title)", theme.heading, into: &frame)
      pen.write("  \(grouped(group.rows.count))", theme.secondary, into: &frame)
    case .row(let row):
      switch row.content {
      case .claims(let left, let right):
        for (index, place) in [left, right].enumerated() {
          draw(place, index, &frame, area)
        }
      case .section(let place):
        var pen = RowPen(area)
        pen.skip(3)
        pen.write(
          corpus.whereabouts(document: place.document, section: place.section, cells: pen.room),
          into: &frame)
      }
    }
    if isSelected { mark(&frame, area) }
  }

  private func draw(_ place: Place?, _ index: Int, _ frame: inout Frame, _ area: Rect) {
    guard let place else { return }
    let words = ClaimWords(corpus: corpus, place: place)
    var pen = column(index, of: area)
    let status = words.claim.status
    if status != .asserted {
      pen.writeRight(status.rawValue + " ", theme.status(status), into: &frame)
    }
    pen.write(words.speaker, theme.secondary, into: &frame)
    for (line, text) in lines(place).enumerated() where line + 1 < area.rows {
      var pen = column(index, of: area, line: line + 1)
      pen.skip(2)
      pen.write(text, words.isUnsure ? theme.secondary : theme.plain, into: &frame)
    }
  }

  /// Marks a row whole, its chosen side with the selection.
  private func mark(_ frame: inout Frame, _ area: Rect) {
    for line in 0..<area.rows {
      frame.write(
        frame.lines.selection, row: area.row + line, column: area.column, columns: 1,
        style: theme.marker)
    }
    guard list.selectedClaim != nil else {
      let row = Rect(row: area.row, column: area.column, rows: 1, columns: area.columns)
      frame.lay(theme.selection, over: row)
      frame.cursor = (area.row, area.column)
      return
    }
    let pen = column(list.isOnRight ? 1 : 0, of: area)
    let side = Rect(
      row: area.row, column: pen.column, rows: area.rows, columns: max(pen.end - pen.column, 1))
    frame.lay(theme.selection, over: side)
    frame.cursor = (side.row, side.column)
  }
}
