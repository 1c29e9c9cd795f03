import Corpus
import TestSupport
import Testing

struct CorpusTests {
  private let corpus: Corpus = {
    var builder = CorpusBuilder()
    builder.actor("Ada Brandt")
    builder.actor("Ferry Company", .organization)
    builder.actor("Courier", .organization)
    builder.actor("Nobody", .other)
    builder.document(
      "a.txt",
      """
      # Winter
      ⟦⟦Ada Brandt|Ada Brandt⟧|source 1 Ada Brandt⟧ ⟦told|cue 1 tell⟧ ⟦⟦the Courier|Courier⟧|via 1 Courier⟧ that ⟦⟦the Ferry Company|Ferry Company⟧ was late|content 1⟧.
      ⟦⟦The Ferry Company|Ferry Company⟧|source 2 Ferry Company⟧ ⟦said|cue 2 say⟧ ⟦⟦Ada Brandt|Ada Brandt⟧ was wrong|content 2⟧.
      # Spring
      ⟦Ada Brandt|Ada Brandt⟧ met ⟦the Ferry Company|Ferry Company⟧.
      """,
      claims: [
        1: .init(about: ["Ferry Company"]), 2: .init(about: ["Ada Brandt", "Ferry Company"]),
      ])
    builder.document(
      "b.txt",
      """
      # Summer
      ⟦She|pronoun Ada Brandt⟧ wrote to ⟦the paper|nominal Courier⟧.
      ⟦Something happened|content 1⟧.
      """)
    return builder.corpus()
  }()

  private func actor(_ name: String) throws -> ActorIndex {
    try ActorIndex(#require(corpus.actors.firstIndex { $0.name == name }))
  }

  private func words(_ places: ArraySlice<Place>) -> [String] {
    places.map {
      corpus.documents[$0.document].text[corpus.documents[$0.document].mentions[$0.item].span]
    }
  }

  @Test
  func `an empty corpus answers with nothing`() {
    let empty = Corpus()
    #expect(empty.sectionCount == 0)
    #expect(empty.claimCount == 0)
    #expect(empty.mentions(of: 0).isEmpty)
    #expect(empty.companions(of: 3).isEmpty)
  }

  @Test
  func `sections and claims are counted over all documents`() {
    #expect(corpus.sectionCount == 3)
    #expect(corpus.claimCount == 3)
  }

  @Test(arguments: [
    ("Ada Brandt", ["Ada Brandt", "Ada Brandt", "Ada Brandt", "She"]),
    ("Courier", ["the Courier", "the paper"]), ("Nobody", []),
  ])
  func `an actor's mentions come in reading order`(_ name: String, _ expected: [String]) throws {
    #expect(try words(corpus.mentions(of: actor(name))) == expected)
  }

  @Test(arguments: [
    ("Ada Brandt", [0], [1], []), ("Ferry Company", [1], [0, 1], []), ("Courier", [], [], [0]),
    ("Nobody", [], [], []),
  ])
  func `claims are found by who makes, meets and carries them`(
    _ name: String, _ by: [Int], _ about: [Int], _ via: [Int]
  ) throws {
    let actor = try actor(name)
    #expect(Array(corpus.claims(by: actor)) == by.map { Place(document: 0, item: $0) })
    #expect(Array(corpus.claims(about: actor)) == about.map { Place(document: 0, item: $0) })
    #expect(Array(corpus.claims(via: actor)) == via.map { Place(document: 0, item: $0) })
  }

  @Test(arguments: [
    ("Ada Brandt", ["Courier 2", "Ferry Company 2"]),
    ("Ferry Company", ["Ada Brandt 2", "Courier 1"]),
    ("Courier", ["Ada Brandt 2", "Ferry Company 1"]), ("Nobody", []),
  ])
  func `companions are those of the same sections, the most frequent first`(
    _ name: String, _ expected: [String]
  ) throws {
    let companions = try corpus.companions(of: actor(name))
    #expect(companions.map { "\(corpus.actors[Int($0.actor)].name) \($0.sections)" } == expected)
  }

  @Test
  func `an actor that the corpus does not have has no claims`() {
    #expect(corpus.claims(by: 4).isEmpty)
    #expect(corpus.claims(about: .max - 1).isEmpty)
  }
}
