import Testing

@testable import Explorer

struct CitationTemplateTests {
  private func filled(
    _ template: String, _ values: [CitationTemplate.Part: String] = [:]
  ) throws -> String {
    try CitationTemplate(template).filled { values[$0] }
  }

  @Test func `a placeholder is the words of its part, and what is not known is nothing`() throws {
    #expect(try filled("{who}: {words}.", [.who: "Chile", .words: "no"]) == "Chile: no.")
    #expect(try filled("{who}: {words}.", [.words: "no"]) == ": no.")
  }

  @Test func `brackets are left out where one of the parts in them is not known`() throws {
    let template = "{document}[, {author}][ ({date}, {line})]"
    #expect(try filled(template, [.document: "A", .author: "B"]) == "A, B")
    #expect(try filled(template, [.document: "A", .date: "May"]) == "A")
    #expect(try filled(template, [.document: "A", .date: "May", .line: "7"]) == "A (May, 7)")
  }

  @Test func `doubled signs are the signs themselves`() throws {
    #expect(try filled("{{{id}}} [[1]]", [.id: "x"]) == "{x} [1]")
    #expect(try filled("[see [[{id}]]]", [.id: "x"]) == "see [x]")
  }

  @Test(arguments: [
    ("{writer}", CitationTemplate.Mistake.unknown("writer")), ("{}", .unknown("")),
    ("{who", .unpaired("{")), ("who}", .unpaired("}")), ("[{who}", .unpaired("[")),
    ("{who}]", .unpaired("]")), ("[a[b]]", .unpaired("[")),
  ])
  func `a mistake is named`(template: String, mistake: CitationTemplate.Mistake) {
    #expect(throws: mistake) { try CitationTemplate(template) }
  }

  @Test func `what is copied by default names all that is known of the place`() throws {
    let all = Dictionary(
      uniqueKeysWithValues: CitationTemplate.Part.allCases.map { ($0, $0.rawValue) })
    #expect(
      CitationTemplate.standard.filled { all[$0] }
        == "who (status): words, via via\n"
        + "document › section, author, date, file:line, paragraph paragraph")
    #expect(try CitationTemplate(CitationTemplate.standard.text) == .standard)
  }
}
