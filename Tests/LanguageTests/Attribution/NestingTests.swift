import Corpus
import Testing

struct NestingTests {
  @Test
  func `an attribution inside another's content has it for parent`() throws {
    let findings = try Findings(
      "Erik Sund said that Marta Velden had denied that the harbour would close.")
    #expect(findings.said.map(\.source) == ["Erik Sund", "Marta Velden"])
    #expect(findings.analysis.attributions.map(\.parent) == [nil, 0])
  }

  @Test
  func `the innermost of several is the parent`() throws {
    let findings = try Findings(
      "Erik Sund said that Marta Velden claimed that Anna Holm had denied that boats sank.")
    #expect(findings.said.map(\.cue) == ["said", "claimed", "denied"])
    #expect(findings.analysis.attributions.map(\.parent) == [nil, 0, 1])
  }

  @Test
  func `what is said inside a quotation stands in it`() throws {
    let findings = try Findings("“We hope that Norway will pay,” said Erik Sund.")
    #expect(findings.said.map(\.cue) == ["said", "hope"])
    #expect(findings.analysis.attributions.map(\.parent) == [nil, 0])
  }

  @Test
  func `claims side by side have no parent`() throws {
    let findings = try Findings(
      "Erik Sund said the harbour would close, adding that the ferries would stay.")
    #expect(Set(findings.said.map(\.cue)) == ["said", "adding"])
    #expect(findings.analysis.attributions.map(\.parent) == [nil, nil])
  }
}
