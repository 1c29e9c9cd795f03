/// Says at which of the gaps of a block a sentence begins: a linear model of each gap alone, in which
/// what the rules say is one feature.
package struct SentenceModel: Sendable {
  private let weights: WeightTable

  package init(_ weights: WeightTable) { self.weights = weights }

  /// The sentences of the tokens of one block.
  func sentences(
    _ tokens: [Token], _ spellings: [Spelling], in block: Range<Int>
  ) -> [Range<Int>] {
    let ruled = Set(SentenceSplitter.sentences(tokens, in: block).map(\.lowerBound))
    var features: [Feature] = []
    var starts: [Int] = []
    for gap in SentenceFeatures.gaps(tokens, in: block) {
      features.removeAll(keepingCapacity: true)
      SentenceFeatures.append(
        before: gap, of: block, tokens, spellings, ruled: ruled.contains(gap), to: &features)
      var sum = ScoreSum<NarrowScores>(weights.rows)
      for feature in features { sum.add(feature) }
      if sum.scores[1] > sum.scores[0] { starts.append(gap) }
    }
    return SentenceSplitter.cut(block, at: starts)
  }
}
