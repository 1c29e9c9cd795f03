import Corpus
import Search
import TestSupport
import Testing

/// Documents of random words, so that every list of the index is exercised.
private func randomCorpus(documents: Int, seed: UInt64) -> Corpus {
  var random = SplitMix64(seed: seed)
  let words = [
    "of", "the", "to", "in", "dam", "dams", "river", "rivers", "Rio", "rise", "régime", "x",
    "international", "internationalisation", "1979", "U.S.", "treaty.", "Talks", "and", "it",
  ]
  var builder = CorpusBuilder()
  for number in 0..<documents {
    var text = "# Heading \(words[Int.random(in: 0..<words.count, using: &random)])\n"
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        text += words[Int.random(in: 0..<words.count, using: &random)] + " "
      }
      text += "\n\n"
    }
    builder.document("\(number).txt", text)
  }
  let corpus = builder.corpus()
  return Corpus(
    documents: DocumentList(
      corpus.documents.enumerated().map { index, document in
        var document = document
        document.number = UInt32(index)
        return document
      }))
}

private let queries = [
  "the", "of", "dam", "\"dam\"", "r*", "ri*", "t*", "i*", "\"of the\"", "\"in the dam\"",
  "\"the river of\"", "\"of the riv*\"", "dam river", "dam OR rise", "dam -river", "regime",
  "\"u.s. talks\"", "internation*", "scope:document talks rise", "scope:sentence dam 1979",
  "dam NEAR/3 river", "\"of the\" NEAR/2 dam", "in:dam", "-dam", "\"it it it\"",
]

struct SegmentTests {
  @Test(arguments: [1, 3, 7, 40])
  func `what is found does not depend on how documents came into segments`(batch: Int) throws {
    let corpus = randomCorpus(documents: 120, seed: 5)
    let indexer = Indexer()
    for start in stride(from: 0, to: corpus.documents.count, by: batch) {
      indexer.add(Array(corpus.documents[start..<min(start + batch, corpus.documents.count)]))
    }
    let whole = SearchIndex(corpus)
    let parts = SearchIndex(corpus, indexer.segments)
    indexer.settle()
    let joined = SearchIndex(corpus, indexer.segments)
    for query in queries {
      let expected = whole.search(try .parse(query), limit: 30)
      #expect(expected == parts.search(try .parse(query), limit: 30), "\(query)")
      #expect(expected == joined.search(try .parse(query), limit: 30), "\(query)")
    }
  }

  @Test func `documents are found in the order of the corpus, whatever the order they came in`()
    throws
  {
    let corpus = randomCorpus(documents: 40, seed: 6)
    let indexer = Indexer()
    for document in corpus.documents.reversed() { indexer.add([document]) }
    indexer.settle()
    let backwards = SearchIndex(corpus, indexer.segments)
    for query in queries {
      #expect(
        SearchIndex(corpus).search(try .parse(query), limit: 10)
          == backwards.search(try .parse(query), limit: 10), "\(query)")
    }
  }

  @Test func `a corpus that knows fewer documents than the index finds only these`() throws {
    let corpus = randomCorpus(documents: 40, seed: 7)
    let indexer = Indexer()
    indexer.add(Array(corpus.documents))
    let half = Corpus(documents: DocumentList(corpus.documents.filter { $0.number % 2 == 1 }))
    let index = SearchIndex(half, indexer.segments)
    let results = index.search(try .parse("dam OR the"), limit: 100)
    #expect(results.searchedDocuments == 20)
    #expect(results.documentCount <= 20 && results.documentCount > 10)
    #expect(results.hits.allSatisfy { half.documents.indices.contains($0.document) })
    let none = index.search(try .parse("-dam scope:document"), limit: 100)
    #expect(
      none.documentCount
        + index.search(try .parse("\"dam\" scope:document"), limit: 9).documentCount <= 20)
  }

  @Test func `a search that nobody waits for is given up`() throws {
    let index = SearchIndex(randomCorpus(documents: 5, seed: 8))
    #expect(index.find(try .parse("dam"), limit: 5, isCancelled: { true }) == nil)
    #expect(index.find(try .parse("dam"), limit: 5, isCancelled: { false }) != nil)
  }
}
