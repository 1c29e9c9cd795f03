/// The best sequence of labels for the words of a sentence: a linear model of each label given its
/// word's features, and of each label given the one before it, decoded by Viterbi's algorithm.
///
/// Linear in the words. A model has at most fifteen labels; 0 is that of words that are nothing, and
/// every grammar has to let it stand anywhere, since a sentence in which it leads far enough is
/// given nothing else without being decoded.
package struct SequenceModel: Sendable {
  private let weights: WeightTable
  private let labelCount: Int
  private let decoder: SequenceDecoder

  /// Takes weights with transitions of at most fifteen labels.
  ///
  /// - Parameter grammar: For each label, the labels that may stand behind it.
  package init(_ weights: WeightTable, grammar: LabelGrammar) {
    self.weights = weights
    labelCount = min(weights.labelCount, 15)
    decoder = SequenceDecoder(
      labels: labelCount, transitions: weights.transitions, grammar: grammar)
  }

  /// The weights of features, to add up.
  var rows: WeightRows { weights.rows }

  /// A label and by how much its score leads over the best other at its place.
  package struct Label: Sendable {
    package var label: UInt8
    /// In units of the model's weights; what the local scores alone say.
    ///
    /// 0 for the label 0, of which nobody asks it.
    package var lead: Float
  }

  /// The labels of tokens, given `count` features for each in a row.
  package func labels(_ features: [Feature], count: Int) -> [Label] {
    guard count > 0 else { return [] }
    return switch weights.rowWidth {
    case TripleScores.rowWidth: labels(emissions(features, count, TripleScores.self))
    case FewScores.rowWidth: labels(emissions(features, count, FewScores.self))
    default: labels(emissions(features, count, NarrowScores.self))
    }
  }

  private func emissions<Scores: SequenceScores>(
    _ features: [Feature], _ count: Int, _: Scores.Type
  ) -> [Emission] {
    stride(from: 0, to: features.count, by: count).map { start in
      var sum = ScoreSum<Scores>(rows)
      for feature in features[start..<start + count] { sum.add(feature) }
      return sum.scores.emission
    }
  }

  /// Whether all labels are 0 for certain, so that nobody need ask for them.
  func isEmpty(_ emissions: [Emission]) -> Bool { decoder.isEmpty(emissions) }

  /// The labels of tokens by the scores of each.
  func labels(_ emissions: [Emission]) -> [Label] {
    let labels = decoder.labels(emissions)
    return labels.indices.map { index in
      let label = labels[index]
      return Label(label: label, lead: label == 0 ? 0 : lead(of: Int(label), emissions[index]))
    }
  }

  private func lead(of label: Int, _ emission: Emission) -> Float {
    var other = Int16.min
    for index in 0..<labelCount where index != label { other = max(other, emission[index]) }
    return Float(Int(emission[label]) - Int(other)) * weights.unit
  }
}
