import Corpus
import Language
import Testing

@testable import dragoman_train

struct WordClusteringTests {
  /// Sentences of names, verbs and nouns, each word of a kind in the same places.
  ///
  /// One word of each kind is frequent, so that the kinds and not the names start out as classes.
  private func stream() -> WordStream {
    var lines = (10..<13).map { "Ada made the boats in 19\($0)" }
    for name in ["Ada", "Bo", "Cy"] {
      for verb in ["made", "sold", "used"] {
        for noun in ["boats", "nets", "ropes"] {
          lines.append("\(name) \(verb) the \(noun) in 19\(lines.count + 10)")
        }
      }
    }
    var stream = WordStream()
    stream.add(SurfaceWords(DocumentText(lines.joined(separator: "\n"))))
    return stream
  }

  private let settings = WordClustering.Settings(
    vocabularyLimit: 100, minimumCount: 2, fineCount: 7, coarseCount: 4, passes: 10)

  private func fine(_ clustering: WordClustering, _ words: [String]) -> Set<Int> {
    Set(clustering.words.filter { words.map { Array($0.utf8) }.contains($0.bytes) }.map(\.fine))
  }

  @Test func `words that stand in the same places share a cluster, and no other words do`() {
    let clustering = WordClustering.induce(from: stream(), settings)
    let names = fine(clustering, ["Ada", "Bo", "Cy"])
    let verbs = fine(clustering, ["made", "sold", "used"])
    let nouns = fine(clustering, ["boats", "nets", "ropes"])
    #expect([names.count, verbs.count, nouns.count] == [1, 1, 1])
    #expect(names.union(verbs).union(nouns).count == 3)
  }

  @Test func `the words of a fine cluster share a coarse one, of which there are as many as asked`()
  {
    let words = WordClustering.induce(from: stream(), settings).words
    let groups = Dictionary(grouping: words, by: \.fine).mapValues { Set($0.map(\.coarse)) }
    #expect(groups.values.allSatisfy { $0.count == 1 })
    #expect(Set(words.map(\.coarse)).isSubset(of: Set(0..<4)))
    #expect(Set(words.map(\.coarse)).count > 1)
  }

  @Test func `the same texts give the same clusters`() {
    let first = WordClustering.induce(from: stream(), settings)
    #expect(WordClustering.induce(from: stream(), settings).table == first.table)
  }

  @Test func `no pass lowers the mutual information, and the kept counts stay true`() {
    let vocabulary = Vocabulary(stream(), limit: 100, minimumCount: 1)
    let bigrams = BigramTable(vocabulary.sequence, wordCount: vocabulary.words.count)
    var exchange = ClassExchange(bigrams, classCount: 6)
    var last = exchange.mutualInformation
    for _ in 0..<5 {
      _ = exchange.pass()
      #expect(exchange.mutualInformation >= last)
      last = exchange.mutualInformation
    }
    let counted = ClassBigrams(bigrams, classes: exchange.classes, classCount: 6)
    #expect(exchange.pairs.following == counted.following)
    #expect(exchange.pairs.preceding == counted.preceding)
    #expect(exchange.pairs.firstTotals == counted.firstTotals)
    #expect(exchange.pairs.secondTotals == counted.secondTotals)
  }

  @Test(arguments: ["", "\n\n", "one", "one one one one"])
  func `a text with hardly a word is clustered too`(_ text: String) {
    var stream = WordStream()
    stream.add(SurfaceWords(DocumentText(text)))
    let words = WordClustering.induce(from: stream, settings).words
    #expect(words.map(\.count) == (text.hasPrefix("one one") ? [4] : []))
  }

  @Test func `the table has the words in the order of their bytes`() {
    var stream = WordStream()
    stream.add(SurfaceWords(DocumentText("é b B 12 34 b é B")))
    let lines = WordClustering.induce(from: stream, settings).table.split(separator: "\n")
    let fields = lines.map { $0.split(separator: "\t") }
    #expect(fields.map(\.first) == ["00", "B", "b", "é"])
    #expect(fields.allSatisfy { $0.count == 4 && $0[3] == "2" })
  }
}
