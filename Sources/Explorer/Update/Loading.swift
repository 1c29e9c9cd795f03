internal import Corpus
internal import Export
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
    mode.move(from: old, to: corpus)
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
    if !hasSameNames { moveGoTo(from: old, to: corpus) }
    if !holds {
      search?.move(from: old, to: corpus)
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

extension Mode {
  /// Goes with what it holds to another corpus.
  fileprivate mutating func move(from old: Corpus, to new: Corpus) {
    switch self {
    case .exporting(var dialog):
      dialog.choice = dialog.choice.moved(from: old, to: new)
      self = .exporting(dialog)
    case .choosing(var list):
      list.origin.move(from: old, to: new)
      self = .choosing(list)
    default: break
    }
  }
}

extension ExportChoice {
  /// The same choice in a corpus that has grown; what is no longer there is left out.
  fileprivate func moved(from old: Corpus, to new: Corpus) -> ExportChoice {
    func document(_ index: Int) -> Int? {
      new.documents.position(ofPath: old.documents[index].path, near: index)
    }
    switch self {
    case .everything: return .everything
    case .documents(let documents): return .documents(documents.compactMap(document))
    case .sections(let places):
      return .sections(
        places.compactMap { place in
          guard let index = document(place.document) else { return nil }
          let identifier = old.documents[place.document].sections[place.section].identifier
          return new.documents[index].sections.firstIndex { $0.identifier == identifier }
            .map { SectionPlace(document: index, section: $0) }
        })
    case .claims(let places):
      return .claims(
        places.compactMap { place in
          guard let index = document(place.document) else { return nil }
          let identifier = old.documents[place.document].claims[place.item].identifier
          return new.documents[index].claims.firstIndex { $0.identifier == identifier }
            .map { Place(document: index, item: $0) }
        })
    case .actor(let actor):
      let index = new.actorIndex(of: old.actors[Int(actor)].identifier)
      return index.map { .actor($0) } ?? .sections([])
    }
  }
}

extension SearchResults {
  /// The same hits in another corpus; those in documents that are gone or have changed are left
  /// out.
  func moved(from old: Corpus, to new: Corpus) -> SearchResults {
    var moved = self
    moved.hits = hits.compactMap { hit in
      guard let position = old.documents.position(of: hit.document, in: new.documents) else {
        return nil
      }
      var hit = hit
      hit.document = position
      return hit
    }
    return moved
  }
}

extension DocumentList {
  /// Where one of these documents stands in another list; nil where it is gone or has changed.
  func position(of index: Int, in other: DocumentList) -> Int? {
    let document = self[index]
    guard let position = other.position(ofPath: document.path, near: index),
      other[position].number == document.number
    else { return nil }
    return position
  }
}
