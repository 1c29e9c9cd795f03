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
