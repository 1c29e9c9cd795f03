import Corpus
import Testing

/// What is told of the rules behind an actor.
struct EvidenceTests {
  @Test
  func `an actor has the method of its surest mention by name`() throws {
    let actor = try Linked("Norway left the talks. It slept.").actor("Norway")
    #expect(actor.evidence.method == "list")
    #expect(actor.evidence.confidence == 1)
  }

  @Test
  func `every mention counts for the method that found it, most first`() throws {
    let actor = try Linked("Norway left the talks. It slept. Norway came back. Norway won.")
      .actor("Norway")
    #expect(
      actor.evidence.counts == [
        ActorEvidence.Count(method: "list", mentions: 3),
        ActorEvidence.Count(method: "pronoun", mentions: 1),
      ])
    #expect(actor.mentionCount == 4)
  }
}
