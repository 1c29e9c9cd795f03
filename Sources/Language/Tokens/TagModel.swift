/// Tags the words of a sentence from left to right, each by what stands around it and the two tags
/// before it: an averaged perceptron (Collins 2002), decoded greedily.
package struct TagModel: Sendable {
  private let weights: WeightTable

  package init(_ weights: WeightTable) { self.weights = weights }

  /// The tag that stands before the first word.
  package static let edge: UInt32 = 255

  /// Gives every token of a sentence its part of speech.
  func tag(_ annotated: inout AnnotatedText, _ sentence: Range<Int>, buffer: inout [Feature]) {
    var previous = Self.edge
    var beforePrevious = Self.edge
    for index in sentence {
      buffer.removeAll(keepingCapacity: true)
      TagFeatures.append(at: index, of: sentence, annotated, to: &buffer)
      TagFeatures.appendHistory(
        at: index, of: sentence, annotated, previous: previous, beforePrevious: beforePrevious,
        to: &buffer)
      for feature in buffer { weights.prefetch(feature) }
      var scores = WideScores()
      for feature in buffer { weights.add(feature, to: &scores) }
      let best = UInt8(scores.best(of: weights.labelCount))
      annotated.tokens[index].partOfSpeech = PartOfSpeech(rawValue: best) ?? .noun
      beforePrevious = previous
      previous = UInt32(best)
    }
  }
}
