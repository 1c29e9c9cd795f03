internal import Corpus

/// Finds where sentences end.
///
/// A sentence ends at a stop, with the quotation marks and brackets that close after it, if what
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

  /// The index after a token and the marks that close with it, and whether a sentence ends there.
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
  /// So it does after a number that counts nothing ("scored 7. Bo Vang …", "on Oct. 4. She …"), and
  /// after a footnote's mark.
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

  /// After "U.S." or "Inc.": a quotation, or a word of the closed classes with a capital.
  private static func beginsAfterAbbreviation(
    _ tokens: [Token], _ index: Int, _ limit: Int
  ) -> Bool {
    if tokens[index].kind == .openingQuote {
      return index + 1 < limit && tokens[index + 1].isCapitalized
    }
    return tokens[index].capital == .initial && tokens[index].isAny(.closed)
  }
}

/// Says at which of the gaps of a block a sentence begins: a linear model of each gap alone, in which
/// what the rules say is one feature.
package struct SentenceModel: Sendable {
  private let weights: WeightTable

  package init(_ weights: WeightTable) { self.weights = weights }

  /// The sentences of the tokens of one block.
  func sentences(
    _ tokens: [Token], _ spellings: [Spelling], in block: Range<Int>
  ) -> [Range<Int>] {
    let ruled = SentenceSplitter.sentences(tokens, in: block)
    // Both are by position, so that one pass tells which gaps are the rules' too.
    var next = 0
    var starts: [Int] = []
    for gap in SentenceFeatures.gaps(tokens, in: block) {
      while next < ruled.count, ruled[next].lowerBound < gap { next += 1 }
      let isRuled = next < ruled.count && ruled[next].lowerBound == gap
      let scores: TripleScores = weights.rows.sum { sum in
        SentenceFeatures.add(
          before: gap, of: block, tokens, spellings, ruled: isRuled, to: &sum)
      }
      let isSure = isRuled && SentenceSplitter.isSure(tokens, gap, in: block)
      if isSure || scores.second > 0 { starts.append(gap) }
    }
    return SentenceSplitter.cut(block, at: starts)
  }
}

/// What the sentence model looks at: the words on both sides of a gap.
package enum SentenceFeatures {
  /// The features of a gap.
  package static let count = 24

  /// The gaps before tokens of a block at which a sentence may begin.
  ///
  /// After a mark or abbreviation, or before a word with a capital.
  static func gaps(_ tokens: [Token], in block: Range<Int>) -> [Int] {
    block.dropFirst().filter { index in
      let next = tokens[index]
      guard next.hasSpaceBefore || tokens[index - 1].kind == .stop else { return false }
      return !tokens[index - 1].isWord && tokens[index - 1].kind != .comma
        || tokens[index - 1].isAbbreviation || next.isCapitalized
    }
  }

  /// Adds the features of the gap before a token.
  ///
  /// - Parameter ruled: Whether the rules let a sentence begin here.
  @inline(__always)
  static func add(
    before index: Int, of block: Range<Int>, _ tokens: [Token], _ spellings: [Spelling],
    ruled: Bool, to features: inout some FeatureSink
  ) {
    func spelling(_ index: Int) -> Spelling {
      block.contains(index) ? spellings[Int(tokens[index].spelling)] : Spelling.edge
    }
    let last = spelling(index - 1)
    let next = spelling(index)
    let last2 = spelling(index - 2)
    let next2 = spelling(index + 1)
    let rule: UInt32 = ruled ? 1 : 0
    let kinds = UInt32(tokens[index - 1].kind.rawValue) << 8 | UInt32(tokens[index].kind.rawValue)
    let capital = UInt32(tokens[index].capital.rawValue)
    let space: UInt32 = tokens[index].hasSpaceBefore ? 1 : 0
    let abbreviation: UInt32 = tokens[index - 1].isAbbreviation ? 1 : 0
    features.add(.of(401, rule))
    features.add(.of(402, rule, kinds))
    features.add(.of(403, kinds, capital, space))
    features.add(.of(404, last.lower))
    features.add(.of(405, next.lower))
    features.add(.of(406, last.lower, next.shape))
    features.add(.of(407, last.shape, next.shape))
    features.add(.of(408, last2.lower))
    features.add(.of(409, next2.lower))
    features.add(.of(410, last2.lower, last.lower))
    features.add(.of(411, next.lower, next2.lower))
    features.add(.of(412, last.fine))
    features.add(.of(413, next.fine))
    features.add(.of(414, last.signature, next.signature))
    features.add(.of(415, next.signature, capital))
    features.add(.of(416, last2.shape, last.shape, next.shape))
    features.add(.of(417, next.shape, next2.shape))
    features.add(.of(418, abbreviation, next.signature, capital))
    features.add(.of(419, last.exact, capital))
    features.add(.of(420, next.exact, last.shape))
    features.add(.of(421, last2.coarse, UInt32(tokens[index - 1].kind.rawValue), next.coarse))
    features.add(.of(422, min(UInt32(index - block.lowerBound), 4), rule))
    features.add(.of(423, min(UInt32(block.upperBound - index), 4), rule))
    features.add(.of(424, last2.signature, last.lower))
  }
}
