import Corpus
import Search
import TestSupport
import Testing

struct ScopeTests {
  private var corpus: Corpus {
    var builder = CorpusBuilder()
    builder.document(
      "a.txt",
      """
      # The Dam
      Oslo paid. Bern built the dam on Mr. Lund’s land! Nobody asked why.

      The river rose.
      # The River
      Bern denied it. Oslo kept the money in U.S. banks and said so.
      """)
    builder.document("b.txt", "# Other\nOslo slept.")
    return builder.corpus()
  }

  private func sections(_ query: String) throws -> [String] {
    try found(query, in: corpus)
  }

  @Test(arguments: [
    ("scope:sentence bern dam", ["The Dam"]),
    ("scope:sentence oslo dam", []),
    ("scope:sentence bern land", ["The Dam"]),
    ("scope:sentence oslo banks said", ["The River"]),
    ("scope:sentence \"why the\"", []),
    ("scope:sentence river rose -oslo", ["The Dam"]),
    ("oslo dam", ["The Dam"]),
    ("dam money", []),
  ])
  func `words must stand together in what the scope says`(
    query: String, expected: [String]
  ) throws {
    #expect(try sections(query) == expected)
  }

  @Test func `in a document words may stand in different sections, and phrases read on`() throws {
    let results = SearchIndex(corpus).search(try .parse("scope:document dam money"), limit: 5)
    #expect(results.documentCount == 1)
    #expect(results.hits.map(\.document) == [0])
    #expect(try sections("\"dam oslo\"").isEmpty)
    #expect(try !sections("scope:document \"dam oslo\"").isEmpty)
    #expect(try sections("scope:document oslo").count == 2)
    #expect(try sections("scope:document oslo -bern") == ["Other"])
  }

  @Test(arguments: [
    ("oslo NEAR/1 paid", 1), ("paid NEAR/1 oslo", 1), ("oslo NEAR/2 built", 0),
    ("oslo NEAR/3 built", 1), ("dam NEAR/3 bern", 1), ("\"the dam\" NEAR/1 built", 1),
    ("money NEAR/4 dam", 0), ("bern NEAR/50 bern", 0), ("oslo NEAR/1 slep*", 1),
  ])
  func `near counts words from one to the other, inside a section`(query: String, count: Int)
    throws
  {
    #expect(try sections(query).count == count)
  }

  @Test func `near marks only what is near`() throws {
    var builder = CorpusBuilder()
    builder.document(
      "a.txt", "Oslo is far from here and there is no more to say of it. Oslo met Bern.")
    let corpus = builder.corpus()
    let hits = try hits("oslo NEAR/2 bern", in: corpus)
    #expect(hits.map { $0.matches.map { corpus.documents[0].text[$0] } } == [["Oslo", "Bern"]])
    #expect(hits.first?.matches.first?.start ?? 0 > 10)
  }
}
