/// Says at which of the gaps of a block a sentence begins: a linear model of each gap alone, in which
/// what the rules say is one feature.
package struct SentenceModel: Sendable {
  private let weights: WeightTable

  package init(_ weights: WeightTable) { self.weights = weights }

  /// The sentences of the tokens of one block.
  func sentences(
    _ tokens: [Token], _ spellings: [Spelling], in block: Range<Int>, buffer: inout [Feature]
  ) -> [Range<Int>] {
    let ruled = Set(SentenceSplitter.sentences(tokens, in: block).map(\.lowerBound))
    var starts: [Int] = []
    for gap in SentenceFeatures.gaps(tokens, in: block) {
      buffer.removeAll(keepingCapacity: true)
      SentenceFeatures.append(
        before: gap, of: block, tokens, spellings, ruled: ruled.contains(gap), to: &buffer)
      var scores = NarrowScores()
      for feature in buffer { weights.add(feature, to: &scores) }
      if scores[1] > scores[0] { starts.append(gap) }
    }
    return SentenceSplitter.cut(block, at: starts)
  }
}
