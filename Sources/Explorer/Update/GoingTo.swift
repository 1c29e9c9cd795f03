internal import Corpus
internal import Export
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
    guard case .goingTo = mode, let goTo else { return [] }
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
      items = items.compactMap { $0.moved(from: session.question.corpus, to: corpus) }
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

  mutating func moveGoTo(by offset: Int) -> [Effect] {
    guard let rows = goTo?.rows.count else { return [] }
    goTo?.position.move(by: offset, rows: rows)
    return []
  }

  mutating func moveGoTo(byPages pages: Int) -> [Effect] {
    moveGoTo(by: pages * max(size.rows - 3, 1))
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

  mutating func settleGoTo(in layout: Layout) {
    guard case .goingTo = mode, let session = goTo else { return }
    goTo?.position.reveal(rows: session.rows.count, lines: layout.body.rows)
  }

  /// Goes with the rows to another corpus.
  mutating func moveGoTo(from old: Corpus, to new: Corpus) {
    guard let rows = goTo?.rows else { return }
    goTo?.rows = rows.compactMap { row in
      guard case .item(let item) = row else { return row }
      return item.moved(from: old, to: new).map { .item($0) }
    }
  }
}

extension GoToItem {
  /// The same in a corpus that has grown; nil where it is no longer there.
  fileprivate func moved(from old: Corpus, to new: Corpus) -> GoToItem? {
    func position(_ document: Int) -> Int? {
      new.documents.position(ofPath: old.documents[document].path, near: document)
    }
    switch self {
    case .document(let document): return position(document).map { .document($0) }
    case .section(let document, let section):
      guard let index = position(document), section < new.documents[index].sections.count else {
        return nil
      }
      return .section(document: index, section: section)
    case .actor(let actor):
      return new.actorIndex(of: old.actors[Int(actor)].identifier).map { .actor($0) }
    }
  }
}

extension Location {
  /// Whether it is the same section or dossier, wherever in it.
  fileprivate func isSamePlace(as other: Location) -> Bool {
    actor == other.actor && (actor != nil || section == other.section)
      && (actor != nil || documentPath == other.documentPath)
  }
}
