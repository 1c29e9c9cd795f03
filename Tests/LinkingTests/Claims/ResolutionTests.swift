import Corpus
import Testing

/// What a claim says of the way from its source to the actor.
struct ResolutionTests {
  private func resolutions(_ text: String) throws -> [Resolution?] {
    try Linked(text).attributed.map { $0.source?.resolution }
  }

  @Test(
    arguments: [
      ("Marta Velden said that Norway would pay.", .name),
      ("A spokeswoman for Velden Marine said that boats sank.", .spokesman),
      ("The Ministry of Boats met. Its report found that boats sank.", .report),
      ("Norway met Sweden. Oslo said that it would pay.", .capital),
      ("Prime Minister Marta Velden left. The minister said that boats sank.", .description),
      ("Marta Velden left the house. She said that boats sank.", .pronoun),
      ("An official of Norway said that it would pay.", nil),
    ] as [(String, Resolution?)])
  func `a source tells how it led to its actor`(_ text: String, _ resolution: Resolution?) throws {
    #expect(try resolutions(text) == [resolution])
  }

  @Test
  func `he added goes on with the last speaker`() throws {
    let text = "Erik Sund said that boats sank. He added that the bridge was safe."
    #expect(try resolutions(text) == [.name, .continued])
  }

  @Test
  func `we in a quotation is who is quoted`() throws {
    let text = "“We have warned that the bridge is weak,” Erik Sund said."
    #expect(Set(try resolutions(text)) == [.name, .firstPerson])
  }
}
