internal import Corpus
package import Export
package import Screen
internal import Search

/// What a search has found so far, while its query is typed.
package struct ResultsScreen: ListScreen {
  package var context: Context { .search }

  package func rows(in state: State) -> ScreenRows? {
    let area = ResultsView.rowsArea(of: state)
    guard let search = state.search else {
      return ScreenRows(position: ListPosition(), count: 0, area: area)
    }
    let rows = search.rows
    let heights = ResultHeights(search, state.corpus, columns: area.columns)
    return ScreenRows(
      position: search.position, count: rows.count, area: area, isScrolled: search.isScrolled,
      overlap: 2, isSelectable: { rows[$0].isSelectable },
      height: { heights.height(of: rows[$0]) })
  }

  package func move(to position: ListPosition, in state: inout State, by cause: MoveCause) {
    state.search?.position = position
    if cause != .settling { state.search?.hasMoved = true }
    if cause == .wheel { state.search?.isScrolled = true }
  }

  package func draw(_ state: State, into frame: inout Frame, _ area: Rect) {
    ResultsView(state: state).draw(into: &frame, area)
  }

  package func listing(_ state: State) -> PlainListing? {
    guard let search = state.search else { return PlainListing([]) }
    if let error = search.error {
      return PlainListing([
        "The query cannot be read, at character \(error.position + 1): \(error.message)."
      ])
    }
    let corpus = state.corpus
    let words = PlainWords(corpus: corpus)
    let rows = search.rows
    let hits = search.results.hits
    let summary = hits.isEmpty ? "no match" : search.summary(during: state.progress)
    let heading =
      search.editor.isEmpty
      ? "What can be searched for. A number puts a query in the prompt."
      : "Search for “\(search.editor.text.trimmed)”: \(summary)."
    return PlainListing([heading], count: rows.count) { row in
      switch rows[row] {
      case .heading(let title): return PlainRow("\(title):")
      case .offer(let offer):
        let begin = search.editor.isEmpty ? "" : "Perhaps "
        return PlainRow("\(begin)\(offer.query): \(offer.plainFinds).", .row(row))
      case .document(let index, let count):
        return PlainRow("In \(words.documentTitle(index)), \(counted(count, "section")):")
      case .hit(let index, _):
        let hit = hits[index]
        let place = SectionPlace(document: hit.document, section: hit.section)
        let snippet = corpus.documents[hit.document].text.singleLine(hit.snippet)
        return PlainRow("\(words.title(of: place)): \(snippet)", .row(row))
      case .claim(let index, let stop, let isFirst):
        guard let claim = search.claim(atStop: stop) else { return PlainRow("") }
        let place = SectionPlace(document: hits[index].document, section: hits[index].section)
        let section = isFirst ? "\(words.title(of: place)): " : ""
        return PlainRow(section + words.claim(claim), .row(row))
      }
    }
  }

  package func follow(in state: inout State) -> [Effect] {
    guard let offer = state.search?.selectedOffer else { return state.goToSelectedHit() }
    return state.take(offer)
  }
  package func leave(in state: inout State) -> [Effect] { state.leaveSearch() }

  package func edit(
    in state: inout State, _ change: (inout LineEditor) -> Void
  ) -> [Effect] { state.editSearch(change) }

  package func settle(in state: inout State) { state.settlePreview() }

  package func copied(_ state: State) -> String? {
    state.search?.selectedHit.map { hit, stop in
      let copied = CopiedText(state: state)
      return state.search?.claim(atStop: stop).map(copied.claim) ?? copied.passage(of: hit)
    }
  }

  package func exported(_ state: State) -> ExportChoice? { state.foundChoice }

  package func export(in state: inout State, _ words: String?) -> [Effect] {
    state.beginResultsExport(words)
  }

  package func prompt(_ state: State) -> ScreenPrompt? {
    state.search.map { search in
      ScreenPrompt(label: "/", editor: search.editor, summary: state.promptWords(of: search))
    }
  }

  package func target(_ state: State, row: Int, column: Int) -> Target? {
    let (_, preview) = ResultsView.areas(state.arrangement.body, state.settings.panes)
    if !preview.isEmpty {
      if column == preview.column - 1 { return .border(.results) }
      if column >= preview.column { return .preview }
    }
    return rows(in: state).map { rows in
      let line = row - rows.area.row
      // Below the rows are completions, which are not theirs.
      return .list(row: line < rows.area.rows ? rows.row(atLine: line) : nil)
    }
  }

  package func documentsInSight(_ state: State) -> [Int]? {
    guard let search = state.search else { return nil }
    let selected = search.selectedHit.map { [$0.hit.document] } ?? []
    return selected
      + search.rows.dropFirst(search.position.top).prefix(max(state.size.rows, 1)).compactMap {
        if case .document(let index, _) = $0 { index } else { nil }
      }
  }

  package func isWaiting(_ state: State) -> Bool { state.search?.isWaiting == true }
}

extension State {
  /// All that the search has found; nil where that is nothing.
  var foundChoice: ExportChoice? {
    guard let search, !search.results.hits.isEmpty else { return nil }
    return ExportChoice(found: search.results.hits)
  }
}
