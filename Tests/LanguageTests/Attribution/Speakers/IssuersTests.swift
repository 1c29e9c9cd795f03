import Corpus
import Testing

/// In whose name a text says "I" and "we".
struct IssuersTests {
  private func issuers(_ text: String) throws -> (singular: String?, plural: String?) {
    let findings = try Findings(text)
    let name = { (index: Int) in findings.words(findings.analysis.candidates[index].span) }
    return (
      findings.analysis.singularIssuer.map(name), findings.analysis.pluralIssuer.map(name)
    )
  }

  @Test func `whoever signs a letter says I in it`() throws {
    let text = "A Letter to All\n\nI know that the boats are late.\n\nErik Sund\nChairman\n"
    #expect(try issuers(text).singular == "Erik Sund")
  }

  @Test func `the body in a statement's title says we in it`() throws {
    let text = "Statement by the United Nations\n\nWe deny that the boats sank, and we will say so."
    #expect(try issuers(text).plural == "United Nations")
  }

  @Test func `nobody issues a report`() throws {
    let text = "The Boats\n\nErik Sund said that boats sank. We saw it.\n"
    let (singular, plural) = try issuers(text)
    #expect(singular == nil && plural == nil)
  }
}
