/// What the sentence model looks at: the words on both sides of a gap.
package enum SentenceFeatures {
  /// The features of a gap.
  package static let count = 24

  /// The gaps before tokens of a block at which a sentence may begin.
  ///
  /// Behind a mark or abbreviation, or before a word with a capital.
  static func gaps(_ tokens: [Token], in block: Range<Int>) -> [Int] {
    block.dropFirst().filter { index in
      let next = tokens[index]
      guard next.hasSpaceBefore || tokens[index - 1].kind == .stop else { return false }
      return !tokens[index - 1].isWord && tokens[index - 1].kind != .comma
        || tokens[index - 1].isAbbreviation || next.isCapitalized
    }
  }

  /// Appends the features of the gap before a token.
  ///
  /// - Parameter ruled: Whether the rules let a sentence begin here.
  static func append(
    before index: Int, of block: Range<Int>, _ tokens: [Token], _ spellings: [Spelling],
    ruled: Bool, to features: inout [Feature]
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
    features.append(.of(401, rule))
    features.append(.of(402, rule, kinds))
    features.append(.of(403, kinds, capital, space))
    features.append(.of(404, last.lower))
    features.append(.of(405, next.lower))
    features.append(.of(406, last.lower, next.shape))
    features.append(.of(407, last.shape, next.shape))
    features.append(.of(408, last2.lower))
    features.append(.of(409, next2.lower))
    features.append(.of(410, last2.lower, last.lower))
    features.append(.of(411, next.lower, next2.lower))
    features.append(.of(412, last.fine))
    features.append(.of(413, next.fine))
    features.append(.of(414, last.signature, next.signature))
    features.append(.of(415, next.signature, capital))
    features.append(.of(416, last2.shape, last.shape, next.shape))
    features.append(.of(417, next.shape, next2.shape))
    features.append(.of(418, abbreviation, next.signature, capital))
    features.append(.of(419, last.exact, capital))
    features.append(.of(420, next.exact, last.shape))
    features.append(.of(421, last2.coarse, UInt32(tokens[index - 1].kind.rawValue), next.coarse))
    features.append(.of(422, min(UInt32(index - block.lowerBound), 4), rule))
    features.append(.of(423, min(UInt32(block.upperBound - index), 4), rule))
    features.append(.of(424, last2.signature, last.lower))
  }
}
