internal import Corpus
package import Screen
internal import Search

/// What can be gone to, while letters of its name are typed.
package struct GoToScreen: ListScreen {
  package var context: Context { .goTo }

  package func rows(in state: State) -> ScreenRows? {
    ScreenRows(
      position: state.goTo?.position ?? ListPosition(), count: state.goTo?.rows.count ?? 0,
      area: state.arrangement.body)
  }

  package func move(to position: ListPosition, in state: inout State, by cause: MoveCause) {
    state.goTo?.position = position
  }

  package func draw(_ state: State, into frame: inout Frame, _ area: Rect) {
    GoToView(state: state).draw(into: &frame, area)
  }

  package func listing(_ state: State) -> PlainListing? {
    guard let session = state.goTo else { return PlainListing([]) }
    let words = PlainWords(corpus: state.corpus)
    let query = session.answered
    let heading =
      query.isEmpty
      ? "Marks, recent places, and the actors named most."
      : "Names like “\(query)”: \(session.summary)."
    return PlainListing([heading], count: session.rows.count) { row in
      PlainRow(words.text(of: session.rows[row]), .row(row))
    }
  }

  package func follow(in state: inout State) -> [Effect] { state.goToSelectedRow() }
  package func leave(in state: inout State) -> [Effect] { state.leaveGoTo() }

  package func edit(
    in state: inout State, _ change: (inout LineEditor) -> Void
  ) -> [Effect] { state.editGoTo(change) }

  package func prompt(_ state: State) -> ScreenPrompt? {
    state.goTo.map { ScreenPrompt(label: "go to: ", editor: $0.editor, summary: $0.summary) }
  }

  package func isWaiting(_ state: State) -> Bool { state.goTo?.isWaiting == true }
}

/// Going to anything by letters of its name.
extension State {
  /// Opens the prompt; with a name, goes to the first thing that fits it.
  mutating func beginGoTo(_ name: String? = nil) -> [Effect] {
    var recent: [Location] = []
    for place in history.past.reversed() + history.future where recent.count < Self.recentPlaces {
      if !recent.contains(where: { $0.isSamePlace(as: place) }) { recent.append(place) }
    }
    let marks = bookmarks.sorted { $0.key < $1.key }.map { GoToRow.mark($0.key, $0.value) }
    goTo = GoToSession(question: question, places: marks + recent.map { .recent($0) })
    screen = GoToScreen()
    if let name {
      goTo?.editor = LineEditor(name)
      goTo?.followsAnswer = true
    }
    return askForPlaces()
  }

  private static let recentPlaces = 12

  mutating func editGoTo(_ change: (inout LineEditor) -> Void) -> [Effect] {
    guard var session = goTo else { return [] }
    let before = session.editor.text
    change(&session.editor)
    goTo = session
    if session.editor.text == before { return [] }
    goTo?.followsAnswer = false
    return askForPlaces()
  }

  private mutating func askForPlaces() -> [Effect] {
    generation += 1
    let question = question
    goTo?.question = question
    goTo?.isWaiting = true
    goTo?.mustAskAgain = false
    return [.locate(text: goTo?.editor.text ?? "", generation: generation)]
  }

  /// Asks again after the corpus has grown, once the last question is answered.
  mutating func locateAgain() -> [Effect] {
    guard screen is GoToScreen, let goTo else { return [] }
    if goTo.isWaiting {
      self.goTo?.mustAskAgain = true
      return []
    }
    return askForPlaces()
  }

  /// Shows an answer, unless another question has been asked since.
  mutating func receive(_ results: GoToResults, to text: String, generation: Int) -> [Effect] {
    guard var session = goTo, session.question.generation == generation else { return [] }
    session.isWaiting = false
    session.count = results.count
    var items = results.items
    if session.question.edition != edition {
      let map = CorpusMap(old: session.question.corpus, new: corpus)
      items = items.compactMap(map.item)
    }
    let selected = session.selected
    let isSameText = session.answered == text
    session.answered = text
    let rows = items.map { GoToRow.item($0) }
    session.rows = text.isEmpty ? session.places + rows : rows
    let row = isSameText ? selected.flatMap { session.rows.firstIndex(of: $0) } : nil
    session.position = ListPosition(
      selected: row ?? 0, top: isSameText ? session.position.top : 0)
    goTo = session
    if session.mustAskAgain { return locateAgain() }
    return session.followsAnswer ? goToSelectedRow() : []
  }

  /// Goes to what is selected, or to the first thing as soon as there is an answer.
  mutating func goToSelectedRow() -> [Effect] {
    guard let session = goTo else { return [] }
    if session.isWaiting, session.answered != session.editor.text {
      goTo?.followsAnswer = true
      return []
    }
    guard let selected = session.selected else { return [.bell] }
    screen = nil
    goTo = nil
    switch selected {
    case .recent(let place), .mark(_, let place): return jump(to: place)
    case .item(let item):
      history.leave(location)
      go(to: item)
      return []
    }
  }

  private mutating func go(to item: GoToItem) {
    switch item {
    case .document(let document):
      open(SectionPlace(document: document, section: 0))
      focus = .sections
    case .section(let document, let section):
      open(SectionPlace(document: document, section: section))
      focus = .detail
    case .actor(let actor):
      guard corpus.actors.indices.contains(Int(actor)) else { return }
      detail.subject = .actor(actor)
      focus = .detail
    }
  }

  mutating func leaveGoTo() -> [Effect] {
    goTo = nil
    screen = nil
    return []
  }

  /// Translates the rows to a corpus that has grown.
  mutating func translateGoTo(_ map: CorpusMap) {
    guard let rows = goTo?.rows else { return }
    goTo?.rows = rows.compactMap { row in
      guard case .item(let item) = row else { return row }
      return map.item(item).map { .item($0) }
    }
  }
}

extension PlainWords {
  /// A row of what can be gone to.
  fileprivate func text(of row: GoToRow) -> String {
    switch row {
    case .item(.document(let index)): "Document: \(documentTitle(index))."
    case .item(.section(let index, let section)):
      "Section: \(title(of: SectionPlace(document: index, section: section))), "
        + "in \(documentTitle(index))."
    case .item(.actor(let index)):
      "Actor: \(name(index)), \(counted(corpus.actors[Int(index)].mentionCount, "mention"))."
    case .recent(let place): text(of: place, "Recent")
    case .mark(let letter, let place): text(of: place, "Mark \(letter), at")
    }
  }

  private func text(of place: Location, _ label: String) -> String {
    if let actor = place.actor.flatMap(corpus.actorIndex) {
      return "\(label) actor: \(name(actor))."
    }
    guard let index = place.documentPath.flatMap({ corpus.documents.position(ofPath: $0) }) else {
      return "Gone: \(place.documentPath ?? "a place")."
    }
    let document = corpus.documents[index]
    let section = document.sections.first { $0.identifier == place.section }
    return "\(label) section: \(section.map { document.title(of: $0) } ?? document.title), "
      + "in \(document.title)."
  }
}
