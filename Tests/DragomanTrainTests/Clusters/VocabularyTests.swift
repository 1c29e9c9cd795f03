import Corpus
import Language
import Testing

@testable import dragoman_train

struct VocabularyTests {
  private func stream(_ texts: [(String, weight: Int)]) -> WordStream {
    var stream = WordStream()
    for (text, weight) in texts { stream.add(SurfaceWords(DocumentText(text)), weight: weight) }
    return stream
  }

  private func words(_ vocabulary: Vocabulary) -> [String] {
    vocabulary.words.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `words stand by frequency, those as frequent by bytes, and the rare by shape`() {
    let vocabulary = Vocabulary(
      stream([("b a b a c c c Rare RARE rare 9 RaRe", 1)]), limit: 100, minimumCount: 2)
    #expect(words(vocabulary) == ["c", "", "a", "b", "\u{1}B", "\u{1}A", "\u{1}a", "\u{1}."])
    #expect(vocabulary.counts == [3, 2, 2, 2, 2, 1, 1, 1])
    #expect(vocabulary.words.indices.map(vocabulary.isText).filter { $0 }.count == 3)
  }

  @Test func `a limit keeps the most frequent`() {
    let vocabulary = Vocabulary(stream([("a a a b b c", 1)]), limit: 1, minimumCount: 1)
    #expect(words(vocabulary) == ["a", "", "\u{1}a"])
  }

  @Test func `a weight repeats a text but does not make its words frequent`() {
    let stream = stream([("a b", 1), ("c", 3)])
    let vocabulary = Vocabulary(stream, limit: 100, minimumCount: 2)
    #expect(!words(vocabulary).contains("c"))
    #expect(vocabulary.sequence.count == 1 + 3 + 3 * 2)
  }

  @Test func `bigrams are the same from either side`() {
    let table = BigramTable([0, 1, 0, 1, 2, 2, 0], wordCount: 3)
    func rows(_ side: BigramTable.Side) -> [[[Int32]]] {
      (0..<3).map { side.row($0).map { [side.neighbours[$0], side.counts[$0]] } }
    }
    #expect(rows(table.following) == [[[1, 2]], [[0, 1], [2, 1]], [[0, 1], [2, 1]]])
    #expect(rows(table.preceding) == [[[1, 1], [2, 1]], [[0, 2]], [[1, 1], [2, 1]]])
  }
}
