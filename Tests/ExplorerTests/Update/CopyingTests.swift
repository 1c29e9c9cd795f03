import Export
import Corpus
import Explorer
import Testing

struct CopyingTests {
  private func copied(_ keys: String) -> String? {
    var driver = Driver(columns: 120, rows: 30)
    driver.press(keys)
    guard case .copy(let text) = driver.effects.last else { return nil }
    return text
  }

  @Test func `a document is copied as its title and path`() {
    #expect(copied("y") == "The Harbour Question, a/harbour.txt")
  }

  @Test func `a section is copied as the file has it`() {
    let document = Sample.corpus.documents[1]
    #expect(
      copied("j<Tab>y")
        == document.text[Sample.corpus.reach(of: SectionPlace(document: 1, section: 0))])
    #expect(copied("j<Tab>y")?.contains("“We need the quay,”") == true)
  }

  @Test func `a claim is copied with its words and where it stands`() {
    #expect(
      copied("<Tab>jj<Tab>Gy")
        == """
        Norland accused (alleged): of hiding the cost, via Mara Lindqvist
        The Harbour Question › What was paid, a/harbour.txt:8
        """)
  }

  @Test func `an actor is copied as its name`() {
    #expect(copied("<Tab><Tab>y") == "Mara Lindqvist")
  }

  @Test func `in the text the words that a link led to are copied, then the mark`() {
    #expect(
      copied("<Tab>jj<Tab>G<Enter>y") == "Norland accused the Port Authority of hiding the cost")
    #expect(copied("<Tab>jj<Tab>G<Enter>wwwy") == "Lindqvist")
  }

  @Test func `a hit is copied with its passage`() {
    #expect(copied("/ferry costs<Alt-y>")?.hasPrefix("The ferry costs two million") == true)
    #expect(copied("/ferry costs<Alt-k>y")?.hasSuffix("b/ferry.txt:5") == true)
  }

  @Test func `Markdown is asked for, and copied when it comes`() {
    var driver = Driver()
    driver.press("Y<Tab>Y")
    #expect(
      driver.effects == [
        .render(.documents([0]), format: "markdown"),
        .render(.sections([SectionPlace(document: 0, section: 0)]), format: "markdown"),
      ])
    driver.effects = []
    driver.send(.rendered("# Title"))
    #expect(driver.effects == [.copy("# Title")])
  }

  @Test func `the export dialog copies in its format and closes`() {
    var driver = Driver()
    driver.press("<Tab>ejy")
    #expect(
      driver.effects == [
        .render(.sections([SectionPlace(document: 0, section: 0)]), format: "json")
      ])
    #expect(driver.state.context == .panes)
  }

  @Test func `nothing is copied where nothing is`() {
    var driver = Driver(Corpus())
    driver.press("yY")
    #expect(driver.effects == [.bell, .bell])
  }
}
