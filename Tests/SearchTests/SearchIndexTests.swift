import Corpus
import Search
import TestSupport
import Testing

struct SearchIndexTests {
  private let dam = "Chapter 1: The Dam"
  private let rights = "Water Rights"
  private let talks = "Chapter 2: The Talks"

  @Test(arguments: [
    ("cafe", ["Chapter 1: The Dam"]),
    ("CAFÉ", ["Chapter 1: The Dam"]),
    ("engineers", ["Chapter 1: The Dam"]),
    ("engineer", ["Chapter 1: The Dam"]),
    ("\"engineer\"", []),
    ("nego*", ["Chapter 2: The Talks"]),
    ("nego", []),
    ("r.u.", ["Chapter 2: The Talks"]),
    ("ru", []),
    ("water-sharing", ["Chapter 2: The Talks"]),
    ("sharing", ["Chapter 2: The Talks", "Water Rights"]),
    ("\"sharing\"", ["Chapter 2: The Talks"]),
    ("\"sharing deal\"", ["Chapter 2: The Talks"]),
    ("\"deal sharing\"", []),
    ("\"talks negotiators\"", []),
    ("network", ["Chapter 2: The Talks"]),
    ("novak", ["Chapter 1: The Dam"]),
    ("quarrel", ["Chapter 1: The Dam"]),
    ("nothing-of-the-kind", []),
    ("", []),
    ("… !", []),
  ])
  func `words are found as a reader means them`(query: String, sections: [String]) throws {
    #expect(try found(query) == sections)
  }

  @Test(arguments: [
    ("dam starved", ["Water Rights"]),
    ("dam AND starved", ["Water Rights"]),
    ("cafe OR negotiators", ["Chapter 1: The Dam", "Chapter 2: The Talks"]),
    ("dam -starved -market -share", ["Chapter 1: The Dam"]),
    ("dam NOT (starved OR market OR network)", ["Chapter 1: The Dam"]),
    ("(cafe OR starved) farms", ["Water Rights"]),
  ])
  func `operators combine sections`(query: String, sections: [String]) throws {
    #expect(try found(query).sorted() == sections.sorted())
  }

  @Test(arguments: [
    ("actor:ada", ["Water Rights", "Ada said trade would…"]),
    ("actor:\"queen ada\"", ["Water Rights", "Ada said trade would…"]),
    ("actor:government", ["Chapter 1: The Dam", "Water Rights"]),
    ("actor:rur*", ["Chapter 1: The Dam", "Water Rights"]),
    ("actor:ru", ["Chapter 1: The Dam", "Water Rights"]),
    ("by:ada", ["Water Rights", "Ada said trade would…"]),
    ("about:ruritania", ["Water Rights"]),
    ("via:herald", ["Water Rights"]),
    ("status:denied", ["Water Rights"]),
    ("voice:quoted", ["Water Rights"]),
    ("in:dam", ["Chapter 1: The Dam", "Water Rights"]),
    ("in:\"water rights\"", ["Water Rights"]),
    ("doc:river", ["Chapter 1: The Dam", "Water Rights", "Chapter 2: The Talks"]),
    ("doc:market trade", ["Ada said trade would…"]),
    ("actor:nobody", []),
  ])
  func `fields narrow where to look`(query: String, sections: [String]) throws {
    #expect(try found(query) == sections)
  }

  @Test func `claim fields side by side hold of one claim`() throws {
    #expect(try found("by:ada status:denied") == [rights])
    #expect(try found("by:ada status:alleged").isEmpty)
    #expect(try found("by:ada -status:denied") == ["Ada said trade would…"])
    #expect(try found("by:ruritania (status:alleged OR status:denied)") == [rights])
    #expect(try found("by:ruritania dam") == [rights])
  }

  @Test func `an excluded claim field alone leaves out sections with such a claim`() throws {
    #expect(try found("dam -status:denied -doc:market -network") == [dam])
  }

  @Test func `a claim is marked at its source, cue and content, and named`() throws {
    #expect(
      try marked("by:ada status:denied") == [["Queen Ada", "denied", "that the dam starved farms"]])
    #expect(try hits("by:ada status:denied").map(\.claims) == [[0]])
    #expect(try hits("starved").map(\.claims) == [[]])
  }

  @Test func `all words of a query are marked in order, a phrase as one`() throws {
    #expect(try marked("fair shares dam starved") == [["dam", "starved", "fair", "shares"]])
    #expect(try marked("\"fair shares\" the") == [["the", "the", "fair shares"]])
    #expect(try marked("r.u.") == [["R.U."]])
    #expect(try marked("cafe -starved") == [["café"]])
  }

  @Test func `a section that matches by where it stands alone gives its heading`() throws {
    #expect(try marked("in:talks") == [[talks]])
    #expect(try marked("-starved doc:river").contains([talks]))
  }

  @Test func `a heading counts for more than the text, and rare words more than common`() throws {
    #expect(try found("talks OR negotiators").first == talks)
    var builder = CorpusBuilder()
    builder.document(
      "a.txt", "# Rain\nIt fell on the plain for days.\n# Sun\nNo rain fell on the plain at all.")
    #expect(try found("rain", in: builder.corpus()) == ["Rain", "Sun"])
  }

  @Test func `equal answers keep the order of the corpus`() throws {
    var builder = CorpusBuilder()
    for name in ["c.txt", "a.txt", "b.txt"] { builder.document(name, "# Same \(name)\nOne word.") }
    #expect(try hits("word", in: builder.corpus()).map(\.document) == [0, 1, 2])
  }

  @Test func `results count what the limit cuts off`() throws {
    let results = SearchIndex(sampleCorpus()).search(try .parse("dam"), limit: 1)
    #expect(results.hits.count == 1)
    #expect(results.sectionCount == 4)
    #expect(results.documentCount == 2)
    #expect(SearchIndex(sampleCorpus()).search(try .parse("dam"), limit: -1).hits.isEmpty)
  }

  @Test func `the best few are the first of all`() throws {
    var builder = CorpusBuilder()
    var random = SplitMix64(seed: 3)
    for number in 0..<200 {
      let words = (0..<20).map { _ in Int.random(in: 0...4, using: &random) == 0 ? "dam" : "river" }
      builder.document("\(number).txt", words.joined(separator: " "))
    }
    let index = SearchIndex(builder.corpus())
    let all = index.search(try .parse("dam"), limit: 1_000).hits
    #expect(all.count > 100)
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.score >= $1.score })
    for limit in [1, 7, 60] {
      #expect(index.search(try .parse("dam"), limit: limit).hits == Array(all.prefix(limit)))
    }
  }

  @Test func `results narrow letter by letter`() throws {
    var counts: [Int] = []
    let query = "\"the water-sharing deal\" status"
    for length in 1...query.count {
      counts.append(try found(String(query.prefix(length)), asTyped: true).count)
    }
    #expect(counts[0] == 0)
    #expect(zip(counts.dropFirst(), counts.dropFirst(2)).allSatisfy { $0 >= $1 })
    #expect(counts[8] == 1)
  }

  @Test func `an empty corpus and a document without sections answer nothing`() throws {
    #expect(try found("dam", in: Corpus()).isEmpty)
    #expect(try found("-dam status:denied actor:x in:y doc:z", in: Corpus()).isEmpty)
    var builder = CorpusBuilder()
    builder.document("empty.txt", "")
    builder.document("title.txt", "= Only a title")
    #expect(try found("title OR -title", in: builder.corpus()).isEmpty)
  }
}
