import Corpus
import Explorer
import Screen
import Search
import Testing

struct GoingToTests {
  @Test func `letters lead to sections, documents and dossiers`() {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("<Ctrl-P>wpaid<Enter>")
    #expect(driver.sectionTitle == "What was paid" && driver.state.focus == .detail)
    driver.press("<Ctrl-P>ferry norl<Enter>")
    #expect(driver.state.document == 1 && driver.state.focus == .sections)
    driver.press("<Ctrl-P>mlin<Enter>")
    #expect(driver.screen.contains("[Dossier]") && driver.row(1).contains("Mara Lindqvist"))
  }

  @Test func `Back returns from there, and Esc stays where one was`() {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("<Tab>jj<Ctrl-P>price<Enter>[")
    #expect(driver.sectionTitle == "What was paid" && driver.state.focus == .sections)
    driver.press("<Ctrl-P>price<Esc>")
    #expect(driver.sectionTitle == "What was paid" && driver.state.context == .panes)
  }

  @Test func `kinds are told in words, and the letters typed are marked`() {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("<Ctrl-P>lind")
    #expect(driver.row(1).contains("person, "))
    #expect(driver.frame.cell(of: "L", after: "Mara ")?.style.attributes.contains(.bold) == true)
    driver.press("<Ctrl-U>quay")
    #expect(driver.row(1).contains("Chapter 1: The Quay"))
    #expect(driver.row(1).trimmed.hasSuffix("section"))
  }

  @Test func `without letters the places lately seen come first, then who is named most`() {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("<Ctrl-P>price<Enter><Ctrl-P>plan<Enter><Ctrl-P>")
    #expect(driver.row(1).contains("The price") && driver.row(1).contains("recent"))
    #expect(driver.row(2).contains("Chapter 1: The Quay"))
    #expect(driver.row(3).contains("Mara Lindqvist"))
    driver.press("<Enter>")
    #expect(driver.sectionTitle == "The price")
  }

  @Test func `nothing of that name is said, and Enter stays`() {
    var driver = Driver()
    driver.press("<Ctrl-P>zzzz<Enter>")
    #expect(driver.status.contains("nothing matches"))
    #expect(driver.state.context == .goTo)
  }

  @Test func `Enter before the answer goes on as soon as it comes`() {
    var driver = Driver(columns: 120, rows: 30)
    driver.answersSearches = false
    driver.press("<Ctrl-P>price<Enter>")
    #expect(driver.state.context == .goTo)
    var results = GoToResults()
    results.items = [.section(document: 1, section: 1)]
    results.count = 1
    driver.send(
      .located(generation: driver.state.generation - 1, text: "pric", results))
    #expect(driver.state.context == .goTo)
    driver.send(.located(generation: driver.state.generation, text: "price", results))
    #expect(driver.sectionTitle == "The price")
  }

  @Test func `an answer about a smaller corpus leads to the same place in the larger one`() {
    let part = Corpus(
      documents: DocumentList(Sample.corpus.documents.dropFirst()), actors: Sample.corpus.actors)
    var driver = Driver(part, columns: 120, rows: 30)
    driver.answersSearches = false
    driver.press("<Ctrl-P>price")
    let generation = driver.state.generation
    driver.send(.loaded(Sample.corpus, LoadProgress(), []))
    var results = GoToResults()
    results.items = [.section(document: 0, section: 1)]
    results.count = 1
    driver.send(.located(generation: generation, text: "price", results))
    #expect(driver.row(1).contains("The price"))
    driver.press("<Enter>")
    #expect(driver.sectionTitle == "The price" && driver.state.document == 1)
  }
}
