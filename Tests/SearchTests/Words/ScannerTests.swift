import Corpus
import Search
import TestSupport
import Testing

/// Words as the query reader cuts them, which is how the index does.
private func words(_ text: String) throws -> [String] {
  let quoted = "\"" + text.filter { !"\"“”„".contains($0) } + "\""
  guard case .words(let words) = try Query.parse(quoted).root else { return [] }
  return words.folded.map { String(decoding: $0, as: UTF8.self) }
}

struct ScannerTests {
  @Test(arguments: [
    ("", []), ("a", ["a"]), ("ABCDEFG", ["abcdefg"]), ("ABCDEFGH", ["abcdefgh"]),
    ("ABCDEFGHI jk", ["abcdefghi", "jk"]), ("x1979 2B", ["x1979", "2b"]),
    ("[brackets]{@`^_}", ["brackets"]), ("under_score", ["under", "score"]),
    ("internationalisé", ["internationalise"]), ("é", ["e"]),
    ("Ünïted Nàtions", ["united", "nations"]),
    ("it’s–so…“yes”", ["it", "s", "so", "yes"]), ("U.S.-led u.s", ["u.s", "led", "u.s"]),
    ("e.g. i.e.", ["e.g", "i.e"]), ("A. Lund", ["a", "lund"]), ("co\u{AD}operate", ["cooperate"]),
  ])
  func `text is cut into folded words, also where eight bytes end`(text: String, expected: [String])
    throws
  {
    #expect(try words(text) == expected)
    // The same words wherever they lie in blocks of eight bytes.
    for pad in 1...9 {
      let moved =
        String(repeating: " ", count: pad) + text + String(repeating: ",", count: 10 - pad)
      #expect(try words(moved) == expected)
    }
  }

  @Test func `each ASCII byte is a letter, a digit, or parts words`() throws {
    for byte in UInt8(1)...127 where !"\"*~".utf8.contains(byte) {
      let scalar = Character(Unicode.Scalar(byte))
      let expected =
        scalar.isLetter || scalar.isNumber
        ? ["ab\(scalar.lowercased())cd"] : ["ab", "cd"]
      #expect(try words("ab\(scalar)cd") == expected, "\(byte)")
      let long =
        scalar.isLetter || scalar.isNumber
        ? ["abcdefghij\(scalar.lowercased())cd"] : ["abcdefghij", "cd"]
      #expect(try words("abcdefghij\(scalar)cd and more of it").prefix(long.count) == long[...])
    }
  }

  @Test func `a word without an end is known by its beginning`() throws {
    let long = String(repeating: "verylong", count: 50_000)
    var builder = CorpusBuilder()
    builder.document("a.txt", "Before \(long) after.")
    let corpus = builder.corpus()
    #expect(try found("after", in: corpus).count == 1)
    #expect(try found("verylongvery*", in: corpus).count == 1)
    #expect(try found(String(long.prefix(4_000)), in: corpus).count == 1)
  }

  @Test func `the words of any text are found in it`() throws {
    let pieces = [
      "a", "Z", "7", ".", ".", " ", ",", "é", "ß", "\u{301}", "\u{AD}", "中", "の", "。", "👍",
      "abcdefg", "abcdefgh", "\u{1D400}", "\u{FEFF}", "İ",
    ]
    var random = SplitMix64(seed: 5)
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? "a"
      }.joined()
      var builder = CorpusBuilder()
      builder.document("a.txt", "The first \(text) last.")
      let corpus = builder.corpus()
      // The blanks keep a mark at an end from changing the quotes.
      for word in try words(" \(text) ") {
        #expect(
          try found("\"\(word)\"", in: corpus).count == 1, "\(word) in \(text.debugDescription)")
      }
    }
  }
}
