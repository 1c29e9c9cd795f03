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
  /// - Parameter grammar: For each label, the labels that may follow it.
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

/// Finds the sequence of labels with the highest score by Viterbi's algorithm.
///
/// Only what the grammar allows is tried: of the 169 steps between the thirteen labels of names it
/// forbids 108.
struct SequenceDecoder: Sendable {
  /// A label that another may follow, and what that gives.
  private struct Step: Sendable {
    var from: Int
    var score: Int
  }

  private let count: Int
  /// The steps to label 0, then those to label 1, and so on; where those to each end.
  private var steps: [Step] = []
  private var ends: [Int] = []
  private let isFirst: [Bool]
  private let isLast: [Bool]
  /// How far the label 0 has to lead at each place for it to be the best everywhere: no sequence of
  /// other labels can gain more by the transitions into, inside and out of it.
  private let safeLead: Int

  /// So low a score that a sequence with it is never the best.
  private static let forbidden = Int.min / 2

  /// - Parameter transitions: For each pair of labels, from and to, the score of their sequence.
  init(labels count: Int, transitions: [Int16], grammar: LabelGrammar) {
    self.count = count
    isFirst = (0..<count).map { grammar.allowsFirst($0) }
    isLast = (0..<count).map { grammar.allowsLast($0) }
    safeLead = 2 * max(0, Int(transitions.max() ?? 0) - Int(transitions.first ?? 0))
    for to in 0..<count {
      for from in 0..<count where grammar.allows(to, after: from) && !transitions.isEmpty {
        steps.append(Step(from: from, score: Int(transitions[from * count + to])))
      }
      ends.append(steps.count)
    }
  }

  /// The labels of tokens by the scores of each.
  func labels(_ emissions: [Emission]) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: emissions.count)
    guard !isEmpty(emissions) else { return labels }
    var best = InlineArray<16, Int>(repeating: Self.forbidden)
    for label in 0..<count where isFirst[label] { best[label] = Int(emissions[0][label]) }
    // For each token and label, the label before it on the best way there.
    var origins = [UInt8](repeating: 0, count: emissions.count * count)
    for index in 1..<emissions.count {
      best = advance(best, emissions[index], &origins, index * count)
    }
    var label = 0
    for other in 0..<count where !isLast[other] { best[other] += Self.forbidden / 2 }
    for other in 1..<count where best[other] > best[label] { label = other }
    for index in stride(from: emissions.count - 1, through: 0, by: -1) {
      labels[index] = UInt8(label)
      label = Int(origins[index * count + label])
    }
    return labels
  }

  /// The best score of each label given those of the labels before it.
  @inline(__always)
  private func advance(
    _ best: InlineArray<16, Int>, _ emission: Emission, _ origins: inout [UInt8], _ row: Int
  ) -> InlineArray<16, Int> {
    var next = InlineArray<16, Int>(repeating: Self.forbidden)
    var step = 0
    for to in 0..<count {
      var (highest, origin) = (Self.forbidden, 0)
      while step < ends[to] {
        let score = best[steps[step].from] + steps[step].score
        if score > highest { (highest, origin) = (score, steps[step].from) }
        step += 1
      }
      // What cannot be reached stays where it is, so that no number overflows.
      next[to] = max(Self.forbidden / 2, highest) + Int(emission[to])
      origins[row + to] = UInt8(origin)
    }
    return next
  }

  /// Whether label 0 leads so far at each place that nothing else need be tried.
  func isEmpty(_ emissions: [Emission]) -> Bool {
    emissions.allSatisfy { emission in
      let safe = Int(emission[0]) - safeLead
      return (1..<count).allSatisfy { Int(emission[$0]) < safe }
    }
  }
}

/// What a model makes of each spelling of a vocabulary by itself, whatever is around it.
///
/// Most features of a place look at one word only: at the word there, or at the one before or after
/// it. Their weights are added up once a spelling, and a place adds the sums.
struct SpellingScores<Scores: Sendable>: Sendable {
  private var scores: [Scores] = []

  /// Makes those of the spellings that have come since it was last asked.
  mutating func cover(_ spellings: [Spelling], _ make: (Spelling) -> Scores) {
    for number in scores.count..<max(scores.count, spellings.count) {
      scores.append(make(spellings[number]))
    }
  }

  /// Those of a spelling by its number.
  @inline(__always)
  subscript(_ number: Int) -> Scores { scores[number] }

  /// Has those of a spelling brought near, without waiting for them.
  @inline(__always)
  func prefetch(_ number: Int) { scores.prefetch(number) }
}
