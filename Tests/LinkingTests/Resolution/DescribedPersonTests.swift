import Corpus
import Testing

/// Whom "he" and "she" mean where the nearest person is described, called or a label, and not named.
struct DescribedPersonTests {
  /// The actor of the last claim that somebody makes.
  private func lastSpeaker(_ text: String) throws -> String? {
    try Linked(text).speakers.last ?? nil
  }

  @Test(arguments: [
    "Hi Karl,\n\nI met the doctor today. He says the fence is rotten.",
    "Marta Velden sat down. Her father came in. “I am not ill,” he said.",
    "Karl Sund waited. It was cold. Then a teacher stood up. “I am leaving,” he said.",
  ])
  func `a person who is only described is nobody with a name`(_ text: String) throws {
    #expect(try lastSpeaker(text) == nil)
  }

  @Test func `who is called in a sentence is its "you"`() throws {
    let linked = try Linked(
      "Ada Holm: Bo, you said the plan was dead.\n\nKim Sund: It is.\n\nBo Velden: I did say so.")
    #expect(linked.speakers.contains("Bo Velden"))
    #expect(linked.speakers.dropFirst().first == "Bo Velden")
  }

  @Test func `a label of a turn is nobody's "he"`() throws {
    let linked = try Linked(
      "Ada Holm: Who sold it?\n\nKarl Sund: Tom did. He told me that it fell.\n\nAda Holm: When?")
    let told = try #require(linked.attributed.firstIndex { $0.cue?.lemma == "tell" })
    #expect(linked.speakers[told] != "Karl Sund")
    #expect(linked.speakers[told] != "Ada Holm")
  }

  @Test func `who replies is not who has just spoken`() throws {
    let text = "Karl Sund wrote to Erik Holm that the line was old. He replied that it was new."
    #expect(try lastSpeaker(text) == "Erik Holm")
  }

  @Test func `who is told something is the "he" behind it, and not who tells it`() throws {
    let text = "Karl Sund was told by Erik Holm that it sank. He said that he would help."
    #expect(try lastSpeaker(text) == "Karl Sund")
  }

  @Test func `one of a people is not its state`() throws {
    let linked = try Linked("Djokovic won. The Serb said that his knee hurt.")
    #expect(!linked.actors.contains("Serbia"))
  }
}
