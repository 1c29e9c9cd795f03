internal import Corpus
internal import Screen
internal import Search

/// The matches of a search as lines, their words in the middle.
extension State {
  /// Opens the lines of the last search, where they were left.
  mutating func openConcordance() -> [Effect] {
    guard let search, !search.results.hits.isEmpty else { return [.bell] }
    let isPrompt = mode.shows(ResultsScreen.self)
    if var list = search.concordance, list.text == search.answered {
      list.returnsToPrompt = isPrompt
      self.search?.concordance = list
    } else {
      self.search?.concordance = ConcordanceList(
        search.results.hits, of: corpus, text: search.answered, returnsToPrompt: isPrompt)
    }
    mode = .concordance
    return []
  }

  /// Orders the lines in the next way.
  mutating func reorderConcordance() -> [Effect] {
    guard let list = search?.concordance else { return [] }
    return arrangeLines(by: list.order.next)
  }

  /// Has the lines made anew of what has been found.
  mutating func arrangeLines(by order: Concordance.Order? = nil) -> [Effect] {
    guard let hits = search?.results.hits, let list = search?.concordance else { return [] }
    generation += 1
    return search?.concordance?.arrange(
      hits, of: corpus, by: order ?? list.order, number: generation) ?? []
  }

  /// Goes to where the selected line stands in its document.
  mutating func goToSelectedLine() -> [Effect] {
    guard let search, let list = search.concordance, let line = list.selected,
      let stop = search.stops.firstIndex(where: {
        $0.span == line.match && search.results.hits[$0.hit].document == line.document
      })
    else { return [.bell] }
    remember(search.answered)
    history.leave(list.returnsToPrompt && search.stop == nil ? search.origin : location)
    self.search?.concordance?.leadsBack = true
    mode = .browsing
    go(toStop: stop)
    return []
  }

  /// Returns to where the lines were opened.
  mutating func leaveConcordance() -> [Effect] {
    let returnsToPrompt = search?.concordance?.returnsToPrompt ?? false
    search?.concordance?.leadsBack = false
    mode = returnsToPrompt ? .searching : .browsing
    return []
  }

  /// Returns to the prompt, to change what is searched for.
  mutating func editSearchAgain() -> [Effect] {
    let isOfSearch = (mode.screen as? ClaimList)?.isOfSearch ?? mode.shows(LinesScreen.self)
    guard search != nil, isOfSearch else { return beginSearch() }
    mode = .searching
    return []
  }

}
