/// A text's tokens as scorers count them: runs of letters, digits and low lines, and every other
/// scalar but blanks by itself.
struct ScoredTokens {
  /// In scalars, by position.
  private(set) var spans: [Range<Int>] = []

  init(_ text: [Unicode.Scalar]) {
    var isInWord = false
    for (index, scalar) in text.enumerated() {
      let isWord = Self.isWord(scalar)
      if isWord, isInWord, let last = spans.popLast() {
        spans.append(last.lowerBound..<index + 1)
      } else if !scalar.properties.isWhitespace {
        spans.append(index..<index + 1)
      }
      isInWord = isWord
    }
  }

  /// The tokens that some pieces touch, each a pair of scalar offsets.
  func tokens(in pieces: [[Int]]) -> Set<Int> {
    var tokens: Set<Int> = []
    for piece in pieces {
      var index = firstToken(endingBehind: piece[0])
      while index < spans.count, spans[index].lowerBound < piece[1] {
        tokens.insert(index)
        index += 1
      }
    }
    return tokens
  }

  private func firstToken(endingBehind offset: Int) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "_" { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}
