internal import Corpus
internal import Screen
internal import Search

/// Replacing the corpus while it grows.
///
/// This runs between two keys, so work that is linear in documents is done where the corpus is made.
extension State {
  /// Replaces the corpus by one that has grown; the reader stays where they are.
  mutating func load(_ corpus: Corpus, _ progress: LoadProgress, _ notices: [Notice]) {
    let old = self.corpus
    let here = location
    let number = document.map { old.documents[$0].number }
    let start = place.map { Int(old.documents[$0.document].sections[$0.section].title.start) }
    let kept = corpus.documents.commonPrefix(with: old.documents)
    let map = CorpusMap(old: old, new: corpus)
    screen?.follow(map)
    listOrigin?.screen.follow(map)
    compared = compared?.mapped(map)
    // Positions of documents are still valid if all old documents are at the beginning.
    let holds = kept == old.documents.count
    let hasSameNames =
      holds && corpus.analysedCount == old.analysedCount
      && corpus.actors.count == old.actors.count
    let isEnd = progress.isFinished && !self.progress.isFinished
    edition += 1
    self.corpus = corpus
    self.progress = progress
    self.notices = ownNotices + notices
    if !hasSameNames { translateGoTo(map) }
    if !holds {
      search?.follow(map)
      hiddenSelections = [:]
    }
    updateQuestions()
    refreshDocumentRows(keeping: kept)
    let position = here.documentPath.flatMap {
      corpus.documents.position(ofPath: $0, near: shownDocument)
    }
    if let position, corpus.documents[position].number == number,
      let row = documentRows.row(of: position)
    {
      keepDocument(at: position, inRow: row)
      if !hasSameNames || isEnd { rebuildDetail(from: here) }
      if isUntouched, sections.selected == 0, detail.view == .linked { selectFirstClaims() }
    } else {
      resetDerived()
      if here.documentPath == nil { settle() } else { go(to: here, near: start) }
    }
    if let origin = listOrigin, here.isSamePlace(as: origin.place) {
      listOrigin = Origin(screen: origin.screen, place: location)
    }
    if progress.isFinished, !notices.isEmpty { note = noticeWords }
  }

  /// Releases older corpora that no answer will refer to.
  private mutating func updateQuestions() {
    let question = question
    if search?.isWaiting == false { search?.question.update(to: question) }
    if goTo?.isWaiting == false { goTo?.question.update(to: question) }
  }

  /// Shows how far loading has come.
  mutating func receive(_ progress: LoadProgress) {
    let isEnd = progress.isFinished && !self.progress.isFinished
    self.progress = progress
    // What is unknown now stays unknown: the remarks say so.
    if isEnd { rebuildDetail(from: location) }
  }

  /// Keeps the document selected at its new position, on the same line of the screen.
  private mutating func keepDocument(at position: Int, inRow row: Int) {
    documents = ListPosition(selected: row, top: documents.top + row - documents.selected)
    shownDocument = position
    shownPlace = place
  }

  /// Rebuilds the rows of the Detail pane and the marks of the text, and keeps the selection.
  private mutating func rebuildDetail(from here: Location) {
    preview = nil
    let mark = selectedMark?.span.start
    let offset = detail.position.selected - detail.position.top
    detail.subject = here.actor.flatMap(corpus.actorIndex).map { .actor($0) } ?? .section
    detail.shown = shown
    detail.items = items(of: detail.shown)
    refreshItemRows()
    selectItem(inRow: detail.position.selected)
    if let item = here.item, select(item) {
      detail.position.top = detail.position.selected - offset
    }
    layout = nil
    settle()
    if let mark, let layout {
      detail.text.mark = layout.marks.firstIndex { $0.span.start >= mark }
    }
  }

  /// Resets everything that holds positions in the old corpus.
  private mutating func resetDerived() {
    shownDocument = nil
    shownPlace = nil
    layout = nil
    preview = nil
    // Where no document is left, nothing else resets these rows.
    sectionRows = .all(0)
    detail.shown = nil
    detail.items = []
    detail.rows = .all(0)
    detail.subject = .section
    hiddenSelections = [:]
  }
}

/// The documents on the screen, which are analysed before all others.
extension State {
  /// Asks for the documents on the screen to be analysed first, if they have changed.
  mutating func prioritizeVisible() -> [Effect] {
    guard !progress.isFinished else { return [] }
    let numbers = numbersInSight
    guard numbers != prioritized else { return [] }
    prioritized = numbers
    return numbers.isEmpty ? [] : [.look(at: numbers)]
  }

  /// The numbers of documents in sight that are still to be analysed, the selected one first.
  private var numbersInSight: [UInt32] {
    var numbers: [UInt32] = []
    for index in documentsInSight where !corpus.documents[index].isAnalysed {
      let number = corpus.documents[index].number
      if !numbers.contains(number) { numbers.append(number) }
    }
    return numbers
  }

  private var documentsInSight: [Int] {
    if let documents = screen?.documentsInSight(self) { return documents }
    let rows = max(size.rows, 1)
    let selected = document.map { [$0] } ?? []
    return selected + (documents.top..<documents.top + rows).compactMap { documentRows[$0] }
  }

  /// Asks for loading to be stopped.
  mutating func cancelLoading() -> [Effect] {
    note = "loading stops; what has been read is kept"
    return [.cancelLoading]
  }
}
