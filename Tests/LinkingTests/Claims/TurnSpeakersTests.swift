import Corpus
import Testing

/// Who speaks under the labels of a transcript.
struct TurnSpeakersTests {
  private func speakers(_ text: String) throws -> [String?] {
    let linked = try Linked(text)
    return linked.attributed.filter { $0.method == Attribution.turn }.map {
      $0.source?.actor.map(linked.name)
    }
  }

  @Test
  func `a surname in capitals is the person of that name`() throws {
    let text = """
      Guests today are Marta Velden and Erik Sund of Norway.

      VELDEN: The boats sank.

      SUND: Did they?

      VELDEN: They did.
      """
    #expect(try speakers(text) == ["Marta Velden", "Erik Sund", "Marta Velden"])
  }

  @Test
  func `a part is whoever had it by name`() throws {
    let text =
      "COUNSEL (Mr Holm): Why?\n\nMS SUND: They sank.\n\nCOUNSEL: When?\n\nMS SUND: In May."
    #expect(try speakers(text) == ["Holm", "Sund", "Holm", "Sund"])
  }

  @Test
  func `an interview is between its guest and whom the guest spoke to`() throws {
    let text = """
      Marta Velden has built boats for thirty years. Velden spoke to Erik Sund in Oslo.

      Q: Why boats?

      A: They sink less often than bridges.

      Q: Do they?

      A: They do.
      """
    #expect(try speakers(text) == ["Erik Sund", "Marta Velden", "Erik Sund", "Marta Velden"])
  }

  @Test
  func `he in a turn is not who has it`() throws {
    let linked = try Linked(
      "MR SUND: Jan Holm has boats. He sold the Velda.\n\nMR LIND: Did he?\n\nMR SUND: Yes.")
    #expect(linked.bearers(of: "He") == ["Jan Holm"])
  }

  @Test
  func `I in a turn is who has it`() throws {
    let linked = try Linked(
      "MS SUND: I said that boats sank.\n\nMR HOLM: Did you?\n\nMS SUND: They did.")
    let said = try #require(linked.attributed.first { $0.cue?.lemma == "say" })
    #expect(said.source?.actor.map(linked.name) == "Sund")
    #expect(said.source?.resolution == .firstPerson)
  }

  @Test func `a speaker's full name is found where its words mean something else`() throws {
    let linked = try Linked(
      "Briefing by Press Secretary Josh Earnest\n\nMR. EARNEST: I deny that it sank.\n\nQ: Why did it?\n\nMR. EARNEST: I do not know."
    )
    #expect(linked.actors == ["Josh Earnest"])
  }
}
