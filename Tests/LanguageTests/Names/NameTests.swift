import Corpus
import TestSupport
import Testing

/// Which words are names, and what for.
///
/// A row marks the names of a text in order.
struct NameTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var marked: MarkedText
    var kinds: [Actor.Kind?]
    var testDescription: String { marked.text }

    init(_ marked: String, _ kinds: Actor.Kind?...) {
      self.marked = MarkedText(marked)
      self.kinds = kinds
    }
  }

  private func check(_ row: Row) throws {
    let findings = try Findings(row.marked.text)
    #expect(
      findings.names.map(\.span).map(findings.words)
        == row.marked.spans.map { DocumentText(row.marked.text)[$0] })
    #expect(findings.names.map(\.kind) == row.kinds)
  }

  @Test(arguments: [
    Row("President ⟦Marta Velden⟧ met Prime Minister ⟦Erik Sund⟧ on Friday.", .person, .person),
    Row("Mr. ⟦Sund⟧ met Dr. ⟦Velden⟧.", .person, .person),
    Row("The mayor saw ⟦Marta Velden⟧, a fisherman.", .person),
    Row("They asked ⟦Jan van der Velden⟧ and ⟦Ana de la Cruz⟧.", .person, .person),
  ])
  func `people are known by forename, title or what they are`(_ row: Row) throws {
    try check(row)
  }

  @Test(arguments: [
    Row("The ⟦International Dredging Agency⟧ (⟦IDA⟧) met.", .organization, .organization),
    Row("They met at the ⟦Ostrand Harbour Board⟧.", .organization),
    Row("The company ⟦Velden Marine⟧ sold a boat.", .organization),
    Row("They sold it to ⟦Hallmark Shipping⟧, a carrier.", .organization),
    Row("They wrote to the ⟦Ministry of Food and Rural Affairs⟧.", .organization),
    Row("The ⟦Ostrand Times⟧ reported that boats sank on Monday.", .organization),
    Row("A report in ⟦The Ostrand Courier⟧ named nobody.", .organization),
  ])
  func `bodies are known by their head, their letters or an apposition`(_ row: Row) throws {
    try check(row)
  }

  @Test(arguments: [
    Row("Boats from ⟦Norway⟧ sailed to ⟦Iceland⟧.", .state, .state),
    Row("The ⟦United States⟧ and the ⟦U.S.⟧ are one.", .state, .state),
    Row("They sailed the ⟦Ostra River⟧ to ⟦Lake Velden⟧.", .place, .place),
    Row("The boats lay in ⟦Oslo⟧.", .place),
  ])
  func `states and places are known by lists and by their heads`(_ row: Row) throws {
    try check(row)
  }

  @Test
  func `a title is no part of the mention but kept beside it`() throws {
    let findings = try Findings("They met Prime Minister Erik Sund in Oslo.")
    let name = try #require(findings.names.first)
    #expect(findings.words(name.span) == "Erik Sund")
    #expect(name.name == "Erik Sund")
    #expect(name.title == "prime minister")
  }

  @Test
  func `a capital stands for its state`() throws {
    let oslo = try #require(try Findings("Oslo said that the talks would go on.").names.first)
    #expect(oslo.kind == .place)
    #expect(oslo.standsFor == "Norway")
  }

  @Test
  func `a short form leads to the state's full name`() throws {
    #expect(try Findings("The U.S. left the talks.").names.map(\.name) == ["United States"])
  }

  @Test(arguments: [
    ("The Norwegians refused to pay.", ["Norwegians"]),
    ("They told the Norwegians.", ["Norwegians"]),
    ("Norwegian officials left.", []), ("A Norwegian-built trawler left.", []),
    ("They ate Norwegian fish.", []),
  ])
  func `inhabitants act, their adjective only describes`(
    _ text: String, _ expected: [String]
  ) throws {
    let findings = try Findings(text)
    let people = findings.analysis.candidates.filter(\.isDemonym)
    #expect(people.map(\.span).map(findings.words) == expected)
    #expect(people.allSatisfy { $0.form == .nominal && $0.kind == .state && $0.name == "Norway" })
  }

  @Test(arguments: [
    "Fishing is a trade.", "However, boats cost money.", "Ferries run daily.",
    "On Christmas Day and Easter Monday the ferries rest.",
    "In January and on Friday, it rained.", "Muslims and Christians met.",
    "The Peace Treaty and the Second World War are over.", "I think so.",
  ])
  func `common words, days, feasts and events are no actors`(_ text: String) throws {
    let findings = try Findings(text)
    #expect(findings.names.map(\.span).map(findings.words) == [])
  }

  @Test(
    arguments: [
      ("the minister", "They saw the minister.", .person, .singular),
      ("Its leaders", "Its leaders left.", .person, .plural),
      ("the company", "They sued the company.", .organization, .singular),
      ("The spokeswoman", "The spokeswoman left.", .person, .singular),
    ] as [(String, String, Actor.Kind, Candidate.Number)])
  func `definite descriptions are found`(
    _ words: String, _ text: String, _ kind: Actor.Kind, _ number: Candidate.Number
  ) throws {
    let findings = try Findings(text)
    let found = try #require(findings.analysis.candidates.first { $0.form == .nominal })
    #expect(findings.words(found.span) == words)
    #expect(found.kind == kind)
    #expect(found.number == number)
  }

  @Test(arguments: ["A minister left.", "They saw ministers.", "They lead the way."])
  func `indefinite descriptions are nobody who was named before`(_ text: String) throws {
    let found = try Findings(text).analysis.candidates.filter { $0.form == .nominal }
    #expect(found.map(\.title) == found.map { _ in "" })
  }

  @Test(arguments: [("Her father left.", Candidate.Gender.male), ("A girl left.", .female)])
  func `a noun for somebody describes a person`(
    _ text: String, _ gender: Candidate.Gender
  ) throws {
    let findings = try Findings(text)
    let found = try #require(findings.analysis.candidates.first { $0.form == .nominal })
    #expect(found.kind == .person)
    #expect(found.gender == gender)
  }

  @Test
  func `a body described by its owner is that body's name`() throws {
    let findings = try Findings("Norway’s fisheries ministry said that the cod were gone.")
    let names = findings.names.map(\.span).map(findings.words)
    #expect(names.contains("Norway’s fisheries ministry"))
  }

  @Test
  func `pronouns carry gender and number`() throws {
    let findings = try Findings("He saw her, and they saw it.")
    let pronouns = findings.analysis.candidates.filter { $0.form == .pronoun }
    #expect(pronouns.map(\.span).map(findings.words) == ["He", "her", "they", "it"])
    #expect(pronouns.map(\.gender) == [.male, .female, .unknown, .neuter])
    #expect(pronouns.map(\.number) == [.singular, .singular, .plural, .singular])
  }
}
