import Export
import Corpus
import Explorer
import TestSupport
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
        The Harbour Question › What was paid, By Ada Writer, a/harbour.txt:8, paragraph 3
        """)
  }

  @Test func `a claim is copied by the person's template`() throws {
    var driver = Driver(columns: 120, rows: 30)
    driver.state.settings.citation = try CitationTemplate(
      "“{words}” ({source}, in {file}, line {line}[, {date}])")
    driver.press("<Tab>jj<Tab>Gy")
    #expect(
      driver.effects.last
        == .copy("“of hiding the cost” (Norland, in a/harbour.txt, line 8)"))
  }

  @Test func `a long claim is copied whole`() {
    let said = (1...900).map { "word\($0)" }.joined(separator: " ")
    var builder = CorpusBuilder()
    builder.actor("Ada")
    builder.document(
      "a.txt", "# Tea\n⟦⟦Ada|Ada⟧|source 1 Ada⟧ ⟦said|cue 1 say⟧ ⟦\(said)|content 1⟧.")
    var driver = Driver(builder.corpus(), columns: 120, rows: 30)
    driver.press("<Tab><Tab>Gy")
    guard case .copy(let text) = driver.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.hasPrefix("Ada said (asserted): word1 ") && text.contains("word900"))
  }

  @Test func `what a program does not take the terminal is given`() {
    var driver = Driver()
    driver.send(.notCopied("words", because: "'x' is not there"))
    #expect(driver.effects.last == .copyToTerminal("words", because: "'x' is not there"))
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
    #expect(copied("/ferry costs<Alt-k>y")?.hasSuffix("b/ferry.txt:5, paragraph 2") == true)
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
