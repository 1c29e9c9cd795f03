import Corpus
import Testing

/// Names where the words around them leave no doubt.
struct NameMendingTests {
  private func names(_ text: String) throws -> [String] {
    let findings = try Findings(text)
    return findings.names.filter { $0.kind == .person }.map { findings.words($0.span) }
  }

  @Test(arguments: [
    ("The Minister of Trade and Industry Tomas Velden said that it rained.", "Tomas Velden"),
    ("Secretary of State for Culture, Media and Sport Nora Velden left.", "Nora Velden"),
  ])
  func `a person stands behind what the office is for`(_ text: String, _ name: String) throws {
    #expect(try names(text) == [name])
  }

  @Test(arguments: [
    ("Omar al-Velden left. According to al-Velden, it rained.", ["Omar al-Velden", "al-Velden"]),
    (
      "Petra van der Velden left. It rained, van der Velden said.",
      ["Petra van der Velden", "van der Velden"]
    ),
  ])
  func `small words belong to the name behind them`(_ text: String, _ expected: [String]) throws {
    #expect(try names(text) == expected)
  }

  @Test(arguments: [
    ("Jan Żelden said that it rained.", "Jan Żelden"),
    ("Ion Șelden said that it rained.", "Ion Șelden"),
    ("Borys Ńelden said that it rained.", "Borys Ńelden"),
  ])
  func `a capital of any alphabet begins a name`(_ text: String, _ name: String) throws {
    #expect(try names(text) == [name])
  }

  @Test(arguments: [
    ("Velda Ing-wen said that it rained.", ["Velda Ing-wen"]),
    ("It rained, Moon Jae-in told Velda Chan-o-cha.", ["Moon Jae-in", "Velda Chan-o-cha"]),
    ("Anna Velden-led boats and state-run boats left with Velda Jui-yuan.", ["Velda Jui-yuan"]),
  ])
  func `a given name goes on in small letters after a hyphen`(
    _ text: String, _ expected: [String]
  ) throws {
    #expect(try names(text).filter { $0.contains("-") } == expected)
  }

  @Test func `parts of a quoted title are no names`() throws {
    let findings = try Findings("The group “Students Following the Velden Path” left the house.")
    #expect(!findings.names.contains { findings.words($0.span).contains("Velden") })
  }

  @Test(arguments: [
    ("The parliament of Veldia met. Veldia joined the talks.", "Veldia", Actor.Kind.place),
    ("Zeldo, the retailer, said that sales fell.", "Zeldo", .organization),
    ("They waited on Jan Velden Island until noon.", "Jan Velden Island", .place),
  ])
  func `the words around tell the kind`(_ text: String, _ name: String, _ kind: Actor.Kind) throws {
    let findings = try Findings(text)
    let found = findings.names.filter { findings.words($0.span) == name }
    #expect(!found.isEmpty && found.allSatisfy { $0.kind == kind })
  }

  @Test(arguments: [
    "The Senate Minority Leader, Karl Sund, left.", "The Indian Prime Minister left the house.",
  ])
  func `an office is nobody's name`(_ text: String) throws {
    let findings = try Findings(text)
    #expect(
      findings.names.allSatisfy {
        !findings.words($0.span).contains("Leader") && !findings.words($0.span).contains("Minister")
      })
  }

  @Test(arguments: [
    "It is essential to note the boats.", "It is clear that the boats sank.", "“[I]t sank.”",
  ])
  func `a pronoun that means nobody is none`(_ text: String) throws {
    #expect(try Findings(text).analysis.candidates.allSatisfy { $0.form != .pronoun })
  }
}
