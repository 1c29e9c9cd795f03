internal import Corpus

extension State {
  /// Takes in a corpus that has grown; the reader stays where they are.
  mutating func load(_ corpus: Corpus, _ progress: LoadProgress, _ notices: [Notice]) {
    let here = location
    let wasEmpty = self.corpus.documents.isEmpty
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
    layout = nil
    preview = nil
    detail.shown = nil
    detail.subject = .section
    search?.forgetPositions()
  }
}
