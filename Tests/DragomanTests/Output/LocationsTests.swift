import Corpus
import TestSupport
import Testing

@testable import Dragoman

struct LocationsTests {
  @Test func `places in any order have the lines that a walk from the beginning gives`() {
    var builder = CorpusBuilder()
    builder.document("a.txt", "# One\nFirst.\nSecond.\n\nThird.")
    builder.document("b.txt", "# Two\nFourth.\n\n\nFifth.")
    let corpus = builder.corpus()
    var random = SplitMix64(seed: 7)
    let places = (0..<200).map { _ in
      (
        document: Int.random(in: 0...1, using: &random),
        byte: UInt32.random(in: 0...20, using: &random)
      )
    }
    #expect(
      Locations.lines(of: places, in: corpus)
        == places.map { corpus.documents[$0.document].text.lineNumber(ofByte: Int($0.byte)) })
  }

  @Test func `places that follow one another count on from the last`() {
    var builder = CorpusBuilder()
    builder.document("a.txt", "# One\nFirst.\nSecond.")
    let document = builder.corpus().documents[0]
    var locations = Locations()
    #expect(locations.location(ofByte: 12, in: document) == "a.txt:3")
    #expect(locations.location(ofByte: 0, in: document) == "a.txt:1")
    #expect(locations.location(ofByte: 5, in: document) == "a.txt:2")
  }
}
