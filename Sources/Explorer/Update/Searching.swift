internal import Corpus
internal import Export
internal import Screen
internal import Search

extension State {
  mutating func beginSearch() -> [Effect] {
    // A new search begins where one is, also in the middle of another.
    search = SearchSession(generation: generation, origin: location)
    mode = .searching
    return []
  }

  /// Changes the query, and asks anew if its text is another.
  mutating func editSearch(_ change: (inout LineEditor) -> Void) -> [Effect] {
    guard var session = search else { return [] }
    let before = session.editor.text
    change(&session.editor)
    search = session
    return session.editor.text == before ? [] : ask()
  }

  private mutating func ask() -> [Effect] {
    generation += 1
    search?.generation = generation
    search?.error = nil
    search?.goesOnAnswer = false
    let text = search?.editor.text ?? ""
    search?.isWaiting = !text.isEmpty
    guard !text.isEmpty else {
      search?.take(SearchResults())
      return []
    }
    return [.search(text: text, generation: generation)]
  }

  /// Asks anew after the corpus has grown.
  mutating func searchAgain() -> [Effect] {
    guard let search, !search.editor.isEmpty else { return [] }
    let goes = search.goesOnAnswer
    let effects = ask()
    self.search?.goesOnAnswer = goes
    return effects
  }

  /// Takes in an answer, unless another question has been asked since.
  mutating func take(
    _ answer: Result<SearchResults, QueryError>, to text: String, generation: Int
  ) -> [Effect] {
    guard var session = search, session.generation == generation else { return [] }
    session.isWaiting = false
    switch answer {
    case .success(let results):
      let stop = session.stop
      session.take(results)
      session.answered = text
      // The same words, wherever they stand in the new list; else the same number in it.
      session.stop = stop.flatMap { stop in
        session.stops.firstIndex { isShown($0, of: session) }
          ?? (stop < session.stops.count ? stop : nil)
      }
    case .failure(let error): session.error = error
    }
    let goes = session.goesOnAnswer
    session.goesOnAnswer = false
    search = session
    return goes && session.error == nil ? goToSelectedHit() : []
  }

  mutating func moveHit(by offset: Int) -> [Effect] {
    guard let rows = search?.rows else { return [] }
    search?.position.move(by: offset, rows: rows.count) { rows[$0].isSelectable }
    return []
  }

  mutating func moveHit(byPages pages: Int) -> [Effect] {
    guard let rows = search?.rows else { return [] }
    let lines = max(size.rows - 4, 1) * pages
    search?.position.move(
      byLines: lines, rows: rows.count, isSelectable: { rows[$0].isSelectable },
      height: { rows[$0].height })
    return []
  }

  /// Puts an earlier search into the prompt: older for 1, newer for -1.
  mutating func recallSearch(by step: Int) -> [Effect] {
    guard let search else { return [] }
    let recalled = min(max((search.recalled ?? 0) + step, 0), searches.count)
    self.search?.recalled = recalled
    let text = recalled > 0 ? searches[searches.count - recalled] : ""
    return editSearch { $0 = LineEditor(text) }
  }

  /// Goes to the selected hit, or to the first one as soon as there is an answer.
  mutating func goToSelectedHit() -> [Effect] {
    guard let session = search else { return [] }
    if session.isWaiting {
      search?.goesOnAnswer = true
      return []
    }
    if session.error != nil { return [.bell] }
    guard let (_, firstStop) = session.selectedHit else {
      if session.editor.isEmpty { return leaveSearch() }
      note = "no match"
      return [.bell]
    }
    remember(session.editor.text)
    history.leave(session.origin)
    mode = .browsing
    go(toStop: firstStop)
    return []
  }

  private mutating func remember(_ text: String) {
    searches.removeAll { $0 == text }
    searches.append(text)
    if searches.count > 100 { searches.removeFirst() }
  }

  /// Goes on to another match, around the end to the beginning.
  mutating func moveMatch(by offset: Int) -> [Effect] {
    guard let search, !search.stops.isEmpty, !search.answered.isEmpty else {
      note = "nothing is searched for; / searches"
      return [.bell]
    }
    let count = search.stops.count
    let next = (search.stop ?? (offset > 0 ? -1 : 0)) + offset % count
    if next >= count { note = "the first match again" }
    if next < 0 { note = "the last match again" }
    go(toStop: (next + count) % count)
    return []
  }

  private mutating func go(toStop index: Int) {
    guard let search, search.stops.indices.contains(index) else { return }
    let stop = search.stops[index]
    self.search?.stop = index
    show(search.results.hits[stop.hit].document, [stop.span], emphasis: [stop.span])
  }

  /// Whether the reader still stands where n or N led.
  func isAtMatch(of search: SearchSession) -> Bool {
    guard let stop = search.stop, search.stops.indices.contains(stop), focus == .detail else {
      return false
    }
    return isShown(search.stops[stop], of: search)
  }

  /// Whether the Text view shows the words of a stop.
  private func isShown(_ stop: SearchStop, of search: SearchSession) -> Bool {
    showsText && document == search.results.hits[stop.hit].document
      && detail.text.emphasis == [stop.span]
  }

  /// Ends the search and returns to where it began.
  mutating func leaveSearch() -> [Effect] {
    guard let session = search else { return [] }
    mode = .browsing
    search = nil
    go(to: session.origin)
    return []
  }

  /// Scrolls the results, and lays out the text beside them.
  mutating func settleSearch(in layout: Layout) {
    guard case .searching = mode, let session = search else { return }
    let (list, area) = ResultsView.areas(layout.body)
    let rows = session.rows
    search?.position.reveal(
      rows: rows.count, lines: list.rows - ResultsView.errorRows(of: session, columns: list.columns)
    ) { rows[$0].height }
    if search?.position.selected == 1 { search?.position.top = 0 }
    guard !area.isEmpty, let hit = session.selectedHit?.hit else {
      preview = nil
      return
    }
    let place = SectionPlace(document: hit.document, section: hit.section)
    let span = corpus.excerpt(of: place, around: hit.matches.min() ?? hit.snippet)
    let columns = max(area.columns - 2 * TextView.margin, 1)
    if preview?.shows(document: hit.document, span: span, columns: columns) == true { return }
    preview = TextLayout(
      corpus.documents[hit.document], index: hit.document, span: span, columns: columns)
  }
}
