internal import Corpus
internal import Search

/// Taking in a larger corpus, which must cost the reader no key: all that is linear in documents
/// was done where the corpus was made.
extension State {
  /// Takes in a corpus that has grown; the reader stays where they are.
  mutating func load(_ corpus: Corpus, _ progress: LoadProgress, _ notices: [Notice]) {
    let old = self.corpus
    let here = location
    let number = document.map { old.documents[$0].number }
    let start = place.map { Int(old.documents[$0.document].sections[$0.section].title.start) }
    let kept = corpus.documents.commonPrefix(with: old.documents)
    let map = CorpusMap(old: old, new: corpus)
    mode.follow(map)
    cameFrom?.screen.follow(map)
    // Positions of documents hold as long as all that were there stand at the beginning.
    let holds = kept == old.documents.count
    let hasSameNames =
      holds && corpus.analysedCount == old.analysedCount
      && corpus.actors.count == old.actors.count
    let isEnd = progress.isFinished && !self.progress.isFinished
    edition += 1
    self.corpus = corpus
    self.progress = progress
    self.notices = ownNotices + notices
    if !hasSameNames { moveGoTo(map) }
    if !holds {
      search?.follow(map)
      hiddenSelections = [:]
    }
    renewQuestions()
    refreshDocumentRows(keeping: kept)
    let position = here.documentPath.flatMap {
      corpus.documents.position(ofPath: $0, near: shownDocument)
    }
    if let position, corpus.documents[position].number == number,
      let row = documentRows.row(of: position)
    {
      stay(at: position, inRow: row)
      if !hasSameNames || isEnd { renewDetail(from: here) }
    } else {
      forgetDerived()
      if here.documentPath == nil { settle() } else { go(to: here, near: start) }
    }
    if let origin = cameFrom, here.isSamePlace(as: origin.place) {
      cameFrom = Origin(screen: origin.screen, place: location)
    }
    if progress.isFinished, !notices.isEmpty { note = noticeWords }
  }

  /// Lets go of the older corpus that answers no longer come from.
  private mutating func renewQuestions() {
    let question = question
    if search?.isWaiting == false { search?.question.go(on: question) }
    if goTo?.isWaiting == false { goTo?.question.go(on: question) }
  }

  /// Takes in how far loading has come.
  mutating func take(_ progress: LoadProgress) {
    let isEnd = progress.isFinished && !self.progress.isFinished
    self.progress = progress
    // What is not known yet will not be known.
    if isEnd { renewDetail(from: location) }
  }

  /// Goes with the selected document to where it now stands; what is on the screen stays there.
  private mutating func stay(at position: Int, inRow row: Int) {
    documents = ListPosition(selected: row, top: documents.top + row - documents.selected)
    shownDocument = position
    shownPlace = place
  }

  /// Makes the rows of the Detail pane and the marks of the text anew, around what is selected.
  private mutating func renewDetail(from here: Location) {
    preview = nil
    let mark = detail.text.mark.flatMap { mark in
      layout.flatMap { $0.marks.indices.contains(mark) ? $0.marks[mark].span.start : nil }
    }
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

  /// Forgets all that holds positions of another corpus.
  private mutating func forgetDerived() {
    shownDocument = nil
    shownPlace = nil
    layout = nil
    preview = nil
    // Where nothing is left to be shown nothing else makes these rows anew.
    sectionRows = .all(0)
    detail.shown = nil
    detail.items = []
    detail.rows = .all(0)
    detail.subject = .section
    hiddenSelections = [:]
  }
}
