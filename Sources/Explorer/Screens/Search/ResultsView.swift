internal import Corpus
internal import Screen
internal import Search

/// What a search has found so far, by document and section, with the words marked in place; on a
/// wide screen the selected one can be read beside it.
struct ResultsView {
  let state: State

  private var theme: Theme { state.theme }

  func draw(into frame: inout Frame, _ area: Rect) {
    guard let search = state.search else { return }
    if search.editor.isEmpty {
      QueryExamplesView(theme: theme, examples: search.examples, searches: state.searches)
        .draw(into: &frame, area)
      return
    }
    let (list, preview) = Self.areas(area, state.settings.panes)
    if let error = search.error {
      QueryErrorView(theme: theme, error: error, text: search.editor.text).draw(into: &frame, list)
    }
    let rows = list.dropping(rows: Self.errorRows(of: search, columns: list.columns))
    drawRows(search, into: &frame, rows)
    guard !preview.isEmpty else { return }
    frame.drawVerticalLine(
      row: preview.row, column: preview.column - 1, rows: preview.rows, style: theme.border)
    drawPreview(search, into: &frame, preview)
  }

  /// The list, and to its right the text of the selected result where there is room.
  static func areas(_ area: Rect, _ shares: PaneShares) -> (list: Rect, preview: Rect) {
    guard area.columns >= Layout.threePanes else {
      return (area, Rect(row: area.row, column: area.columns, rows: 0, columns: 0))
    }
    let columns = shares.resultsWidth(columns: area.columns)
    return (
      Rect(row: area.row, column: area.column, rows: area.rows, columns: columns),
      Rect(
        row: area.row, column: area.column + columns + 1, rows: area.rows,
        columns: area.columns - columns - 1)
    )
  }

  /// The rows of the error above the results; none if the query can be read.
  static func errorRows(of search: SearchSession, columns: Int) -> Int {
    search.error.map {
      QueryErrorView(theme: Theme(), error: $0, text: search.editor.text).rows(columns)
    } ?? 0
  }

  private func drawRows(_ search: SearchSession, into frame: inout Frame, _ area: Rect) {
    var line = 0
    var row = search.position.top
    while line < area.rows, search.rows.indices.contains(row) {
      let item = search.rows[row]
      let height = min(item.height, area.rows - line)
      let place = Rect(
        row: area.row + line, column: area.column, rows: height, columns: area.columns)
      switch item {
      case .document(let document, let hits): drawDocument(document, hits, &frame, place)
      case .hit(let hit, _):
        let isSelected = row == search.position.selected
        draw(search.results.hits[hit], isSelected: isSelected, into: &frame, place)
      }
      line += height
      row += 1
    }
  }

  private func drawDocument(_ index: Int, _ hits: Int, _ frame: inout Frame, _ area: Rect) {
    var pen = RowPen(area)
    pen.skip(1)
    pen.writeRight(counted(hits, "section") + " ", theme.secondary, into: &frame)
    pen.skipRight(1)
    pen.write(state.corpus.documents[index].title, theme.heading, into: &frame)
  }

  private func draw(_ hit: Hit, isSelected: Bool, into frame: inout Frame, _ area: Rect) {
    let document = state.corpus.documents[hit.document]
    var pen = RowPen(area)
    pen.skip(2)
    if document.sections.indices.contains(hit.section) {
      pen.write(document.title(of: document.sections[hit.section]), theme.title, into: &frame)
    }
    if area.rows > 1 {
      SnippetView(theme: theme, document: document, hit: hit).draw(
        into: &frame, area.dropping(rows: 1))
    }
    guard isSelected else { return }
    for line in 0..<area.rows {
      frame.write(
        frame.lines.selection, row: area.row + line, column: area.column, columns: 1,
        style: theme.marker)
    }
    frame.lay(
      theme.selection,
      over: Rect(row: area.row, column: area.column, rows: 1, columns: area.columns))
  }

  private func drawPreview(_ search: SearchSession, into frame: inout Frame, _ area: Rect) {
    guard let hit = search.selectedHit?.hit, let layout = state.preview else { return }
    let painter = TextPainter(
      theme: theme,
      document: state.corpus.documents[hit.document], layout: layout, emphasis: [],
      matches: hit.matches.sorted())
    let line = hit.matches.min().map { layout.line(ofByte: Int($0.start)) } ?? 0
    let top = max(min(line - area.rows / 3, layout.lines.count - area.rows), 0)
    _ = painter.draw(into: &frame, area, from: top, margin: state.settings.textMargin(in: area))
  }
}

/// One line around a hit's first match, the matching words marked.
struct SnippetView {
  let theme: Theme
  let document: Document
  let hit: Hit

  private static let indent = 4

  func draw(into frame: inout Frame, _ area: Rect) {
    var pen = RowPen(area)
    pen.skip(Self.indent)
    let snippet = hit.snippet
    let matches = hit.matches.sorted().filter { snippet.contains($0) }
    var start = Int(snippet.start)
    if let first = matches.first {
      let head = document.text.inline(TextSpan(start, Int(first.start)))
      let isLong = Width.cells(of: document.text.inline(snippet)) > pen.room
      // Where the line is too short, what leads up to the match gives way.
      if isLong, Width.cells(of: head) > pen.room / 2 {
        pen.write(wordTail(head, cells: pen.room / 3), into: &frame)
        start = Int(first.start)
      }
    }
    for match in matches where match.start >= start {
      pen.write(document.text.inline(TextSpan(start, Int(match.start))), into: &frame)
      pen.write(document.text.inline(match), theme.match, into: &frame)
      start = Int(match.end)
    }
    pen.write(document.text.inline(TextSpan(start, Int(snippet.end))), into: &frame)
  }
}
