/// Finds names and their kinds with a trained model.
package struct NameModel: Sendable {
  private let sequence: SequenceModel

  package init(_ weights: WeightTable) {
    sequence = SequenceModel(weights, grammar: NameLabel.grammar)
  }

  /// What a spelling alone gives the labels of its word and of those beside it.
  struct WordScores: Sendable {
    var here: NarrowScores
    var before: NarrowScores
    var after: NarrowScores
    var twoBefore: NarrowScores
    var twoAfter: NarrowScores
  }

  /// What is kept of the words met so far.
  typealias Memory = SpellingScores<WordScores>

  private func wordScores(_ spelling: Spelling) -> WordScores {
    let rows = sequence.rows
    return WordScores(
      here: rows.sum { NameFeatures.addWord(spelling, to: &$0) },
      before: rows.sum { NameFeatures.addBefore(spelling, to: &$0) },
      after: rows.sum { NameFeatures.addAfter(spelling, to: &$0) },
      twoBefore: rows.sum { NameFeatures.addTwoBefore(spelling, to: &$0) },
      twoAfter: rows.sum { NameFeatures.addTwoAfter(spelling, to: &$0) })
  }

  /// The names of a text, by position.
  package func names(_ annotated: AnnotatedText, models: Models) -> [NameLabel.Name] {
    var memory = Memory()
    return names(annotated, models: models, &memory)
  }

  /// The names of a text, by position.
  func names(
    _ annotated: AnnotatedText, models: Models, _ memory: inout Memory
  ) -> [NameLabel.Name] {
    memory.cover(annotated.spellings, wordScores)
    if annotated.tokens.count > Self.long {
      sequence.rows.prefetchAll(width: NarrowScores.rowWidth)
    }
    let features = NameFeatures(annotated, models: models)
    var names: [NameLabel.Name] = []
    for sentence in annotated.sentences {
      for zone in Self.zones(annotated, sentence.tokens) {
        let emissions = self.emissions(zone, sentence.tokens, annotated, features, memory)
        names += NameLabel.names(sequence.labels(emissions), from: zone.lowerBound)
      }
    }
    return NameConsistency(names, annotated).agreed(names)
  }

  /// So many tokens ask for most rows of the table.
  private static let long = 1_000

  /// The scores of the labels of each token of a part of a sentence.
  private func emissions(
    _ zone: Range<Int>, _ sentence: Range<Int>, _ annotated: AnnotatedText,
    _ features: NameFeatures, _ memory: Memory
  ) -> [Emission] {
    for index in zone { memory.prefetch(annotated.spellingNumber(index)) }
    var next = AwaitedFeatures<NarrowScores>(sequence.rows)
    features.addContext(zone.lowerBound, sentence, to: &next)
    return zone.map { index in
      var sum = ScoreSum<NarrowScores>(sequence.rows)
      sum.add(next)
      if index + 1 < zone.upperBound {
        next.removeAll()
        features.addContext(index + 1, sentence, to: &next)
      }
      sum.add(memory[annotated.spellingNumber(index)].here)
      sum.add(memory[annotated.spellingNumber(index - 1, in: sentence)].before)
      sum.add(memory[annotated.spellingNumber(index + 1, in: sentence)].after)
      sum.add(memory[annotated.spellingNumber(index - 2, in: sentence)].twoBefore)
      sum.add(memory[annotated.spellingNumber(index + 2, in: sentence)].twoAfter)
      return sum.scores.emission
    }
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

  /// How many words before and after a capital are looked at.
  private static let reach = 2
}
