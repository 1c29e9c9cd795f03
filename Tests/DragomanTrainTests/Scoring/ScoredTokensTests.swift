import Testing

@testable import dragoman_train

struct ScoredTokensTests {
  private let text = Array("Ünal's “no_1”, 東京.".unicodeScalars)

  @Test func `words are runs of letters and digits, marks stand alone, blanks are none`() {
    let words = ScoredTokens(text).spans.map { span in
      text[span].map { String($0) }.joined()
    }
    #expect(words == ["Ünal", "'", "s", "“", "no_1", "”", ",", "東京", "."])
  }

  struct Piece: Sendable {
    var pieces: [[Int]]
    var tokens: Set<Int>
  }

  @Test(arguments: [
    Piece(pieces: [[0, 4]], tokens: [0]), Piece(pieces: [[3, 6]], tokens: [0, 1, 2]),
    Piece(pieces: [[6, 7]], tokens: []), Piece(pieces: [[0, 1], [15, 17]], tokens: [0, 7]),
    Piece(pieces: [[4, 99]], tokens: [1, 2, 3, 4, 5, 6, 7, 8]), Piece(pieces: [], tokens: []),
  ])
  func `a piece has the tokens that it touches`(_ piece: Piece) {
    #expect(ScoredTokens(text).tokens(in: piece.pieces) == piece.tokens)
  }
}
