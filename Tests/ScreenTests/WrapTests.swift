import Screen
import TestSupport
import Testing

struct WrapTests {
  private func wrapped(_ text: String, _ columns: Int) -> [String] {
    let bytes = Array(text.utf8)
    return Wrap.lines(of: text, columns: columns).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("", 10, [""]),
    ("one", 10, ["one"]),
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 8, ["one two", "three"]),
    ("one   two", 4, ["one", "two"]),
    ("one two  ", 7, ["one two"]),
    ("  one two", 5, ["  one", "two"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("to abcdefgh", 5, ["to", "abcde", "fgh"]),
    ("a\nb", 10, ["a", "b"]),
    ("a\r\nb\rc\u{2028}d", 10, ["a", "b", "c", "d"]),
    ("a\n\nb\n", 10, ["a", "", "b", ""]),
    ("well-known fact", 6, ["well-", "known", "fact"]),
    ("say—he said", 5, ["say—", "he", "said"]),
    ("-5 -6", 2, ["-5", "-6"]),
    ("漢字漢字", 5, ["漢字", "漢字"]),
    ("ab漢字", 3, ["ab", "漢", "字"]),
    ("漢", 1, ["漢"]),
    ("      far", 4, ["", "far"]),
    ("a\u{A0}b c", 3, ["a\u{A0}b", "c"]),
    ("one\ttwo", 7, ["one", "two"]),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
  ])
  func `lines break at words and keep to the width`(text: String, columns: Int, lines: [String]) {
    #expect(wrapped(text, columns) == lines)
  }

  @Test func `any text keeps to any width, in order, losing blanks and line ends only`() {
    var random = SplitMix64(seed: 7)
    let pieces = [
      "a", "bc", "word", " ", "  ", "\t", "\n", "\r", "\r\n", "-", "—", "漢", "é", "\u{301}", "👩‍👧",
      "\u{200B}",
      "\u{1B}", "\u{A0}", "한", "क्ष",
    ]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0..<30, using: &random)).compactMap { _ in
        pieces.randomElement(using: &random)
      }.joined()
      let columns = Int.random(in: 1..<12, using: &random)
      let bytes = Array(text.utf8)
      var end = 0
      for line in Wrap.lines(of: text, columns: columns) {
        #expect(line.lowerBound >= end)
        let lost = Array(bytes[end..<line.lowerBound])
        #expect(lost.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) })
        let words = String(decoding: bytes[line], as: UTF8.self)
        #expect(Width.cells(of: words) <= columns || words.count == 1, "\(text.debugDescription)")
        end = line.upperBound
      }
      #expect(bytes[end...].allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) })
    }
  }

  @Test func `a part of a text gives ranges of the whole`() {
    let bytes = Array("skip one two".utf8)
    #expect(Wrap.lines(of: bytes, in: 5..<12, columns: 3) == [5..<8, 9..<12])
  }

  @Test func `bytes that are not UTF-8 are measured as one cell each`() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0x62, 0x63]
    #expect(Wrap.lines(of: bytes, in: 0..<5, columns: 3) == [0..<3, 3..<5])
    #expect(Wrap.lines(of: bytes, in: -4..<99, columns: 9) == [0..<5])
  }
}
