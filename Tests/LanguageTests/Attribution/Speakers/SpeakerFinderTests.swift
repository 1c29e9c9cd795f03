import Corpus
import Testing

/// Whom the words of a source name.
struct SpeakerFinderTests {
  /// The words of the names that speak in the first attribution.
  private func speakers(_ text: String) throws -> [String] {
    let findings = try Findings(text)
    let attribution = try #require(findings.attributions.first)
    return attribution.speakers.map { findings.analysis.candidates[$0.candidate] }
      .filter { $0.form == .name }.map { findings.words($0.span) }
  }

  @Test(arguments: [
    ("U.S. Senator Peter Holm said that the bill was dead.", ["Peter Holm"]),
    ("FBI Director Peter Holm said that the case was closed.", ["Peter Holm"]),
    ("Norway Prime Minister Karl Sund said that the talks had failed.", ["Karl Sund"]),
    ("Minister for Roads and Bridges Karl Sund said that the bridge was safe.", ["Karl Sund"]),
    ("The mayor of Oslo, Karl Sund, said that the bridge was safe.", ["Karl Sund"]),
    ("One of the leaders of the strike, Karl Sund, said that it would go on.", ["Karl Sund"]),
    ("Norway’s foreign minister Karl Sund said that the talks had failed.", ["Karl Sund"]),
    ("According to Oslo mayor Karl Sund, the bridge is safe.", ["Karl Sund"]),
    ("Oslo-based professor Karl Sund said that the bridge was safe.", ["Karl Sund"]),
    ("The Oslo Road Board (ORB) director Karl Sund said that the bridge was safe.", ["Karl Sund"]),
    ("Prosecutor Karl Sund QC said that the bridge was safe.", ["Karl Sund"]),
    ("Karl Sund, MP, said that the bridge was safe.", ["Karl Sund"]),
  ])
  func `the person speaks, and not the body in front`(
    _ text: String, _ names: [String]
  ) throws {
    #expect(try speakers(text) == names)
  }

  @Test(arguments: [
    ("Norway and Sweden said that the strait was open.", ["Norway", "Sweden"]),
    ("Norway, Sweden and Iceland said that the strait was open.", ["Norway", "Sweden", "Iceland"]),
    ("Both Norway and Sweden said that the strait was open.", ["Norway", "Sweden"]),
    ("“It was fair,” Peter Holm and Karl Sund said.", ["Peter Holm", "Karl Sund"]),
    ("The leaders of Norway and Sweden said that the strait was open.", []),
  ])
  func `all speak who are joined at the top`(_ text: String, _ names: [String]) throws {
    #expect(try speakers(text) == names)
  }

  @Test(arguments: [
    ("The government of Norway said that the strait was open.", ["Norway"]),
    ("The Norway government said that the strait was open.", ["Norway"]),
    ("The prime minister of Norway said that the strait was open.", []),
  ])
  func `a state's government speaks for it`(_ text: String, _ names: [String]) throws {
    #expect(try speakers(text) == names)
  }

  @Test(arguments: [
    "Pentagon officials said that the strait was open.",
    "Many Norwegians said that the strait was open.",
    "His supporters said that the strait was open.",
    "Norwegian and Swedish officials said that the strait was open.",
  ])
  func `whom the words only describe does not speak`(_ text: String) throws {
    #expect(try speakers(text).isEmpty)
  }

  @Test(arguments: [
    ("A study by the United Nations found that boats sank.", "United Nations"),
    ("The report of the United Nations found that boats sank.", "United Nations"),
    ("A report on Monday by the United Nations said that boats sank.", "United Nations"),
  ])
  func `a report is who wrote it`(_ text: String, _ name: String) throws {
    let findings = try Findings(text)
    let speaker = try #require(findings.attributions.first?.speakers.first)
    #expect(findings.words(findings.analysis.candidates[speaker.candidate].span) == name)
    #expect(speaker.relation == .author)
  }

  @Test func `a spokesman speaks for the one he is named with`() throws {
    let findings = try Findings("A spokesman for the United Nations said that boats sank.")
    let speaker = try #require(findings.attributions.first?.speakers.first)
    #expect(speaker.relation == .spokenFor)
  }

  @Test(arguments: [
    Example("⟦The United Nations⟧ this week ⟦said⟧ ⟦that boats sank⟧.", .source, .cue, .content),
    Example("⟦Norway⟧ on Monday ⟦said⟧ ⟦that boats sank⟧.", .source, .cue, .content),
    Example("⟦Peter Holm⟧ also ⟦said⟧ ⟦that boats sank⟧.", .source, .cue, .content),
    Example("On Friday ⟦Norway⟧ ⟦said⟧ ⟦that boats sank⟧.", .source, .cue, .content),
    Example(
      "After the meeting ⟦Peter Holm⟧ ⟦said⟧ ⟦that boats sank⟧.", .source, .cue, .content),
  ])
  func `adverbs, times and adjuncts are no part of a source`(_ example: Example) throws {
    #expect(try Findings(example.text).said == [Said(example)])
  }
}
