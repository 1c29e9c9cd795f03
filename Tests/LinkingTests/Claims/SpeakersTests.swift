import Corpus
import Testing

/// Who makes a claim where it is not said by name.
struct SpeakersTests {
  private func all(_ linked: Linked) -> [[String]] {
    linked.corpus.documents[0].claims.filter { $0.source != nil }.map { claim in
      claim.source?.actors.map(linked.name) ?? []
    }
  }

  @Test func `several who speak together all make the claim`() throws {
    let linked = try Linked("Norway and Sweden said that the strait was open.")
    #expect(all(linked) == [["Norway", "Sweden"]])
  }

  @Test(arguments: [
    ("Erik Sund came late. Jan Holm blamed him for the delay.", "him", "Erik Sund"),
    ("Mary Velden met Peter Holm. She said that it rained.", "She", "Mary Velden"),
    ("Peter Holm called Mary Velden. She said that it rained.", "She", "Mary Velden"),
  ])
  func `a pronoun is who fits, and not who has just spoken of him`(
    _ text: String, _ pronoun: String, _ name: String
  ) throws {
    #expect(try Linked(text).bearers(of: pronoun) == [name])
  }

  @Test func `the next man's he is his`() throws {
    let linked = try Linked(
      "Jan Holm said that the nets were empty. He wants help.\n\nErik Sund runs the harbour. He said that it was full."
    )
    #expect(linked.bearers(of: "He") == ["Jan Holm", "Erik Sund"])
  }

  @Test func `you in a question is who answers it`() throws {
    let linked = try Linked(
      "MR. HOLM: You said that the boats sank?\n\nMS. SUND: I did.\n\nMR. HOLM: When?\n\nMS. SUND: In May."
    )
    #expect(all(linked).contains(["Sund"]))
    let claim = linked.corpus.documents[0].claims.first { $0.cue?.lemma == "say" }
    #expect(claim?.source?.resolution == .secondPerson)
  }

  @Test func `the statement is who has just spoken in it`() throws {
    let linked = try Linked(
      "Norway said that the strait was open. The statement said that ships could pass.")
    #expect(all(linked) == [["Norway"], ["Norway"]])
  }

  @Test func `the letter is not whoever speaks of it`() throws {
    let linked = try Linked(
      "“The letter said that I’m a president of peace,” Steve Velden said after the talks.")
    #expect(all(linked) == [["Steve Velden"], []])
  }

  @Test func `we in a signed statement is its issuer`() throws {
    let linked = try Linked(
      "Statement by the United Nations\n\nWe deny that the boats sank, and nobody has seen it.")
    #expect(all(linked) == [["United Nations"]])
  }
}
