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

  @Test(arguments: [
    "Statement by President-elect Marta Velden\n\nI have seen the boats.\n",
    "Marta Velden – 2024 Statement on Boats\n\nI have seen the boats.\n",
    "On Boats\n\nThe statement made by Marta Velden, the minister, in Oslo.\n\nI have seen them.\n",
    "On Boats\n\nSen. Marta Velden issued the following statement today.\n\nI have seen them.\n",
  ])
  func `whose statement it is says I in it`(_ text: String) throws {
    #expect(try issuers(text).singular == "Marta Velden")
  }

  @Test func `the body in a statement's title says we in it`() throws {
    let text = "Statement by the United Nations\n\nWe deny that the boats sank, and we will say so."
    #expect(try issuers(text).plural == "United Nations")
  }

  @Test(arguments: [
    "The Boats\n\nErik Sund said that boats sank. We saw it.\n",
    "The Boats\n\nAfter a statement by Erik Sund the boats sank. I saw it.\n",
  ])
  func `nobody issues a report`(_ text: String) throws {
    let (singular, plural) = try issuers(text)
    #expect(singular == nil && plural == nil)
  }
}
