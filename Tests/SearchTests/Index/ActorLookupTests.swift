import Corpus
import Search
import TestSupport
import Testing

struct ActorLookupTests {
  private func corpus(_ names: [(name: String, aliases: [String], mentions: Int)]) -> Corpus {
    let actors = names.enumerated().map { index, name in
      Actor(
        identifier: Identifier(.actor, UInt64(index)), name: name.name, kind: .state,
        aliases: name.aliases, mentionCount: name.mentions, documentCount: 1)
    }
    return Corpus(documents: DocumentList(), actors: actors)
  }

  private var nations: Corpus {
    corpus([
      ("Iran", ["Islamic Republic"], 9), ("Air Iran", [], 20), ("Tirana", [], 30),
      ("Iranian Navy", [], 12), ("U.S.", ["United States"], 40), ("Peña", [], 2),
    ])
  }

  private func names(_ typed: String, limit: Int = 10, in corpus: Corpus? = nil) -> [String] {
    let corpus = corpus ?? nations
    return ActorLookup(corpus, LeadingActors(corpus)).actors(beginningWith: typed, limit: limit)
      .map { corpus.actors[Int($0)].name }
  }

  @Test func `names that begin so come first, then words that do, then the rest`() {
    #expect(names("iran") == ["Iranian Navy", "Iran", "Air Iran", "Tirana"])
    #expect(names("ira") == ["Iranian Navy", "Iran", "Air Iran", "Tirana"])
    #expect(names("united") == ["U.S."])
    #expect(names("pena") == ["Peña"])
    #expect(names("zzz").isEmpty)
  }

  @Test func `of nothing typed, the most mentioned`() {
    #expect(names("", limit: 2) == ["U.S.", "Tirana"])
  }

  @Test func `phrases are names, without their full stops`() {
    let lookup = ActorLookup(nations, LeadingActors(nations))
    #expect(
      lookup.actors(called: ["us", "united states", "iran", "ira", ""]) == [
        "us": 4, "united states": 4, "iran": 0,
      ])
  }

  @Test func `of more actors than can be read, those that are mentioned most`() {
    let many = corpus((0..<3000).map { ("Name \($0)", [], $0 % 1500) })
    let lookup = ActorLookup(many, LeadingActors(many, limit: 10))
    let found = lookup.actors(beginningWith: "name", limit: 50).map {
      many.actors[Int($0)].mentionCount
    }
    #expect(found == [1499, 1499, 1498, 1498, 1497, 1497, 1496, 1496, 1495, 1495])
  }
}

struct MeaningCountsTests {
  @Test func `the counts are what the queries find`() throws {
    let corpus = sampleCorpus()
    let tally = MeaningCounts(corpus)
    let index = SearchIndex(corpus)
    var counted = 0
    for query in Set(WordMeaning.all.map(\.query)) {
      guard let count = tally.count(of: query) else { continue }
      let found = try index.search(Query.parse(query), limit: 100).hits.flatMap(\.claims)
      #expect(found.count == count, "\(query)")
      counted += 1
    }
    #expect(counted > 3)
  }
}
