import Corpus
import TestSupport
import Testing

/// How a claim reads in the Linked view.
struct ClaimTests {
  private func screen(_ text: String, _ voice: Claim.Voice) -> String {
    var builder = CorpusBuilder()
    builder.document("a.txt", text, claims: [1: .init(voice)])
    var driver = Driver(builder.corpus(), columns: 100, rows: 12)
    driver.press("")
    return driver.screen
  }

  @Test func `words that the text does not quote have no quotation marks`() {
    let screen = screen("It ⟦said|cue 1 say⟧ ⟦that a “grand” deal was near|content 1⟧.", .reported)
    #expect(screen.contains("  that a “grand” deal was near  "))
  }

  @Test(arguments: [
    ("“⟦We will go|content 1⟧,” he said.", "  “We will go”  "),
    ("⟦“We will go,”|content 1⟧ he said.", "  “We will go,”  "),
    ("\"⟦We will go|content 1⟧,\" he said.", "  \"We will go\"  "),
    ("‘⟦We don’t go|content 1⟧’, he said.", "  ‘We don’t go’  "),
    ("“⟦We|content 1⟧,” he said, “⟦will go|content 1⟧.”", "  “We” … “will go”  "),
    ("“He told us ⟦that we will go|content 1⟧.”", "  “that we will go”  "),
    ("“He told us ⟦that we will go.”|content 1⟧", "  “that we will go.”  "),
    ("⟦a deal that he called “grand”|content 1⟧", "  a deal that he called “grand”  "),
  ])
  func `a quotation has the marks of the text`(text: String, shown: String) {
    #expect(screen(text, .quoted).contains(shown))
  }

  @Test func `a count of thousands keeps apart from the one before it`() {
    var builder = CorpusBuilder()
    builder.actor("Norland", .state)
    builder.document("a.txt", String(repeating: "⟦Norland|Norland⟧ ", count: 1234))
    var driver = Driver(builder.corpus(), columns: 120, rows: 12)
    driver.press("")
    #expect(driver.screen.contains("1,234 here  1,234 ▸"))
  }
}
