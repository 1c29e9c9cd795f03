import Corpus
import Explorer
import Export
import Screen
import TestSupport
import Testing

struct LoadingTests {
  /// The sample without its first document, as it is while loading.
  private var partial: Corpus {
    Corpus(
      documents: DocumentList(Sample.corpus.documents.dropFirst()), actors: Sample.corpus.actors)
  }

  private var loading: LoadProgress {
    var progress = LoadProgress()
    progress.documentsFound = 3
    progress.documentsRead = 2
    return progress
  }

  @Test func `a corpus that grows keeps document, section, row and text in place`() {
    var driver = Driver(partial, columns: 120, rows: 30)
    driver.press("<Enter>j<Enter>j")
    driver.send(.loaded(Sample.corpus, loading, []))
    #expect(driver.state.document == 1)
    #expect(driver.sectionTitle == "The price")
    #expect(driver.state.focus == .detail)
    driver = Driver(partial, columns: 120, rows: 30)
    driver.press("<Enter><Enter>t")
    driver.send(.loaded(Sample.corpus, loading, []))
    #expect(driver.screen.contains("Norland wants a ferry."))
    #expect(driver.screen.contains("[Text]"))
  }

  @Test func `an open dossier stays open`() {
    var driver = Driver(partial, columns: 120, rows: 30)
    driver.press("<Enter><Enter><Enter>")
    let title = driver.row(1)
    driver.send(.loaded(Sample.corpus, loading, []))
    #expect(driver.row(1) == title)
  }

  @Test func `an export that is being prepared keeps its section`() {
    var driver = Driver(partial)
    driver.press("<Tab>je")
    driver.send(.loaded(Sample.corpus, loading, []))
    driver.press("<Enter><Enter>")
    guard case .export(let choice, _, _, _) = driver.effects.last else {
      Issue.record("nothing was exported")
      return
    }
    #expect(choice == .sections([SectionPlace(document: 1, section: 1)]))
  }

  @Test func `a search is asked again, and n goes on from the same words`() {
    var driver = Driver(partial, columns: 120, rows: 30)
    driver.press("/quay<Enter>")
    driver.send(.loaded(Sample.corpus, loading, []))
    #expect(driver.status.contains("match 4 of 4"))
    driver.press("N")
    #expect(driver.sectionTitle == "Chapter 2: Afterwards")
  }

  @Test func `an empty corpus says what is going on`() {
    var state = State(title: "papers")
    _ = update(&state, .resized(Size(columns: 80, rows: 10)))
    #expect(render(state, size: state.size).text.contains("reading…"))
    var progress = LoadProgress()
    progress.isFinished = true
    _ = update(&state, .loaded(Corpus(), progress, []))
    #expect(render(state, size: state.size).text.contains("no documents"))
  }

  @Test func `what was left out is told once, and listed by !`() {
    var driver = Driver()
    var progress = loading
    progress.isFinished = true
    driver.send(.loaded(Sample.corpus, progress, Sample.notices))
    #expect(driver.status.contains("1 file left out (! to see)"))
    driver.press("!")
    #expect(driver.screen.contains("a/photo.jpg: it is not text"))
    #expect(driver.screen.contains("b/ferry.txt: 3 bytes"))
  }

  @Test func `documents of one title are told apart by their paths`() {
    var builder = CorpusBuilder()
    builder.document("north/notes.txt", "= Notes\nOne.")
    builder.document("other.txt", "= Other\nTwo.")
    builder.document("south/notes.txt", "= Notes\nThree.")
    var driver = Driver(builder.corpus(), columns: 40, rows: 8)
    driver.press("")
    #expect(driver.row(1).hasSuffix(" north/notes.txt"))
    #expect(driver.row(2) == " Other")
    #expect(driver.row(3).hasSuffix(" south/notes.txt"))
  }
}
