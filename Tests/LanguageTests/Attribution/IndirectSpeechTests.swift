import Corpus
import Testing

/// Who says what without quotation marks.
struct IndirectSpeechTests {
  @Test(arguments: [
    Example(
      "⟦Marta Velden⟧ ⟦said⟧ ⟦that the harbour would close on Monday⟧.", .source, .cue, .content),
    Example("⟦Marta Velden⟧ ⟦said⟧ ⟦the harbour would close⟧.", .source, .cue, .content),
    Example("⟦The bridge is safe⟧, ⟦said⟧ ⟦Erik Sund⟧.", .content, .cue, .source),
    Example("⟦The bridge is safe⟧, ⟦Erik Sund⟧ ⟦said⟧.", .content, .source, .cue),
    Example("⟦The bridge needs paint⟧, ⟦Erik Sund⟧ ⟦told⟧ reporters.", .content, .source, .cue),
    Example("⟦Erik Sund⟧ ⟦believes⟧ ⟦that the bridge is late⟧.", .source, .cue, .content),
    Example("⟦Erik Sund⟧ ⟦asked⟧ ⟦whether the bridge was late⟧.", .source, .cue, .content),
    Example("⟦The minister⟧ ⟦doubts⟧ ⟦that the bridge will hold⟧.", .source, .cue, .content),
    Example("⟦The company⟧ ⟦rules out⟧ ⟦a merger⟧.", .source, .cue, .content),
    Example("⟦Erik Sund⟧ ⟦did not deny⟧ ⟦that he lied⟧.", .source, .cue, .content),
    Example("⟦Norway, Sweden and Iceland⟧ ⟦agreed⟧ ⟦to talk⟧.", .source, .cue, .content),
    Example("⟦Erik Sund⟧ ⟦asked⟧ ⟦why the bridge was late⟧.", .source, .cue, .content),
  ])
  func `a verb of saying has its subject as source and its clause as content`(
    _ example: Example
  ) throws {
    let findings = try Findings(example.text)
    #expect(findings.said == [Said(example)])
    #expect(findings.attributions.map(\.voice) == [.reported])
  }

  @Test(arguments: [
    Example(
      "⟦Marta Velden, who leads the board⟧, ⟦said⟧ ⟦that the ferries would stay⟧.", .source, .cue,
      .content),
    Example(
      "⟦Marta Velden, the mayor of Ostrand⟧, ⟦said⟧ ⟦that the ferries would stay⟧.", .source, .cue,
      .content),
  ])
  func `an insertion between commas does not part a source from its verb`(
    _ example: Example
  ) throws {
    #expect(try Findings(example.text).said == [Said(example)])
  }

  @Test(arguments: [
    Example(
      "⟦According to⟧ ⟦Marta Velden⟧, ⟦the harbour will close on Monday⟧.", .cue, .source, .content),
    Example(
      "⟦The harbour will close⟧, ⟦according to⟧ ⟦the Ostrand Courier⟧.", .content, .cue, .source),
    Example(
      "⟦The harbour will close⟧, ⟦according to⟧ ⟦officials cited by the Ostrand Courier⟧.",
      .content, .cue, .source),
  ])
  func `according to somebody stands before or behind the content`(_ example: Example) throws {
    #expect(try Findings(example.text).said == [Said(example)])
  }

  @Test(arguments: [
    Example("⟦The plan⟧, ⟦Erik Sund⟧ ⟦said⟧, ⟦was late⟧.", .content, .source, .cue, .content),
    Example("⟦The plan⟧, ⟦said⟧ ⟦Erik Sund⟧, ⟦was late⟧.", .content, .cue, .source, .content),
    Example(
      "⟦The bridge would⟧, ⟦Erik Sund⟧ ⟦insisted⟧, ⟦be safe⟧.", .content, .source, .cue, .content),
    Example(
      "⟦The plan⟧, ⟦according to⟧ ⟦Erik Sund⟧, ⟦was late⟧.", .content, .cue, .source, .content),
    Example(
      "⟦The boats⟧, ⟦officials⟧ ⟦said⟧, ⟦came back on Monday⟧.", .content, .source, .cue, .content),
    Example("⟦The boats sank⟧, ⟦Erik Sund⟧ ⟦said⟧, but nobody drowned.", .content, .source, .cue),
  ])
  func `a speaker between commas parts what is said`(_ example: Example) throws {
    #expect(try Findings(example.text).said == [Said(example)])
  }

  @Test(arguments: [
    Example(
      "⟦The minister⟧ was ⟦thought⟧ ⟦to favour a bridge over the Ostra River⟧.", .content, .cue,
      .content),
    Example("⟦Marta Velden⟧ is ⟦said⟧ ⟦to own three ferries⟧.", .content, .cue, .content),
    Example(
      "⟦The bridge⟧ was ⟦seen⟧ as ⟦a threat to the ferries of Norway⟧.", .content, .cue, .content),
    Example("It is ⟦believed⟧ ⟦that Norway paid for the bridge⟧.", .cue, .content),
  ])
  func `a passive without “by” has no source`(_ example: Example) throws {
    #expect(try Findings(example.text).said == [Said(example)])
  }

  @Test(arguments: [
    ("Marta Velden is said to own three ferries.", Claim.Status.alleged),
    ("It is believed that Norway paid for the bridge.", .hedged),
    ("The bridge was seen as a threat to the ferries of Norway.", .asserted),
  ])
  func `a passive is hearsay, belief or judgement`(_ text: String, _ status: Claim.Status) throws {
    #expect(try Findings(text).attributions.map(\.status) == [status])
  }

  @Test(arguments: [
    Example(
      "Marta Velden visited the harbour, ⟦adding⟧ ⟦that the ferries would stay⟧.", .cue, .content),
    Example("Marta Velden left on Friday, ⟦saying⟧ ⟦the offer was too low⟧.", .cue, .content),
  ])
  func `a participle speaks for the subject of the sentence`(_ example: Example) throws {
    var expected = Said(example)
    expected.source = "Marta Velden"
    #expect(try Findings(example.text).said == [expected])
  }

  @Test(arguments: [
    Example("⟦Marta Velden ⟦reportedly⟧ owns three ferries⟧.", .content, .cue),
    Example("⟦Reportedly⟧, ⟦Marta Velden owns three ferries⟧.", .cue, .content),
    Example("⟦Norway ⟦allegedly⟧ paid for the bridge⟧.", .content, .cue),
  ])
  func `an adverb of hearsay makes its clause somebody's word`(_ example: Example) throws {
    let findings = try Findings(example.text)
    #expect(findings.said == [Said(example)])
    #expect(findings.attributions.map(\.status) == [.alleged])
  }

  @Test(arguments: [
    Example(
      "⟦Norway⟧ ⟦accused⟧ ⟦Sweden of hiding the survey⟧.", .source, .cue, .content),
    Example(
      "⟦Norway⟧ ⟦accused⟧ ⟦the Ostrand Harbour Board of hiding the survey from fishermen⟧.",
      .source, .cue, .content),
  ])
  func `an accusation tells of whom and of what`(_ example: Example) throws {
    let findings = try Findings(example.text)
    #expect(findings.said == [Said(example)])
    #expect(findings.attributions.map(\.status) == [.alleged])
  }

  @Test func `who blames somebody accuses`() throws {
    let example = Example(
      "⟦Norway⟧ ⟦blamed⟧ ⟦Sweden for the delay⟧.", .source, .cue, .content)
    let findings = try Findings(example.text)
    #expect(findings.said == [Said(example)])
    #expect(findings.attributions.map(\.status) == [.alleged])
  }

  @Test
  func `an accusation in the passive names its accuser behind “by”`() throws {
    let example = Example(
      "⟦The board⟧ was ⟦accused⟧ by ⟦Norway⟧ ⟦of hiding a report⟧.", .content, .cue, .source,
      .content)
    let findings = try Findings(example.text)
    #expect(findings.said == [Said(example)])
    #expect(findings.attributions.map(\.status) == [.alleged])
  }

  @Test(arguments: [
    Example("⟦Norway⟧ ⟦demanded⟧ ⟦that Sweden release the trawler⟧.", .source, .cue, .content),
    Example("⟦Norway⟧ ⟦demanded⟧ ⟦the release of the trawler⟧.", .source, .cue, .content),
    Example("⟦Norway⟧ ⟦urged⟧ ⟦Sweden to release the trawler⟧.", .source, .cue, .content),
    Example("⟦Norway⟧ ⟦called for⟧ ⟦the release of the trawler⟧.", .source, .cue, .content),
    Example("⟦Norway⟧ ⟦intends⟧ ⟦to build a second bridge⟧.", .source, .cue, .content),
    Example("⟦Marta Velden⟧ ⟦promised⟧ ⟦to build a second bridge⟧.", .source, .cue, .content),
  ])
  func `demands and intentions are claims`(_ example: Example) throws {
    #expect(try Findings(example.text).said == [Said(example)])
  }

  @Test(arguments: [
    Example("⟦Marta Velden⟧ ⟦denied⟧ ⟦that she had sold the harbour⟧.", .source, .cue, .content),
    Example("⟦Marta Velden⟧ ⟦denied⟧ ⟦selling the harbour⟧.", .source, .cue, .content),
    Example("⟦Norway⟧ ⟦rejected⟧ ⟦the offer⟧.", .source, .cue, .content),
    Example("⟦Norway⟧ ⟦ruled out⟧ ⟦a second bridge⟧.", .source, .cue, .content),
    Example("⟦Norway⟧ ⟦refused⟧ ⟦to pay⟧.", .source, .cue, .content),
  ])
  func `a denial is of negative polarity and denied`(_ example: Example) throws {
    let findings = try Findings(example.text)
    #expect(findings.said == [Said(example)])
    #expect(findings.attributions.map(\.status) == [.denied])
    #expect(findings.attributions.map(\.polarity) == [.negative])
  }

  @Test(arguments: [
    "The ferries run every hour.", "Say it again.", "The trawler was towed by a ship.",
    "The announced plan and the plan announced by nobody were alike.",
  ])
  func `a sentence in which nobody speaks has no source`(_ text: String) throws {
    #expect(try Findings(text).said.isEmpty)
  }
}
