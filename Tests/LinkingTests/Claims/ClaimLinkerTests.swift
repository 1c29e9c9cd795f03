import Corpus
import Testing

/// Who makes a claim, about whom and through whom.
struct ClaimLinkerTests {
  @Test(arguments: [
    ("Marta Velden said that Norway would pay.", "Marta Velden"),
    ("The mayor, Marta Velden, said that Norway would pay.", "Marta Velden"),
    ("Norway’s spokesman Erik Sund said that it would pay.", "Erik Sund"),
    ("“We will pay,” said Marta Velden.", "Marta Velden"),
  ])
  func `a source is the actor its words name`(_ text: String, _ speaker: String) throws {
    let linked = try Linked(text)
    #expect(linked.speakers.first == speaker)
  }

  @Test(arguments: [
    "Officials said that Norway would pay.", "Reports said that Norway would pay.",
    "An official of Norway said that it would pay.", "Norwegian officials said it would pay.",
  ])
  func `a source that names nobody is no actor`(_ text: String) throws {
    #expect(try Linked(text).speakers == [nil])
  }

  @Test
  func `a pronoun goes on with the last speaker`() throws {
    let linked = try Linked(
      "Marta Velden met Jan Holm. Velden said the ferries would stay. She added that the bridge was safe."
    )
    #expect(linked.speakers == ["Marta Velden", "Marta Velden"])
  }

  @Test
  func `a pronoun behind an unnamed official stays unnamed and keeps the channel`() throws {
    let linked = try Linked(
      "Jan Holm left. A senior official told the Ostrand Times that Norway would pay. He added that the bridge was safe."
    )
    #expect(linked.speakers == [nil, nil])
    #expect(linked.channels == [["Ostrand Times"], ["Ostrand Times"]])
  }

  @Test
  func `a pronoun is rather one named since than the last speaker`() throws {
    let linked = try Linked(
      "Erik Sund said that boats sank. It rained. Jan Holm, who has no boat, slept. He said that bridges were safe."
    )
    #expect(linked.speakers == ["Erik Sund", "Jan Holm"])
  }

  @Test
  func `a pronoun in a quotation is not who is quoted`() throws {
    let linked = try Linked("Jan Holm slept. “He lost the boat,” Erik Sund said.")
    #expect(linked.bearers(of: "He") == ["Jan Holm"])
  }

  @Test
  func `a report is who wrote it`() throws {
    let linked = try Linked(
      "The Ministry of Boats met. Its report found that boats sank. A study by the Bureau of Bridges found that they float."
    )
    #expect(linked.speakers == ["Ministry of Boats", "Bureau of Bridges"])
  }

  @Test
  func `I is the author where nobody is quoted`() throws {
    let linked = try Linked(
      "The Boats of Ostrand\n\nBy Erik Sund\n\nThe ferries of Ostrand have been late for a year, and nobody knows why. I think that Norway will pay for new boats.\n"
    )
    #expect(linked.speakers == ["Erik Sund"])
  }

  @Test
  func `a mention in a source is whom its claim is given to`() throws {
    let linked = try Linked(
      "Erik Sund spoke. “We will pay, as Jan Holm does,” he said. “All of it,” he added.")
    #expect(linked.speakers == ["Erik Sund", "Erik Sund"])
    #expect(linked.bearers(of: "he") == ["Erik Sund", "Erik Sund"])
  }

  @Test
  func `a pronoun in reported speech is the speaker`() throws {
    let linked = try Linked("Norway protested. Sweden said it would pay.")
    #expect(linked.bearers(of: "it") == ["Sweden"])
  }

  @Test
  func `a pronoun behind another name in reported speech is left alone`() throws {
    let linked = try Linked("Sweden said Norway knew that it had lost.")
    #expect(linked.bearers(of: "it") != ["Sweden"])
  }

  @Test
  func `we in a quotation is who is quoted`() throws {
    let linked = try Linked("“We have warned that the bridge is weak,” Erik Sund said.")
    #expect(linked.speakers == ["Erik Sund", "Erik Sund"])
    #expect(linked.channels == [[], []])
  }

  @Test
  func `a claim is about those its content names, each once`() throws {
    let linked = try Linked(
      "Erik Sund said that Norway and Sweden would pay if Norway could.")
    #expect(linked.topics == [["Norway", "Sweden"]])
  }

  @Test
  func `a passive without source is about its subject too`() throws {
    let linked = try Linked("Marta Velden is said to own three ferries in Norway.")
    #expect(linked.topics == [["Marta Velden", "Norway"]])
  }

  @Test
  func `who reports that somebody said it is the channel`() throws {
    let linked = try Linked("Erik Sund said that Marta Velden had denied that boats sank.")
    let claims = linked.corpus.documents[0].claims
    #expect(linked.speakers == ["Erik Sund", "Marta Velden"])
    #expect(linked.channels == [[], ["Erik Sund"]])
    #expect(claims.map(\.parent) == [nil, 0])
  }

  @Test
  func `who speaks is not the channel of the own words`() throws {
    let linked = try Linked(
      "The Ostrand Times said in an interview with the Ostrand Times that boats sank.")
    #expect(linked.speakers == ["Ostrand Times"])
    #expect(linked.channels == [[]])
  }

  @Test
  func `claims are in order of their anchors, with parents by position`() throws {
    let linked = try Linked(
      "Erik Sund visited Oslo, adding that Marta Velden had said that boats sank. Norway paid.")
    let claims = linked.corpus.documents[0].claims
    #expect(zip(claims, claims.dropFirst()).allSatisfy { $0.anchor < $1.anchor })
    #expect(claims.map(\.parent).compactMap { $0 } == [0])
  }
}
