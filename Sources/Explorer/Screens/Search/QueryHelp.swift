internal import Corpus
package import Screen
internal import Search

/// The query language on one page: words, fields, what they can be joined to, and the words of the
/// screen; each query can be put into the prompt.
package struct QueryHelp: ListScreen {
  package private(set) var origin: (any ListScreen)?
  private var position = ListPosition()
  private let rows: [ResultRow]

  init(over state: State) {
    origin = state.screen
    rows = QueryReference.groups.flatMap { group in
      [ResultRow.heading(group.title)] + group.entries.map { .offer($0) }
    }
    position.select(0, rows: rows.count, isSelectable: isSelectable)
  }

  private func isSelectable(_ row: Int) -> Bool { rows[row].isSelectable }

  package var context: Context { .queryHelp }

  package func rows(in state: State) -> ScreenRows? {
    let area = state.arrangement.body.inner
    let offers = offers(columns: area.columns)
    return ScreenRows(
      position: position, count: rows.count, area: area, isSelectable: isSelectable,
      height: { offers.height(of: rows[$0]) })
  }

  private func offers(columns: Int, theme: Theme = Theme()) -> OfferDrawing {
    OfferDrawing(theme: theme, offers: rows.offers, columns: columns)
  }

  package func move(to position: ListPosition, in state: inout State, by cause: MoveCause) {
    var screen = self
    screen.position = position
    state.screen = screen
  }

  package func draw(_ state: State, into frame: inout Frame, _ area: Rect) {
    let theme = state.theme
    frame.drawListBox(area, title: "Queries", theme: theme)
    let inner = area.inner
    frame.cursor = (inner.row, inner.column)
    let offers = offers(columns: inner.columns, theme: theme)
    var line = 0
    var row = position.top
    while line < inner.rows, rows.indices.contains(row) {
      let height = min(offers.height(of: rows[row]), inner.rows - line)
      let place = inner.dropping(rows: line).taking(rows: height)
      switch rows[row] {
      case .heading(let title): offers.draw(heading: title, into: &frame, place)
      case .offer(let offer): offers.draw(offer, into: &frame, place)
      case .document, .hit, .claim: break
      }
      if row == position.selected {
        frame.select(place, isFocused: true, theme: theme)
      }
      line += height
      row += 1
    }
    if row < rows.count { frame.drawMore(area, theme: theme) }
  }

  package func listing(_ state: State) -> PlainListing? {
    PlainListing(
      ["The query language. A number puts a query in the prompt."], count: rows.count
    ) { row in
      switch rows[row] {
      case .heading(let title): PlainRow("\(title):")
      case .offer(let offer): PlainRow("\(offer.query): \(offer.plainFinds).", .row(row))
      case .document, .hit, .claim: PlainRow("")
      }
    }
  }

  /// Puts the selected query into the prompt it was opened from, or into a new one.
  package func follow(in state: inout State) -> [Effect] {
    guard rows.indices.contains(position.selected), case .offer(let offer) = rows[position.selected]
    else { return [.bell] }
    guard origin is ResultsScreen else { return state.beginSearch(offer.query) }
    state.screen = origin
    return state.take(offer)
  }

  package func copied(_ state: State) -> String? {
    if case .offer(let offer) = rows[position.selected] { offer.query } else { nil }
  }

  package func words(_ state: State, isShort: Bool) -> String? {
    isShort ? "queries" : "Enter puts the query into the prompt"
  }

  package mutating func follow(_ map: CorpusMap) { origin?.follow(map) }
}

extension State {
  mutating func explainQueries() -> [Effect] {
    screen = QueryHelp(over: self)
    return []
  }

  /// Lists the keys of what the query language was opened over.
  mutating func listPromptKeys() -> [Effect] {
    screen = screen?.origin
    return listActions(isPalette: false)
  }
}
