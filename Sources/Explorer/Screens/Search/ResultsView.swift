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
    let (list, preview) = Self.areas(area, state.settings.panes)
    if let error = search.error {
      QueryErrorView(theme: theme, error: error, text: search.editor.text).draw(into: &frame, list)
    }
    drawRows(search, into: &frame, Self.rowsArea(of: state))
    Self.menu(of: search, theme, in: list)?.draw(into: &frame, list)
    guard !preview.isEmpty, !search.editor.isEmpty else { return }
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

  /// Where the rows are drawn: below the message of an error, above what completes the query.
  static func rowsArea(of state: State) -> Rect {
    let body = state.arrangement.body
    guard let search = state.search else { return areas(body, state.settings.panes).list }
    // Before anything is typed there is no text to show beside them.
    let area = search.editor.isEmpty ? body : areas(body, state.settings.panes).list
    let below = menu(of: search, Theme(), in: area)?.rows(in: area) ?? 0
    let above =
      search.error.map {
        QueryErrorView(theme: Theme(), error: $0, text: search.editor.text).rows(area.columns)
      } ?? 0
    return area.taking(rows: area.rows - below).dropping(rows: above)
  }

  /// What the word before the cursor can be completed with, where it is to be shown.
  private static func menu(
    of search: SearchSession, _ theme: Theme, in area: Rect
  ) -> CandidateMenu? {
    guard let completion = search.completion, area.rows >= fewestWithMenu,
      completion.chosen == nil ? completion.isShown : completion.candidates.count > 1
    else { return nil }
    return CandidateMenu(
      theme: theme, candidates: completion.candidates, chosen: completion.chosen,
      most: min(mostCandidates, area.rows / 3))
  }

  private static let fewestWithMenu = 6
  private static let mostCandidates = 6

  private func drawRows(_ search: SearchSession, into frame: inout Frame, _ area: Rect) {
    let heights = ResultHeights(search, state.corpus, columns: area.columns)
    let offers = OfferDrawing(theme: theme, offers: search.rows.offers, columns: area.columns)
    var line = 0
    var row = search.position.top
    while line < area.rows, search.rows.indices.contains(row) {
      let item = search.rows[row]
      let height = min(heights.height(of: item), area.rows - line)
      let place = area.dropping(rows: line).taking(rows: height)
      switch item {
      case .heading(let title): offers.draw(heading: title, into: &frame, place)
      case .offer(let offer): offers.draw(offer, into: &frame, place)
      case .document(let document, let hits): drawDocument(document, hits, &frame, place)
      case .hit(let hit, _): draw(search.results.hits[hit], into: &frame, place)
      case .claim(let hit, let stop, let isFirst):
        if isFirst { drawTitle(of: search.results.hits[hit], into: &frame, place) }
        if let claim = search.claim(atStop: stop) {
          let layout = heights.layout(of: search.results.hits[hit])
          _ = ItemDrawing(theme: theme, layout: layout)
            .draw(.claim(claim), into: &frame, place.dropping(rows: isFirst ? 1 : 0))
        }
      }
      if row == search.position.selected, item.isSelectable {
        frame.select(place, isFocused: true, theme: theme)
      }
      line += height
      row += 1
    }
    if search.editor.isEmpty, row < search.rows.count {
      frame.drawMoreRows(area, theme: theme)
    }
  }

  private func drawDocument(_ index: Int, _ hits: Int, _ frame: inout Frame, _ area: Rect) {
    var pen = RowPen(area)
    pen.skip(1)
    pen.writeRight(counted(hits, "section") + " ", theme.secondary, into: &frame)
    pen.skipRight(1)
    pen.write(state.corpus.documents[index].title, theme.heading, into: &frame)
  }

  private func draw(_ hit: Hit, into frame: inout Frame, _ area: Rect) {
    drawTitle(of: hit, into: &frame, area)
    if area.rows > 1 {
      SnippetView(theme: theme, document: state.corpus.documents[hit.document], hit: hit).draw(
        into: &frame, area.dropping(rows: 1))
    }
  }

  private func drawTitle(of hit: Hit, into frame: inout Frame, _ area: Rect) {
    let document = state.corpus.documents[hit.document]
    guard document.sections.indices.contains(hit.section) else { return }
    var pen = RowPen(area)
    pen.skip(2)
    pen.write(document.title(of: document.sections[hit.section]), theme.title, into: &frame)
  }

  private func drawPreview(_ search: SearchSession, into frame: inout Frame, _ area: Rect) {
    guard let (hit, stop) = search.selectedHit, let layout = state.preview else { return }
    let painter = TextPainter(
      theme: theme,
      document: state.corpus.documents[hit.document], layout: layout,
      emphasis: state.words(atStop: stop, of: search), matches: hit.matches.sorted())
    let line = layout.line(ofByte: Int(search.stops[stop].span.start))
    let top = max(min(line - area.rows / 3, layout.lines.count - area.rows), 0)
    _ = painter.draw(into: &frame, area, from: top, margin: state.settings.textMargin(in: area))
  }
}

/// How many lines the rows of the results take.
struct ResultHeights {
  private let base: ItemLayout
  private let search: SearchSession
  private let offers: OfferDrawing

  init(_ search: SearchSession, _ corpus: Corpus, columns: Int) {
    self.search = search
    var layout = ItemLayout(corpus: corpus, columns: columns)
    layout.namesDocument = true
    base = layout
    offers = OfferDrawing(theme: Theme(), offers: search.rows.offers, columns: columns)
  }

  /// How the claims of a hit are laid out: below their section, which they need not name.
  func layout(of hit: Hit) -> ItemLayout {
    var layout = base
    layout.section = SectionPlace(document: hit.document, section: hit.section)
    return layout
  }

  func height(of row: ResultRow) -> Int {
    switch row {
    case .heading, .document, .hit: return row.height
    case .offer: return offers.height(of: row)
    case .claim(let hit, let stop, let isFirst):
      guard let claim = search.claim(atStop: stop) else { return row.height }
      return layout(of: search.results.hits[hit]).height(of: .claim(claim)) + (isFirst ? 1 : 0)
    }
  }
}
