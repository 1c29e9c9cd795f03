import Corpus
import Explorer
import Screen
import TestSupport
import Testing

/// What a reader sees first.
struct OpeningTests {
  private var corpus: Corpus {
    var builder = CorpusBuilder()
    builder.actor("Ann")
    builder.document(
      "a.txt",
      """
      # Contents
      Nothing is said here.
      # Chapter 1
      ⟦Ann|source 1 Ann⟧ ⟦said|cue 1 say⟧ ⟦it was safe|content 1⟧.
      """)
    return builder.corpus()
  }

  private var loading: LoadProgress {
    var progress = LoadProgress()
    progress.stage = .analysing
    return progress
  }

  @Test func `eighty columns open on the claims of the first section that has some`() {
    let driver = Driver(corpus, columns: 80, rows: 24)
    #expect(driver.sectionTitle == "Chapter 1")
    #expect(driver.screen.contains("Ann said") && driver.screen.contains("it was safe"))
    #expect(driver.row(1).contains("▸Documents"))
  }

  /// The corpus before it has been read for claims.
  private var unread: Corpus {
    var document = corpus.documents[0]
    document.isAnalysed = false
    document.mentions = []
    document.claims = ClaimTable()
    return Corpus(documents: DocumentList([document]))
  }

  @Test func `claims that are found later are gone to, unless the reader has begun to read`() {
    for (keys, title) in [("", "Chapter 1"), ("<Tab>", "Contents")] {
      var state = State(title: "papers", formats: Formats.two)
      _ = update(&state, .resized(Size(columns: 80, rows: 24)))
      _ = update(&state, .loaded(unread, loading, []))
      for key in KeyScript.keys(in: keys) { _ = update(&state, .key(key)) }
      _ = update(&state, .loaded(corpus, loading, []))
      #expect(render(state, size: state.size).text.contains(" \(title) ─"), "\(keys)")
    }
  }

  @Test func `in the text a document is opened at its beginning`() {
    var builder = CorpusBuilder()
    builder.document("0.txt", "# Zero\nx")
    var state = State(title: "papers", formats: Formats.two)
    state.detail.view = .text
    _ = update(&state, .resized(Size(columns: 80, rows: 24)))
    _ = update(&state, .loaded(corpus, loading, []))
    #expect(state.section == 0)
  }
}
