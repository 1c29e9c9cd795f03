import Export
import Corpus
import Explorer
import Screen
import Search
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

  @Test(arguments: [
    "", "<Tab>j", "<Tab><Tab>", "<Tab><Enter>tj", "<Enter><Enter><Enter>",
    "<Enter><Enter><Enter>jj",
    "fquay", "fquay<Enter><Tab>", "<Tab>fthe", "/quay", "/quay<Enter>", "/quay<Alt-k>",
    "/quay<Alt-k>ss<Enter>", "/quay<Alt-k>s<Alt-e>", "<Ctrl-P>qu", "<Tab>e", "e<Enter>", "?", "zx",
  ])
  func `all files may go, wherever the reader is, and come back`(keys: String) {
    for columns in [40, 80, 120] {
      var driver = Driver(columns: columns, rows: 24)
      driver.press(keys)
      driver.send(.loaded(Corpus(), loading, []))
      #expect(!driver.screen.contains("Lindqvist"))
      driver.press("jk<Tab>j<Enter>tLx<Esc><Esc><Esc><Esc>nKe<Esc>/quay<Enter><Esc><Ctrl-P>q<Esc>")
      #expect(driver.screen.contains("no documents") || driver.screen.contains("reading"))
      driver.send(.loaded(Sample.corpus, loading, []))
      driver.press("<Esc><Esc><Esc><Tab>")
      #expect(driver.state.document == 0)
    }
  }

  @Test func `when the selected document goes, the one in its place is shown from its beginning`() {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("<Tab>jj")
    driver.send(.loaded(partial, loading, []))
    #expect(driver.state.document == 0 && driver.state.section == 0)
    #expect(
      (0..<driver.state.detail.position.selected).allSatisfy { row in
        !driver.state.detail.isSelectable(row)
      })
  }

  /// Many documents, all but some of the first.
  private func pile(from first: Int) -> Corpus {
    var builder = CorpusBuilder()
    for index in 100..<160 {
      let lines = (1...60).map { "Line \($0) of the quay in document \(index)." }
      builder.document(
        "\(index).txt", "= Paper \(index)\n# One\nx\n# Two\n\(lines.joined(separator: "\n"))")
    }
    return Corpus(documents: DocumentList(builder.corpus().documents.dropFirst(first)))
  }

  @Test func `nothing on the screen moves when documents come in before what is shown`() {
    for keys in ["30j", "30j<Tab>j", "30j<Enter>j<Enter>t20j"] {
      var driver = Driver(pile(from: 10), columns: 120, rows: 20)
      driver.press(keys)
      // The lower border says which document of how many it is.
      let before = (2...17).map { driver.row($0) }
      driver.send(.loaded(pile(from: 0), loading, []))
      #expect((2...17).map { driver.row($0) } == before, "\(keys)")
    }
  }

  @Test func `filters stay, and let through what has come`() {
    var driver = Driver(pile(from: 10), columns: 120, rows: 20)
    driver.press("fpaper 1<Enter>j<Tab>ftwo<Enter>")
    driver.send(.loaded(pile(from: 0), loading, []))
    #expect(driver.screen.contains("(paper 1)") && driver.screen.contains("(two)"))
    #expect(driver.row(18).contains(" 12/60 ") && driver.row(18).contains(" 1/1 of 2 "))
    driver.send(.loaded(pile(from: 0), loading, []))
    #expect(driver.row(18).contains(" 12/60 "))
  }

  @Test func `results stay until there are fuller ones, and the selected one on its line`() {
    var driver = Driver(pile(from: 10), columns: 90, rows: 20)
    driver.press("/quay<PgDn><PgDn>")
    driver.answersSearches = false
    let screen = (1...18).map { driver.row($0) }
    driver.send(.loaded(pile(from: 0), loading, []))
    #expect((1...18).map { driver.row($0) } == screen)
    driver.send(
      .searched(
        generation: driver.state.generation, text: "quay",
        Finder.find("quay", in: driver.state.corpus)))
    #expect((1...18).map { driver.row($0) } == screen)
    #expect(driver.state.search?.results.hits.count == 60)
  }

  @Test func `a search that outlasts a larger corpus is answered, then asked again`() {
    var driver = Driver(pile(from: 10), columns: 90, rows: 20)
    driver.answersSearches = false
    driver.press("/quay")
    let asked = driver.state.corpus
    driver.effects = []
    driver.send(.loaded(pile(from: 0), loading, []))
    #expect(driver.effects.isEmpty)
    driver.send(.searched(generation: 4, text: "quay", Finder.find("quay", in: asked)))
    #expect(driver.row(1).contains("Paper 110"))
    #expect(driver.effects == [.search(text: "quay", generation: 5)])
  }

  @Test func `how much was searched is told while there is more to come`() {
    var driver = Driver()
    driver.press("/quay")
    var progress = loading
    progress.documentsFound = 2225
    driver.send(.progressed(progress))
    #expect(driver.status.contains("4 sections in 3 of 2,225 documents so far"))
  }

  @Test func `a second answer to the same question moves nothing`() throws {
    var driver = Driver(pile(from: 0), columns: 90, rows: 20)
    driver.answersSearches = false
    driver.press("/q")
    let all = try Finder.find("quay", in: driver.state.corpus).get()
    var first = all
    first.hits = Array(all.hits.prefix(20).reversed())
    driver.send(.searched(generation: 1, text: "q", .success(first)))
    driver.press("<Down><Down><Down>")
    let selected = try #require(driver.state.search?.selectedHit?.hit)
    let cursor = driver.row(8)
    driver.send(.searched(generation: 1, text: "q", .success(all)))
    #expect(driver.state.search?.selectedHit?.hit == selected)
    #expect(driver.row(8) == cursor)
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
