import Corpus
import Testing

/// Quotations with a name behind a dash.
struct SignatureTests {
  @Test(arguments: [
    "“We need boats, and we need them now.” — Marta Velden, mayor of Ostrand",
    "\"We need boats, and we need them now,\" - Marta Velden, mayor of Ostrand",
    "“We need boats, and we need them now.”\n\n– Marta Velden, mayor of Ostrand, in May",
    "“We need boats. I ask Norway to build them.” —Marta Velden, mayor of Ostrand",
  ])
  func `a name behind a dash has signed the quotation`(_ text: String) throws {
    let findings = try Findings("The Boats of Ostrand\n\nThey met in May.\n\n" + text)
    let signed = try #require(findings.attributions.first { $0.method == "signature" })
    #expect(signed.source.map(findings.words) == "Marta Velden, mayor of Ostrand")
    #expect(signed.voice == .quoted)
    #expect(
      signed.content.map(findings.words).first?.dropFirst().hasPrefix("We need boats") == true)
  }

  @Test(arguments: [
    "“We need boats, and we need them now” — Marta Velden left.",
    "“We need boats, and we need them now.” — so much is sure",
    "Everybody asks for “boats and bridges” — Marta Velden, too",
  ])
  func `what goes on behind the dash is no signature`(_ text: String) throws {
    #expect(try Findings(text).attributions.allSatisfy { $0.method != "signature" })
  }
}
