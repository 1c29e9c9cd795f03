internal import Corpus
internal import Export

extension State {
  /// Takes in a corpus that has grown; the reader stays where they are.
  mutating func load(_ corpus: Corpus, _ progress: LoadProgress, _ notices: [Notice]) {
    let here = location
    let wasEmpty = self.corpus.documents.isEmpty
    if case .exporting(var dialog) = mode {
      dialog.choice = dialog.choice.moved(from: self.corpus, to: corpus)
      mode = .exporting(dialog)
    }
    self.corpus = corpus
    self.progress = progress
    self.notices = notices
    totals = Totals(corpus)
    forgetDerived()
    refreshDocumentRows()
    settle()
    if !wasEmpty { go(to: here) }
    if progress.isFinished, !notices.isEmpty { note = noticeWords }
  }

  /// Forgets all that holds positions of another corpus.
  private mutating func forgetDerived() {
    shownDocument = nil
    shownPlace = nil
    layout = nil
    preview = nil
    detail.shown = nil
    detail.subject = .section
    hiddenSelections = [:]
    search?.forgetPositions()
  }
}

extension ExportChoice {
  /// The same choice in a corpus that has grown; what is no longer there is left out.
  fileprivate func moved(from old: Corpus, to new: Corpus) -> ExportChoice {
    func document(_ index: Int) -> Int? {
      new.documents.firstIndex { $0.path == old.documents[index].path }
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
      let identifier = old.actors[Int(actor)].identifier
      let index = new.actors.firstIndex { $0.identifier == identifier }
      return index.map { .actor(ActorIndex($0)) } ?? .sections([])
    }
  }
}
