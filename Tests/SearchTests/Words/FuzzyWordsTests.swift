import Search
import TestSupport
import Testing

struct FuzzyWordsTests {
  private func found(_ word: String, edits: Int, in words: [String]) -> [String] {
    let dictionary = SortedWords(words.map { Array($0.utf8) })
    return FuzzyWords.matches(of: Array(word.utf8), edits: edits, in: dictionary).map { match in
      "\(String(decoding: dictionary.word(match.rank), as: UTF8.self)) \(match.edits)"
    }
  }

  @Test(arguments: [
    ("khamanei", 1, ["khamenei 1"]),
    ("hkamenei", 1, ["khamenei 1"]),
    ("hamenei", 1, ["khamenei 1"]),
    ("khamenei", 1, ["khamenei 0"]),
    ("khomanie", 2, []),
    ("иран", 1, ["ирак 1"]),
    ("s", 1, ["a 1", "so 1"]),
    ("", 2, []),
  ])
  func `words a letter or two away are found`(word: String, edits: Int, expected: [String]) {
    let words = ["a", "khamenei", "khomeini", "so", "ирак", "иракский"]
    #expect(found(word, edits: edits, in: words) == expected)
  }

  @Test func `an empty dictionary and a very long word find nothing`() {
    #expect(found("dam", edits: 2, in: []).isEmpty)
    let long = String(repeating: "ab", count: 5_000)
    #expect(found(long, edits: 2, in: ["ab", long + "c"]) == [long + "c 1"])
  }

  @Test func `random words are found as the full table of edits finds them`() {
    var random = SplitMix64(seed: 2)
    let letters = ["a", "b", "c", "é", "я"]
    func word(_ lengths: ClosedRange<Int>) -> String {
      (0..<Int.random(in: lengths, using: &random))
        .map { _ in letters.randomElement(using: &random) ?? "a" }.joined()
    }
    let words = Set((0..<400).map { _ in word(1...6) })
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for _ in 0..<50 {
      let asked = word(1...7)
      for edits in 1...2 {
        let expected = words.map { ($0, Self.edits(asked, $0)) }.filter { $0.1 <= edits }
        #expect(found(asked, edits: edits, in: words) == expected.map { "\($0.0) \($0.1)" })
      }
    }
  }

  /// The optimal string alignment, by the whole table.
  private static func edits(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    var table = (0...left.count).map { row in (0...right.count).map { row == 0 ? $0 : row } }
    for row in 1...left.count {
      for column in 1...right.count {
        var best = min(table[row - 1][column], table[row][column - 1]) + 1
        let isSame = left[row - 1] == right[column - 1]
        best = min(best, table[row - 1][column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          best = min(best, table[row - 2][column - 2] + 1)
        }
        table[row][column] = best
      }
    }
    return table[left.count][right.count]
  }
}
