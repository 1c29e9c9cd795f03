import Corpus
import Testing

/// Who speaks in transcripts and interviews.
struct TurnTests {
  /// The source and the content of each turn.
  private func turns(_ text: String) throws -> [[String]] {
    let findings = try Findings(text)
    return findings.attributions.filter { $0.method == Attribution.turn }.map { turn in
      ([turn.source].compactMap { $0 } + turn.content).map(findings.words)
    }
  }

  @Test
  func `each label of a transcript speaks the words up to the next`() throws {
    let text = """
      MS SUND: The boats sank.

      COUNSEL (Mr Holm): Did they?

      MS SUND: They did. I saw it.
      """
    #expect(
      try turns(text) == [
        ["MS SUND", "The boats sank"], ["COUNSEL (Mr Holm)", "Did they"],
        ["MS SUND", "They did. I saw it"],
      ])
  }

  @Test
  func `an interview has questions and answers`() throws {
    let text = "Q: Did the boats sink?\n\nA: They did.\n\nQ: And then?\n\nA (laughs): They sank."
    #expect(try turns(text).map(\.first) == ["Q", "A", "Q", "A"])
  }

  @Test
  func `a paragraph in the first person goes on with the turn`() throws {
    let text = "Q: Did they?\n\nA: They did.\n\nI saw it.\n\nQ: And then?\n\n(Laughter.)"
    #expect(try turns(text).map(\.last) == ["Did they", "They did.\n\nI saw it", "And then"])
  }

  @Test(arguments: [
    "Background: The boats sank.\n\nOutlook: They will be raised.\n\nCosts: Nobody knows them.",
    "TIME: 10 am\n\nPLACE: The harbour of Ostrand\n\nTIME: 11 am\n\nPLACE: The town hall",
    "Note: The boats sank.\n\nNote: They will be raised.\n\nNote: Nobody knows the cost.",
    "MS SUND: The boats sank.\n\nNobody answered.\n\nThe boats were raised.",
  ])
  func `labels without speakers make no transcript`(_ text: String) throws {
    #expect(try turns(text).isEmpty)
  }

  @Test
  func `what a speaker reports stands in the turn`() throws {
    let findings = try Findings(
      "MS SUND: Erik Holm said that boats sank.\n\nMR HOLM: I never said it.\n\nMS SUND: I heard it."
    )
    let inner = try #require(findings.attributions.first { $0.lemma == "say" })
    let parent = try #require(inner.parent)
    #expect(findings.analysis.attributions[parent].method == Attribution.turn)
  }

  @Test
  func `a label in capitals is a person in small letters`() throws {
    let findings = try Findings(
      "MS SUND: The boats sank.\n\nTETTEH-HOLM: Did they?\n\nMS SUND: They did.")
    #expect(Set(findings.names.map(\.name)) == ["Sund", "Tetteh-Holm"])
    #expect(findings.names.allSatisfy { $0.kind == .person })
    #expect(findings.names.first?.gender == .female)
  }
}
