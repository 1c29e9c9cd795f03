import Corpus
import Search
import TestSupport
import Testing

struct GoToTests {
  private static let corpus: Corpus = {
    var builder = CorpusBuilder()
    builder.actor("Ali Khamenei", .person, aliases: ["the Supreme Leader", "Ayatollah Khamenei"])
    builder.actor("Port Authority", .organization)
    builder.actor("Iran", .state)
    builder.document(
      "reports/HarbourCost.txt",
      "= The Cost of a Harbour\n# Iran and the port\n⟦Iran|Iran⟧ and ⟦Iran|Iran⟧ again.\n# Éire\nx")
    builder.document("notes/q.txt", "= Quotations\n# Kerry, a habitual menace\nMore of it.")
    return builder.corpus()
  }()

  private static let index = GoToIndex(corpus)

  private func items(_ text: String) -> [GoToItem] {
    Self.index.search(GoToQuery(text), isCancelled: { false })?.results.items ?? []
  }

  @Test func `letters in order find a name, those that begin its words first`() {
    #expect(items("khame").first == .actor(0))
    #expect(items("pa").first == .actor(1))
    #expect(items("iran").first == .actor(2))
    #expect(items("hc").first == .document(0))
  }

  @Test func `other names and paths lead there as well, accents do not matter`() {
    #expect(items("supreme").first == .actor(0))
    #expect(items("notes").first == .document(1))
    #expect(items("eire").first == .section(document: 0, section: 1))
    #expect(items("ÉIRE").first == .section(document: 0, section: 1))
  }

  @Test func `each of several words must be found`() {
    #expect(items("port iran") == [.section(document: 0, section: 0)])
    #expect(items("iran zebra").isEmpty)
  }

  @Test func `without letters the most mentioned actors are named`() {
    #expect(items("").first == .actor(2))
  }

  @Test func `of names that fit equally well the one that is named most comes first`() {
    var builder = CorpusBuilder()
    builder.actor("Norland State", .organization)
    builder.actor("Norland States", .organization, aliases: ["the Norlandic United States"])
    let twice = "⟦Norland States|Norland States⟧ and ⟦Norland States|Norland States⟧"
    builder.document("a.txt", "= One\n⟦Norland State|Norland State⟧ and \(twice).")
    let index = GoToIndex(builder.corpus())
    let answer = index.search(GoToQuery("norland sta"), isCancelled: { false })
    #expect(answer?.results.items.first == .actor(1))
  }

  @Test func `a longer query goes on from a shorter one with the same answer`() throws {
    var candidates: GoToIndex.Candidates?
    for text in ["i", "ir", "ira", "iran", "iran p", "iran po", "quo"] {
      let query = GoToQuery(text)
      let answer = try #require(
        Self.index.search(query, narrowing: candidates, isCancelled: { false }))
      candidates = answer.candidates
      let fresh = try #require(Self.index.search(query, isCancelled: { false }))
      #expect(answer.results == fresh.results)
    }
  }

  @Test func `a search is called off`() {
    #expect(Self.index.search(GoToQuery("a"), isCancelled: { true }) == nil)
  }

  @Test func `an index that goes on from a smaller corpus answers as a new one`() throws {
    let part = Corpus(
      documents: DocumentList(Self.corpus.documents.prefix(1)), actors: Self.corpus.actors)
    let grown = GoToIndex(Self.corpus, extending: GoToIndex(part))
    for text in ["q", "o", "iran", "kerry"] {
      let query = GoToQuery(text)
      #expect(
        grown.search(query, isCancelled: { false })?.results
          == Self.index.search(query, isCancelled: { false })?.results)
    }
  }

  @Test func `the letters that were found are marked`() {
    #expect(GoToQuery("pa").places(in: "Port Authority") == [0, 5])
    #expect(GoToQuery("hc").places(in: "HarbourCost") == [0, 7])
    #expect(GoToQuery("eir").places(in: "Éire") == [0, 1, 2])
    #expect(GoToQuery("cost har").places(in: "The Cost of a Harbour") == [4, 5, 6, 7, 14, 15, 16])
    #expect(GoToQuery("zz").places(in: "Port Authority").isEmpty)
  }

  @Test func `whatever is typed and whatever things are called, there is an answer`() {
    var random = SplitMix64(seed: 3)
    let letters = Array("aAbB é東/-. 1\u{301}")
    func text(_ length: Int) -> String {
      String((0..<length).map { _ in letters.randomElement(using: &random) ?? "a" })
    }
    var builder = CorpusBuilder()
    for index in 0..<40 {
      builder.document("\(index + 10).txt", "= \(text(index * 9))\n# \(text(400))\nx")
    }
    let index = GoToIndex(builder.corpus())
    for _ in 0..<60 {
      let query = text(Int.random(in: 0..<90, using: &random))
      _ = index.search(GoToQuery(query), isCancelled: { false })
      let name = text(300)
      let places = GoToQuery(query).places(in: name)
      #expect(places.allSatisfy { $0 < name.count })
    }
  }

  @Test func `a marked place holds a letter of the word, in order, wherever there is a match`() {
    var random = SplitMix64(seed: 11)
    let letters = Array("abAB /")
    for _ in 0..<400 {
      let name = (0..<12).map { _ in letters.randomElement(using: &random) ?? "a" }
      let word = (0..<3).map { _ in ["a", "b"].randomElement(using: &random) ?? "a" }
      var rest = name.map { $0.lowercased() }[...]
      let isThere = word.allSatisfy { letter in
        guard let place = rest.firstIndex(of: letter) else { return false }
        rest = rest[(place + 1)...]
        return true
      }
      let places = GoToQuery(word.joined()).places(in: String(name)).sorted()
      #expect(
        places.map { name[$0].lowercased() } == (isThere ? word : []), "\(String(name)) \(word)")
    }
  }
}
