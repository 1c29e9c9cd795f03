import Corpus
import Explorer
import TestSupport
import Testing

struct StructuringTests {
  private func reader() -> Driver {
    var builder = CorpusBuilder()
    builder.actor("Ann", .person)
    builder.document(
      "a.txt", "# One\n⟦Ann|Ann⟧ saw the pier.\n~ Share this\nShe went home.\n# Two\nNo more.")
    var driver = Driver(builder.corpus(), columns: 100, rows: 16)
    driver.press("<Enter><Enter>t")
    return driver
  }

  @Test func `furniture is left out of the text until F shows it`() {
    var driver = reader()
    #expect(!driver.screen.contains("Share this"))
    driver.press("F")
    #expect(driver.screen.contains("Share this"))
    #expect(driver.status.contains("1 passage of furniture shown"))
    driver.press("F")
    #expect(!driver.screen.contains("Share this"))
  }

  @Test func `words that are looked for are shown, though they stand in furniture`() {
    var driver = reader()
    driver.press("/Share<Enter>")
    #expect(driver.screen.contains("Share this"))
  }

  @Test func `x says why a line is furniture`() {
    var driver = reader()
    driver.press("Fwx")
    #expect(driver.cursorRow.contains("Share this"))
    #expect(driver.status.contains("share bar, by how it looks"))
  }

  @Test func `H has the selected section's heading taken for none`() throws {
    var driver = reader()
    driver.press("hH")
    #expect(driver.effects.contains(.markHeading(path: "a.txt", byte: 0, isHeading: false)))
  }

  @Test func `H in the text has the marked paragraph taken for a heading`() throws {
    var driver = reader()
    driver.press("H")
    let start = try #require(driver.state.corpus.documents[0].mentions.first).span.start
    #expect(
      driver.effects.contains(.markHeading(path: "a.txt", byte: Int(start), isHeading: true)))
    #expect(driver.status.contains("a heading for this session"))
  }

  @Test func `in the Linked view F says where furniture is`() {
    var driver = reader()
    driver.press("LF")
    #expect(driver.status.contains("furniture is in the text"))
  }
}
