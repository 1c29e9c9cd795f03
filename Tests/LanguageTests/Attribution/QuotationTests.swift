import Corpus
import Testing

/// Who says what stands between quotation marks.
struct QuotationTests {
  @Test(arguments: [
    Example(
      "In an interview with Jan Holm, ⟦Erik Sund⟧ ⟦said⟧, ⟦“The letter was lost.”⟧", .source, .cue,
      .content),
    Example("⟦Erik Sund⟧ ⟦called⟧ ⟦the offer “a trap”⟧.", .source, .cue, .content),
  ])
  func `what leads up to a quotation is not part of it`(_ example: Example) throws {
    #expect(try Findings(example.text).said == [Said(example)])
  }

  @Test(arguments: [
    Example(
      "⟦Marta Velden⟧ ⟦said⟧: ⟦“The harbour will close on Monday.”⟧", .source, .cue, .content),
    Example("⟦Marta Velden⟧ ⟦said⟧: ⟦\"The harbour will close.\"⟧", .source, .cue, .content),
    Example("⟦“The harbour will close,”⟧ ⟦Marta Velden⟧ ⟦said⟧.", .content, .source, .cue),
    Example("⟦“The harbour will close,”⟧ ⟦said⟧ ⟦Marta Velden⟧.", .content, .cue, .source),
    Example(
      "⟦“The harbour will close,”⟧ ⟦said⟧ ⟦Marta Velden, the mayor of Ostrand⟧.", .content, .cue,
      .source),
    Example("⟦“Is the bridge safe?”⟧ ⟦asked⟧ ⟦Marta Velden⟧.", .content, .cue, .source),
    Example("⟦\"The harbour will close,\"⟧ ⟦Marta Velden⟧ ⟦said⟧.", .content, .source, .cue),
  ])
  func `the speaker stands before or behind the quotation`(_ example: Example) throws {
    let findings = try Findings(example.text)
    #expect(findings.said == [Said(example)])
    #expect(findings.attributions.map(\.voice) == [.quoted])
  }

  @Test(arguments: [
    Example(
      "⟦“The harbour,”⟧ ⟦Marta Velden⟧ ⟦said⟧, ⟦“will close on Monday.”⟧", .content, .source, .cue,
      .content),
    Example(
      "⟦“The harbour will close,”⟧ ⟦Marta Velden⟧ ⟦said⟧. ⟦“Nobody told the fishermen.”⟧",
      .content, .source, .cue, .content),
  ])
  func `a quotation goes on behind its speaker`(_ example: Example) throws {
    #expect(try Findings(example.text).said == [Said(example)])
  }

  @Test
  func `a quotation of several sentences is one claim`() throws {
    let example = Example(
      "⟦Marta Velden⟧ ⟦said⟧: ⟦“The harbour closes. The ferries stay. It is late.”⟧ Rain fell.",
      .source, .cue, .content)
    #expect(try Findings(example.text).said == [Said(example)])
  }

  @Test
  func `a quotation without closing mark runs on in the next paragraph`() throws {
    let example = Example(
      "⟦Erik Sund⟧ ⟦said⟧: ⟦“The nets were empty.⟧\n\n⟦“The boats were cold.”⟧", .source, .cue,
      .content, .content)
    #expect(try Findings(example.text).said == [Said(example)])
  }

  @Test
  func `a quotation behind another sentence is not the same speaker's`() throws {
    let findings = try Findings(
      "“Norway has no plan,” said Erik Sund. “It had one.” Marta Velden rose. “It still has one now.”"
    )
    let content = ["“Norway has no plan,”", "“It had one.”"]
    #expect(findings.said.first { $0.source == "Erik Sund" }?.content == content)
  }

  @Test
  func `two speakers keep their words apart`() throws {
    let findings = try Findings(
      "He said: \"The boats are old.\" She said: \"The nets are new.\"")
    #expect(findings.said.map(\.source) == ["He", "She"])
    #expect(
      findings.said.map(\.content) == [["\"The boats are old.\""], ["\"The nets are new.\""]])
  }

  @Test
  func `a quotation between two cues belongs to the one in its sentence`() throws {
    let findings = try Findings(
      "“The boats are old, and they are slow,” he said. “The nets are new, but small,” he added.")
    #expect(
      findings.said.map(\.content) == [
        ["“The boats are old, and they are slow,”"], ["“The nets are new, but small,”"],
      ])
  }

  @Test
  func `a quotation that nobody closes and nobody says is a claim without source`() throws {
    let example = Example("⟦“The nets were empty when we came back from the sea⟧", .content)
    #expect(try Findings(example.text).said == [Said(example)])
  }

  @Test(arguments: [
    "The “so-called” plan failed in Norway.", "The bridge was a “gift” to Norway.",
    "The ferry “Iron Lady” lay in Oslo for a year.",
  ])
  func `words held with tongs are no claims`(_ text: String) throws {
    #expect(try Findings(text).said.isEmpty)
  }

  @Test
  func `words quoted in indirect speech make it a quoted claim`() throws {
    let example = Example(
      "⟦Erik Sund⟧ ⟦said⟧ ⟦the deal was “a gift to the ferries”⟧ and left.", .source, .cue,
      .content)
    let findings = try Findings(example.text)
    #expect(findings.said == [Said(example)])
    #expect(findings.attributions.map(\.voice) == [.quoted])
  }
}
