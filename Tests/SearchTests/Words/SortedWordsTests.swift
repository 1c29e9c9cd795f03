import Search
import Testing

struct SortedWordsTests {
  private let words = SortedWords(
    ["dam", "a", "damage", "dams", "é", "dam"].map { Array($0.utf8) })

  @Test func `words are told apart and sorted by their bytes`() {
    let all = (0..<words.count).map { String(decoding: words.word($0), as: UTF8.self) }
    #expect(all == ["a", "dam", "damage", "dams", "é"])
  }

  @Test(arguments: [
    ("dam", 1..<4), ("dama", 2..<3), ("", 0..<5), ("z", 4..<4), ("é", 4..<5), ("damaged", 3..<3),
  ])
  func `words that begin so stand together`(prefix: String, ranks: Range<Int>) {
    #expect(words.ranks(withPrefix: Array(prefix.utf8)) == ranks)
  }

  @Test(arguments: [("dam", 1), ("da", nil), ("é", 4), ("", nil), ("dams", 3), ("zz", nil)])
  func `a word is found by its rank`(word: String, rank: Int?) {
    #expect(words.rank(of: Array(word.utf8)) == rank)
  }

  @Test func `a dictionary without words has none`() {
    #expect(SortedWords(bytes: [], starts: []).count == 0)
    #expect(SortedWords([]).ranks(withPrefix: [0x61]).isEmpty)
    #expect(SortedWords([]).rank(of: []) == nil)
  }
}
