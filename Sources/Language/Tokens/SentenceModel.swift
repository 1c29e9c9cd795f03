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
