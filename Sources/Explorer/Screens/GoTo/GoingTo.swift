internal import Corpus
internal import Screen
internal import Search

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
    mode = .goingTo
    if let name {
      goTo?.editor = LineEditor(name)
      goTo?.goesOnAnswer = true
    }
    return askWhere()
  }

  private static let recentPlaces = 12

  mutating func editGoTo(_ change: (inout LineEditor) -> Void) -> [Effect] {
    guard var session = goTo else { return [] }
    let before = session.editor.text
    change(&session.editor)
    goTo = session
    if session.editor.text == before { return [] }
    goTo?.goesOnAnswer = false
    return askWhere()
  }

  private mutating func askWhere() -> [Effect] {
    generation += 1
    let question = question
    goTo?.question = question
    goTo?.isWaiting = true
    goTo?.mustAskAgain = false
    return [.locate(text: goTo?.editor.text ?? "", generation: generation)]
  }

  /// Asks anew after the corpus has grown, once what was asked is answered.
  mutating func locateAgain() -> [Effect] {
    guard mode.shows(GoToScreen.self), let goTo else { return [] }
    if goTo.isWaiting {
      self.goTo?.mustAskAgain = true
      return []
    }
    return askWhere()
  }

  /// Takes in an answer, unless another question has been asked since.
  mutating func take(_ results: GoToResults, to text: String, generation: Int) -> [Effect] {
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
    return session.goesOnAnswer ? goToSelectedRow() : []
  }

  /// Goes to what is selected, or to the first thing as soon as there is an answer.
  mutating func goToSelectedRow() -> [Effect] {
    guard let session = goTo else { return [] }
    if session.isWaiting, session.answered != session.editor.text {
      goTo?.goesOnAnswer = true
      return []
    }
    guard let selected = session.selected else { return [.bell] }
    mode = .browsing
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
    mode = .browsing
    return []
  }

  /// Goes with the rows to a corpus that has grown.
  mutating func moveGoTo(_ map: CorpusMap) {
    guard let rows = goTo?.rows else { return }
    goTo?.rows = rows.compactMap { row in
      guard case .item(let item) = row else { return row }
      return map.item(item).map { .item($0) }
    }
  }
}

extension Location {
  /// Whether it is the same section or dossier, wherever in it.
  func isSamePlace(as other: Location) -> Bool {
    actor == other.actor && (actor != nil || section == other.section)
      && (actor != nil || documentPath == other.documentPath)
  }
}
