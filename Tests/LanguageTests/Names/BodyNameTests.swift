import Corpus
import Testing

/// Names of bodies that are longer than one can tell from capitals.
struct BodyNameTests {
  private func bodies(_ text: String) throws -> [String] {
    let findings = try Findings(text)
    return findings.names.filter { $0.kind == .organization }.map { findings.words($0.span) }
  }

  @Test(arguments: [
    "Air and Sea Operations Centre (ASOC)", "Norland Department of Roads (NDoR)",
    "Velden Fish & Ice Association (VFIA)",
  ])
  func `an acronym's letters tell how far a name reaches`(name: String) throws {
    let acronym = name.drop { $0 != "(" }.dropFirst().dropLast()
    let whole = name.prefix { $0 != "(" }.dropLast()
    let found = try bodies(
      "The \(name) in Varde was set up in 2019. The \(acronym) said it was ready.")
    #expect(found.contains(String(whole)))
  }

  @Test func `letters that other words stand for leave a name as it is`() throws {
    #expect(try !bodies("On Monday The Velden Bank (XYZ) closed.").contains("The Velden Bank"))
  }

  @Test(arguments: ["AT & T", "Lund & Vang"])
  func `an ampersand joins the words beside it`(name: String) throws {
    #expect(try bodies("The letter that \(name) sent said that the bill was paid.") == [name])
  }
}
