internal import Corpus

/// Finds where sentences end.
///
/// A sentence ends at a stop, with the quotation marks and brackets that close behind it, if what
/// follows can begin another; an abbreviation's own stop ends one only before a word that no name
/// begins with. Blocks always end sentences.
struct SentenceSplitter {
  /// The sentences of the tokens of one block.
  static func sentences(_ tokens: [Token], in range: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      guard let end = sentenceEnd(tokens, at: index, limit: range.upperBound) else {
        index += 1
        continue
      }
      sentences.append(start..<end)
      start = end
      index = end
    }
    if start < range.upperBound { sentences.append(start..<range.upperBound) }
    return sentences
  }

  /// The index behind a sentence that ends with the token at `index`, if one does.
  private static func sentenceEnd(_ tokens: [Token], at index: Int, limit: Int) -> Int? {
    let token = tokens[index]
    if token.kind == .stop {
      var next = index + 1
      while next < limit, isClosing(tokens, next) { next += 1 }
      return next >= limit || canBegin(tokens, next, limit) ? next : nil
    }
    if token.isAbbreviation {
      var next = index + 1
      while next < limit, tokens[next].kind == .closingQuote || tokens[next].kind == .closingBracket
      {
        next += 1
      }
      return next < limit && beginsAfterAbbreviation(tokens, next, limit) ? next : nil
    }
    return nil
  }

  private static func isClosing(_ tokens: [Token], _ index: Int) -> Bool {
    switch tokens[index].kind {
    case .closingQuote, .closingBracket, .stop: true
    default: false
    }
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
