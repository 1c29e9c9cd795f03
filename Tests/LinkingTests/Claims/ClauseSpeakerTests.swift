import Corpus
import Testing

/// Who speaks in the clause beside a quotation.
struct ClauseSpeakerTests {
  @Test(arguments: [
    ("Marta Velden continued, “And I hope that the boats will come back soon.”", "Marta Velden"),
    ("Marta Velden also reacted on Twitter, “The boats will come back soon.”", "Marta Velden"),
    ("Marta Velden came. “The boats will come back soon”, she went on in Oslo.", "Marta Velden"),
    ("According to eyewitness Marta Velden, “the boats sank. I saw it.”", "Marta Velden"),
  ])
  func `a quotation beside a clause is of whoever acts in it, whatever the verb`(
    _ text: String, _ name: String
  ) throws {
    let linked = try Linked(text)
    let quoted = linked.corpus.documents[0].claims.first { $0.voice == .quoted }
    #expect(quoted?.source?.actor.map(linked.name) == name)
  }

  @Test(arguments: [
    "Marta Velden left. “The boats will come back soon, and the nets will be full.”",
    "“The boats will come back soon, and the nets will be full.” Marta Velden left.",
    "In the rain, “The boats will come back soon, and the nets will be full.”",
  ])
  func `a quotation apart from a clause is nobody's`(_ text: String) throws {
    let quoted = try Linked(text).corpus.documents[0].claims.first { $0.voice == .quoted }
    #expect(quoted != nil)
    #expect(quoted?.source == nil)
  }
}
