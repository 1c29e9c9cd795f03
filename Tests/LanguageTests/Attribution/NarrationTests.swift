import Corpus
import Testing

/// What a document says in its own voice.
struct NarrationTests {
  @Test(arguments: [
    "Marta Velden opened a school in Oslo.", "Norway and Sweden built a bridge.",
    "The president left the house.",
  ])
  func `a sentence about an actor is the document's own claim`(_ text: String) throws {
    let findings = try Findings(text)
    let claim = try #require(findings.analysis.attributions.first)
    #expect(findings.analysis.attributions.count == 1)
    #expect(claim.voice == .narrated)
    #expect(claim.source == nil)
    #expect(claim.cue == nil)
    #expect(claim.content.map(findings.words) == [String(text.dropLast())])
  }

  @Test(arguments: [
    "The ferries run every hour on the river.", "Marta Velden, mayor of Oslo.", "Norway.",
    "It rained for days.",
  ])
  func `without actor or verb there is no claim`(_ text: String) throws {
    #expect(try Findings(text).analysis.attributions.isEmpty)
  }

  @Test
  func `a sentence that somebody says is not also the document's`() throws {
    let findings = try Findings("Marta Velden said Norway would pay. Norway paid in May.")
    #expect(findings.analysis.attributions.map(\.voice) == [.reported, .narrated])
  }

  @Test
  func `furniture of the page is not read`() throws {
    let findings = try Findings(
      """
      The Bridge of Ostrand

      By Erik Sund

      Marta Velden opened a school in Oslo and a bridge in Bergen on the same day in May.

      Share on Facebook
      """)
    #expect(findings.analysis.attributions.count == 1)
    #expect(findings.names.map(\.name).contains("Erik Sund"), "the author is an actor")
    #expect(!findings.names.map(\.name).contains("Facebook"))
  }
}
