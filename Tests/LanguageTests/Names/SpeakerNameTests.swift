import Corpus
import Testing

/// Whom the labels of a transcript name.
struct SpeakerNameTests {
  private func label(_ text: String) throws -> (name: String, kind: Actor.Kind?)? {
    let candidates = try Findings(text).analysis.candidates
    return candidates.first { $0.method == Attribution.turn }.map { ($0.name, $0.kind) }
  }

  private let turns = "\n\nHB: When did it rain?\n\nErik Sund: It rained in May.\n\nHB: Why?\n"

  @Test func `letters are the body that they shorten`() throws {
    let label = try label("The Boats\n\nErik Sund spoke to the newspaper Harbinger." + turns)
    #expect(label?.name == "Harbinger" && label?.kind == .organization)
  }

  @Test func `letters are whoever has these initials`() throws {
    let label = try label("The Boats\n\nHanna Berg of the newspaper Harbinger asked." + turns)
    #expect(label?.name == "HB" && label?.kind == .person)
  }
}
