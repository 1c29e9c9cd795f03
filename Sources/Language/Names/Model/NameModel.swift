/// Finds names and their kinds with a trained model.
package struct NameModel: Sendable {
  private let sequence: SequenceModel

  package init(_ weights: WeightTable) { sequence = SequenceModel(weights) }

  /// The names of a text, by position.
  package func names(_ annotated: AnnotatedText, models: Models) -> [NameLabel.Name] {
    let features = NameFeatures(annotated, models: models)
    var buffer: [Feature] = []
    return annotated.sentences.flatMap { sentence in
      buffer.removeAll(keepingCapacity: true)
      features.append(sentence.tokens, to: &buffer)
      let labels = sequence.labels(buffer, count: NameFeatures.count, allowed: NameLabel.grammar)
      return NameLabel.names(labels, from: sentence.tokens.lowerBound)
    }
  }
}
