/// Finds names and their kinds with a trained model.
package struct NameModel: Sendable {
  private let sequence: SequenceModel

  package init(_ weights: WeightTable) { sequence = SequenceModel(weights) }

  /// The names of a text, by position.
  package func names(_ annotated: AnnotatedText, models: Models) -> [NameLabel.Name] {
    let features = NameFeatures(annotated, models: models)
    var buffer: [Feature] = []
    let names = annotated.sentences.flatMap { sentence in
      Self.zones(annotated, sentence.tokens).flatMap { zone in
        buffer.removeAll(keepingCapacity: true)
        features.append(zone, of: sentence.tokens, to: &buffer)
        let labels = sequence.labels(buffer, count: NameFeatures.count, allowed: NameLabel.grammar)
        return NameLabel.names(labels, from: zone.lowerBound)
      }
    }
    return NameConsistency(names, annotated).agreed(names)
  }

  /// The parts of a sentence around its capitals; no name is looked for in the rest.
  package static func zones(_ annotated: AnnotatedText, _ sentence: Range<Int>) -> [Range<Int>] {
    var zones: [Range<Int>] = []
    for index in sentence where annotated.tokens[index].isCapitalized {
      let zone =
        max(sentence.lowerBound, index - reach)..<min(sentence.upperBound, index + reach + 1)
      if let last = zones.last, zone.lowerBound <= last.upperBound {
        zones[zones.count - 1] = last.lowerBound..<zone.upperBound
      } else {
        zones.append(zone)
      }
    }
    return zones
  }

  /// How many words before and behind a capital are looked at.
  private static let reach = 2
}
