internal import Corpus

/// Finds where sentences end.
///
/// A sentence ends at a stop, with the quotation marks and brackets that close behind it, if what
/// follows can begin another; an abbreviation's own stop ends one only before a word that no name
/// begins with. Blocks always end sentences. One pass over the tokens.
struct SentenceSplitter {
  /// The most tokens of a sentence; what runs on is cut, as no grammar holds it together.
  ///
  /// Rules look through the sentence around a cue, so that its length bounds what each may cost.
  static let longest = 500

  /// The sentences of the tokens of one block.
  static func sentences(_ tokens: [Token], in range: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      let (next, ends) = step(tokens, from: index, limit: range.upperBound)
      if ends || next - start >= longest {
        sentences.append(start..<next)
        start = next
      }
      index = next
    }
    if start < range.upperBound { sentences.append(start..<range.upperBound) }
    return sentences
  }

  /// The parts of a block that begin at its start and at tokens inside it, none longer than `longest`.
  static func cut(_ block: Range<Int>, at starts: [Int]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = block.lowerBound
    for end in starts + [block.upperBound] {
      while end - start > longest {
        parts.append(start..<start + longest)
        start += longest
      }
      if end > start { parts.append(start..<end) }
      start = end
    }
    return parts
  }

  /// The index behind a token and the marks that close with it, and whether a sentence ends there.
  private static func step(
    _ tokens: [Token], from index: Int, limit: Int
  ) -> (next: Int, ends: Bool) {
    let token = tokens[index]
    var next = index + 1
    if token.kind == .stop {
      while next < limit, isClosing(tokens, next) { next += 1 }
      return (next, next >= limit || canBegin(tokens, next, limit))
    }
    guard token.isAbbreviation else { return (next, false) }
    while next < limit, tokens[next].kind == .closingQuote || tokens[next].kind == .closingBracket {
      next += 1
    }
    return (next, next < limit && beginsAfterAbbreviation(tokens, next, limit))
  }

  private static func isClosing(_ tokens: [Token], _ index: Int) -> Bool {
    switch tokens[index].kind {
    case .closingQuote, .closingBracket, .stop: true
    // The mark of a footnote.
    case .other: !tokens[index].hasSpaceBefore
    default: false
    }
  }

  /// Whether grammar leaves no doubt that a sentence begins at a gap that the rules see.
  ///
  /// So it does behind a number that counts nothing ("scored 7. Bo Vang …", "on Oct. 4. She …"), and
  /// behind a footnote's mark.
  static func isSure(_ tokens: [Token], _ gap: Int, in block: Range<Int>) -> Bool {
    guard gap - 3 >= block.lowerBound, tokens[gap].isCapitalized else { return false }
    if tokens[gap - 1].kind == .other { return tokens[gap - 2].kind == .stop }
    guard tokens[gap - 1].kind == .stop, tokens[gap - 2].kind == .number else { return false }
    return !tokens[gap - 3].isAbbreviation || tokens[gap].isAny(.closed)
  }

  private static func canBegin(_ tokens: [Token], _ index: Int, _ limit: Int) -> Bool {
    switch tokens[index].kind {
    case .openingQuote, .openingBracket: return true
    case .word: return tokens[index].isCapitalized && tokens[index].hasSpaceBefore
    case .number: return tokens[index].hasSpaceBefore
    default: return false
    }
  }

  /// Behind "U.S." or "Inc.": a quotation, or a word of the closed classes with a capital.
  private static func beginsAfterAbbreviation(
    _ tokens: [Token], _ index: Int, _ limit: Int
  ) -> Bool {
    if tokens[index].kind == .openingQuote {
      return index + 1 < limit && tokens[index + 1].isCapitalized
    }
    return tokens[index].capital == .initial && tokens[index].isAny(.closed)
  }
}
