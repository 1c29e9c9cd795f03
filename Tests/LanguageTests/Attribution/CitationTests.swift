import Corpus
import Testing

/// Who is quoted by another.
struct CitationTests {
  @Test(arguments: [
    "The Ostrand Courier cited officials as saying that the bridge was unsafe.",
    "The Ostrand Courier quoted the mayor, Karl Sund, as saying that the bridge was unsafe.",
    "Karl Sund was quoted by the Ostrand Courier as saying that the bridge was unsafe.",
  ])
  func `the one who is quoted says it, through the other`(_ text: String) throws {
    let findings = try Findings(text)
    let citation = try #require(findings.attributions.first { $0.method == "citation" })
    let source = try #require(citation.source.map(findings.words))
    #expect(["officials", "the mayor, Karl Sund", "Karl Sund"].contains(source))
    #expect(citation.content.map(findings.words) == ["that the bridge was unsafe"])
    #expect(citation.via.map(findings.words) == ["Ostrand Courier"])
  }

  @Test func `a channel within a reported clause is the clause's`() throws {
    let findings = try Findings("Reports say that messages were exchanged through Norway.")
    #expect(findings.attributions.map { $0.via.map(findings.words) } == [[], ["Norway"]])
    #expect(findings.attributions.last?.parent == 0)
  }

  @Test func `a message keeps the channel it was sent by`() throws {
    let findings = try Findings(
      "Norway sent a reply to Sweden through Iceland, saying it was late.")
    #expect(findings.attributions.allSatisfy { $0.method != "channel" })
  }
}
