import Testing

@testable import Reading

struct PhrasesTests {
  static let phrases = Phrases<Int>([
    (1, ["share", "read more"]), (2, ["café"]), (3, [String(repeating: "x", count: 80)]),
  ])

  @Test(arguments: [
    ("share", 1), ("Read More", 1), ("SHARE", 1), ("café", 2), ("Café", 2), ("CAFé", 2),
    (String(repeating: "X", count: 80), 3),
  ])
  func `a phrase is found whatever its case`(_ words: String, _ value: Int) {
    #expect(Self.phrases[passage(words)] == value)
  }

  @Test(arguments: [
    "", "s", "shore", "shares", "read  more", "cafe", String(repeating: "x", count: 79),
  ])
  func `other words have no value`(_ words: String) {
    #expect(Self.phrases[passage(words)] == nil)
  }

  private func passage(_ words: String) -> Passage {
    Passage(Array(words.utf8), 0, words.utf8.count)
  }
}
