import Corpus
import Testing

@testable import Language

struct TokenizerTests {
  private func tokens(_ string: String) -> [Token] {
    let text = DocumentText(string)
    return Tokenizer.tokens(of: text, in: text.span)
  }

  @Test(arguments: [
    ("The boats left.", ["The", "boats", "left", "."]),
    ("Norway’s boats", ["Norway", "’s", "boats"]),
    ("the sailors' boats", ["the", "sailors", "'", "boats"]),
    ("U.S. boats", ["U.S.", "boats"]),
    ("Mr. Sund", ["Mr.", "Sund"]),
    ("He left. I.", ["He", "left", ".", "I", "."]),
    ("1,200 boats, 3.5 tons", ["1,200", "boats", ",", "3.5", "tons"]),
    ("don’t", ["do", "n’t"]),
    ("they’re", ["they", "’re"]),
    ("well-known", ["well", "-", "known"]),
    ("boats—nets", ["boats", "—", "nets"]),
    ("“Go!” (now)", ["“", "Go", "!", "”", "(", "now", ")"]),
    ("wait… what", ["wait", "…", "what"]),
    ("Åse O’Hara", ["Åse", "O’Hara"]),
    ("B&B", ["B&B"]),
    ("a\u{A0}b", ["a", "b"]),
    ("", []),
    (" \n\t", []),
  ])
  func `text is split into words, numbers and marks`(_ text: String, _ expected: [String]) {
    let document = DocumentText(text)
    #expect(tokens(text).map { document[$0.span] } == expected)
  }

  @Test(
    arguments: [
      ("“Go”", [.openingQuote, .word, .closingQuote]),
      ("\"Go\"", [.openingQuote, .word, .closingQuote]),
      ("«Go»", [.openingQuote, .word, .closingQuote]),
      ("‘Go’", [.openingQuote, .word, .closingQuote]),
      ("Go – 12; now:", [.word, .dash, .number, .semicolon, .word, .colon]),
      ("Go?!", [.word, .stop, .stop]),
      ("Sund's", [.word, .possessiveMark]),
    ] as [(String, [Token.Kind])])
  func `marks are told apart`(_ text: String, _ kinds: [Token.Kind]) {
    #expect(tokens(text).map(\.kind) == kinds)
  }

  @Test(arguments: [
    ("boat", Token.Capital.none), ("Boat", .initial), ("BOAT", .all), ("A", .initial),
    ("Østby", .initial), ("øst", .none), ("Ångström", .initial), ("U.S.", .all), ("12", .none),
  ])
  func `capitals are read beyond ASCII`(_ text: String, _ capital: Token.Capital) {
    #expect(tokens(text).map(\.capital) == [capital])
  }

  @Test
  func `a word knows whether space stands before it`() {
    #expect(
      tokens("A well-known (boat)").map(\.hasSpaceBefore)
        == [true, true, false, false, true, false, false])
  }
}
