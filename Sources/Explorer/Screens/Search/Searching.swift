internal import Corpus
internal import Screen
internal import Search

extension State {
  /// Opens the prompt; with a query, as if that had been typed.
  mutating func beginSearch(_ text: String = "") -> [Effect] {
    // Esc returns to here, even from a search within a search.
    var session = SearchSession(question: question, origin: location)
    session.under = openTable
    search = session
    refreshSearchHelp()
    screen = ResultsScreen()
    return text.isEmpty ? [] : editSearch { $0 = LineEditor(text) }
  }

  /// What was searched for, the latest first, to complete a command with.
  var olderSearches: [Candidate] { searches.reversed().map { Candidate($0, "searched before") } }

  /// Changes the query, and asks again if its text has changed.
  mutating func editSearch(_ change: (inout LineEditor) -> Void) -> [Effect] {
    guard var session = search else { return [] }
    let before = session.editor.text
    change(&session.editor)
    search = session
    guard session.editor.text != before else {
      refreshCompletion()
      return []
    }
    search?.error = nil
    search?.followsAnswer = false
    refreshSearchHelp()
    return ask()
  }

  /// A question about the corpus as it is.
  var question: SearchSession.Question {
    SearchSession.Question(generation: generation, corpus: corpus, edition: edition)
  }

  private mutating func ask() -> [Effect] {
    generation += 1
    let question = question
    search?.question = question
    search?.mustAskAgain = false
    let text = search?.editor.text ?? ""
    search?.isWaiting = !text.isEmpty
    guard !text.isEmpty else {
      search?.receive(SearchResults(), of: corpus, keepsPlace: false)
      search?.answered = ""
      return []
    }
    return [.search(text: text, generation: generation)]
  }

  /// Asks again after the corpus has grown; an open question is answered first, so that there
  /// is an answer however often that happens.
  mutating func searchAgain() -> [Effect] {
    guard let search, !search.editor.isEmpty else { return [] }
    refreshSearchHelp()
    if search.isWaiting {
      self.search?.mustAskAgain = true
      return []
    }
    return ask()
  }

  /// Shows an answer, unless another question has been asked since.
  ///
  /// A second answer to the same text, from more documents or with more hits, moves nothing.
  mutating func receive(
    _ answer: Result<SearchResults, QueryError>, to text: String, generation: Int
  ) -> [Effect] {
    guard var session = search, session.question.generation == generation else { return [] }
    session.isWaiting = false
    switch answer {
    case .success(var results):
      if session.question.edition != edition {
        results.hits = CorpusMap(old: session.question.corpus, new: corpus).hits(results.hits)
      }
      session.receive(results, of: corpus, keepsPlace: session.answered == text)
      session.answered = text
      session.error = nil
      if session.concordance?.text != text { session.concordance = nil }
    case .failure(let error): session.error = error
    }
    let goes = session.followsAnswer && session.error == nil
    session.followsAnswer = false
    search = session
    updateFoundClaims()
    let lines = session.error == nil ? arrangeLines() : []
    return lines + (goes ? goToSelectedHit() : []) + (session.mustAskAgain ? searchAgain() : [])
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
    if !session.isAnswered {
      search?.followsAnswer = true
      return []
    }
    if session.error != nil { return [.bell] }
    guard let (_, stop) = session.selectedHit else {
      if session.editor.isEmpty { return leaveSearch() }
      note = "no match"
      return [.bell]
    }
    searches.remember(session.editor.text.trimmed)
    search?.concordance?.returnsOnEscape = false
    history.leave(session.origin)
    screen = nil
    go(toStop: stop)
    return []
  }

  /// Goes on to another match, around the end to the beginning.
  mutating func moveMatch(by offset: Int) -> [Effect] {
    guard let search, !search.stops.isEmpty else { return [.bell] }
    let count = search.stops.count
    let next = (search.stop ?? (offset > 0 ? -1 : 0)) + offset % count
    if next >= count { note = "the first match again" }
    if next < 0 { note = "the last match again" }
    let (here, before) = (location, showsText ? place : nil)
    go(toStop: (next + count) % count)
    // Within a section it is no jump: back would be as long a walk as there.
    if place != before { history.leave(here) }
    return []
  }

  mutating func go(toStop index: Int) {
    guard let search, search.stops.indices.contains(index) else { return }
    self.search?.stop = index
    let words = words(atStop: index, of: search)
    show(search.results.hits[search.stops[index].hit].document, words, emphasis: words)
  }

  /// The words of a stop: of a claim its source, its cue and its content.
  func words(atStop index: Int, of search: SearchSession) -> [TextSpan] {
    search.claim(atStop: index).map { corpus.words(ofClaim: $0) } ?? [search.stops[index].span]
  }

  /// Whether the reader is still where n or N led.
  func isAtMatch(of search: SearchSession) -> Bool {
    guard let stop = search.stop, search.stops.indices.contains(stop), focus == .detail else {
      return false
    }
    return showsText && document == search.results.hits[search.stops[stop].hit].document
      && detail.text.emphasis == words(atStop: stop, of: search)
  }

  /// Ends the search and returns to where it began.
  mutating func leaveSearch() -> [Effect] {
    guard let session = search else { return [] }
    search = nil
    go(to: session.origin)
    screen = session.under
    return []
  }

  /// Lays out the text beside the results.
  mutating func settlePreview() {
    guard let session = search else { return }
    let area = ResultsView.areas(arrangement.body, settings.panes).preview
    guard !area.isEmpty, let (hit, stop) = session.selectedHit else {
      preview = nil
      return
    }
    layPreview(
      of: SectionPlace(document: hit.document, section: hit.section),
      around: session.stops[stop].span, in: area)
  }

  /// Lays out the text around words, to be read beside a list.
  mutating func layPreview(of place: SectionPlace, around words: TextSpan, in area: Rect) {
    let span = corpus.excerpt(of: place, around: words)
    let columns = settings.textColumns(in: area)
    if preview?.shows(document: place.document, span: span, columns: columns, furniture: true)
      == true
    {
      return
    }
    preview = TextLayout(
      corpus.documents[place.document], index: place.document, span: span, columns: columns,
      showsFurniture: true)
  }
}
