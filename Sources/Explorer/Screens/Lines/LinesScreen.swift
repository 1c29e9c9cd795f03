internal import Corpus
package import Export
package import Screen
internal import Search

/// The matches of a search as lines, their words in the middle.
package struct LinesScreen: ListScreen {
  package var context: Context { .lines }

  package func rows(in state: State) -> ScreenRows? {
    let list = state.search?.concordance
    return ScreenRows(
      position: list?.position ?? ListPosition(), count: list?.concordance.lines.count ?? 0,
      area: state.arrangement.body)
  }

  package func move(to position: ListPosition, in state: inout State, by cause: MoveCause) {
    state.search?.concordance?.position = position
  }

  package func draw(_ state: State, into frame: inout Frame, _ area: Rect) {
    guard let list = state.search?.concordance else { return }
    ConcordanceView(theme: state.theme, corpus: state.corpus, list: list).draw(into: &frame, area)
  }

  package func listing(_ state: State) -> PlainListing? {
    guard let list = state.search?.concordance else { return PlainListing([]) }
    let lines = list.concordance.lines
    let corpus = state.corpus
    let noun = lines.first?.claim == nil ? "Matches" : "Claims"
    let heading =
      "\(noun) of “\(list.text.trimmed)” on lines, \(list.concordance.order.title): "
      + "\(counted(lines.count, "line"))."
    return PlainListing([heading], count: lines.count) { row in
      let document = corpus.documents[lines[row].document]
      let passage = MentionPassage(document, lines[row].match)
      return PlainRow(passage.before + passage.words + passage.after, .row(row))
    }
  }

  package func follow(in state: inout State) -> [Effect] { state.goToSelectedLine() }
  package func leave(in state: inout State) -> [Effect] { state.leaveConcordance() }
  package func reorder(in state: inout State) -> [Effect] { state.reorderConcordance() }

  package func copied(_ state: State) -> String? {
    state.search?.concordance?.selected.map(CopiedText(state: state).line)
  }

  package func exported(_ state: State) -> ExportChoice? { state.foundChoice }

  package func export(in state: inout State, _ words: String?) -> [Effect] {
    state.beginResultsExport(words)
  }

  package func words(_ state: State, isShort: Bool) -> String? {
    state.search?.lineWords(isShort: isShort)
  }
}

/// The matches of a search as lines, their words in the middle.
extension State {
  /// Opens the lines of the last search, where they were left.
  mutating func openConcordance() -> [Effect] {
    guard let search, !search.results.hits.isEmpty else { return [.bell] }
    let isPrompt = screen is ResultsScreen
    if var list = search.concordance, list.text == search.answered {
      list.returnsToPrompt = isPrompt
      self.search?.concordance = list
    } else {
      self.search?.concordance = ConcordanceList(
        search.results.hits, of: corpus, text: search.answered, returnsToPrompt: isPrompt)
    }
    screen = LinesScreen()
    return []
  }

  /// Orders the lines in the next way.
  mutating func reorderConcordance() -> [Effect] {
    guard let list = search?.concordance else { return [] }
    return arrangeLines(by: list.order.next)
  }

  /// Rebuilds the lines from the results.
  mutating func arrangeLines(by order: Concordance.Order? = nil) -> [Effect] {
    guard let hits = search?.results.hits, let list = search?.concordance else { return [] }
    generation += 1
    return search?.concordance?.arrange(
      hits, of: corpus, by: order ?? list.order, number: generation) ?? []
  }

  /// Goes to the selected line in its document.
  mutating func goToSelectedLine() -> [Effect] {
    guard let search, let list = search.concordance, let line = list.selected,
      let stop = search.stops.firstIndex(where: {
        $0.span == line.match && $0.claim == line.claim
          && search.results.hits[$0.hit].document == line.document
      })
    else { return [.bell] }
    searches.remember(search.answered.trimmed)
    history.leave(list.returnsToPrompt && search.stop == nil ? search.origin : location)
    self.search?.concordance?.returnsOnEscape = true
    screen = nil
    go(toStop: stop)
    return []
  }

  /// Returns to where the lines were opened.
  mutating func leaveConcordance() -> [Effect] {
    let returnsToPrompt = search?.concordance?.returnsToPrompt ?? false
    search?.concordance?.returnsOnEscape = false
    screen = returnsToPrompt ? ResultsScreen() : nil
    return []
  }

  /// Returns to the prompt, to change what is searched for.
  mutating func editSearchAgain() -> [Effect] {
    let isOfSearch = (screen as? ClaimList)?.isOfSearch ?? screen is LinesScreen
    guard search != nil, isOfSearch else { return beginSearch() }
    screen = ResultsScreen()
    return []
  }

}
