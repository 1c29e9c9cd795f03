/// The best sequence of labels for the words of a sentence: a linear model of each label given its
/// word's features, and of each label given the one before it, decoded by Viterbi's algorithm.
///
/// Linear in the words. A model has at most fifteen labels; 0 is that of words that are nothing, and
/// every grammar has to let it stand anywhere, since a sentence in which it leads far enough is
/// given nothing else without being decoded.
package struct SequenceModel: Sendable {
  typealias Scores = SIMD16<Int32>

  let weights: WeightTable
  /// For each label, the scores of all labels behind it; lanes past the labels are out of reach.
  private let behind: [Scores]
  /// How far the label 0 has to lead at each place for it to be the best everywhere: no sequence of
  /// other labels can gain more by the transitions into, inside and out of it.
  private let safeLead: Int32
  private static let outOfReach: Int32 = -1_000_000_000

  /// Takes weights with transitions of at most fifteen labels.
  package init(_ weights: WeightTable) {
    self.weights = weights
    let count = weights.labelCount
    let stay = Int32(weights.transitions.first ?? 0)
    let best = Int32(weights.transitions.max() ?? 0)
    safeLead = 2 * max(0, best - stay)
    behind = (0..<count).map { from in
      var scores = Scores(repeating: Self.outOfReach)
      for to in 0..<min(count, 15) where !weights.transitions.isEmpty {
        scores[to] = Int32(weights.transitions[from * count + to])
      }
      return scores
    }
  }

  /// A label and by how much its score leads over the best other at its place.
  package struct Label: Sendable {
    package var label: UInt8
    /// In units of the model's weights; what the local scores alone say.
    package var lead: Float
  }

  /// The labels of tokens, given `count` features for each in a row.
  ///
  /// - Parameter allowed: For each label, the set of labels (as bits) that may stand behind it.
  package func labels(
    _ features: [Feature], count: Int, allowed: LabelGrammar
  ) -> [Label] {
    guard count > 0, !features.isEmpty else { return [] }
    let length = features.count / count
    var emissions: [SIMD16<Int16>] = []
    emissions.reserveCapacity(length)
    for token in 0..<length {
      // The next token's weights come near while this one's are added.
      for feature in features[min(token + 1, length) * count..<min(token + 2, length) * count] {
        weights.prefetch(feature)
      }
      var scores = NarrowScores()
      for index in token * count..<(token + 1) * count { weights.add(features[index], to: &scores) }
      emissions.append(scores.lanes)
    }
    return decode(emissions, allowed)
  }

  private func decode(_ emissions: [SIMD16<Int16>], _ allowed: LabelGrammar) -> [Label] {
    let count = weights.labelCount
    if emissions.allSatisfy({ isSafe($0) }) {
      return emissions.map { Label(label: 0, lead: lead(of: 0, $0)) }
    }
    var best = allowed.firsts &+ Scores(truncatingIfNeeded: emissions[0])
    var origins: [Scores] = [.zero]
    origins.reserveCapacity(emissions.count)
    for emission in emissions.dropFirst() {
      var next = Scores(repeating: Int32.min)
      var origin = Scores.zero
      for from in 0..<count {
        let scores = behind[from] &+ Scores(repeating: best[from]) &+ allowed.followers[from]
        let better = scores .> next
        next.replace(with: scores, where: better)
        origin.replace(with: Scores(repeating: Int32(from)), where: better)
      }
      // Only differences matter: the best is kept at 0, so that long sentences do not overflow.
      let total = next &+ Scores(truncatingIfNeeded: emission)
      best = total &- Scores(repeating: total.max())
      best.replace(with: Scores(repeating: Self.outOfReach), where: best .< Self.outOfReach)
      origins.append(origin)
    }
    best = best &+ allowed.lasts
    return trace(best, origins, emissions)
  }

  private func isSafe(_ emission: SIMD16<Int16>) -> Bool {
    let first = Int32(emission[0])
    var others = emission
    others[0] = Int16.min
    for lane in weights.labelCount..<16 { others[lane] = Int16.min }
    return first - Int32(others.max()) > safeLead
  }

  private func trace(
    _ best: Scores, _ origins: [Scores], _ emissions: [SIMD16<Int16>]
  ) -> [Label] {
    var label = 0
    for other in 1..<weights.labelCount where best[other] > best[label] { label = other }
    var result = [Label](repeating: Label(label: 0, lead: 0), count: emissions.count)
    for index in stride(from: emissions.count - 1, through: 0, by: -1) {
      result[index] = Label(label: UInt8(label), lead: lead(of: label, emissions[index]))
      label = Int(origins[index][label])
    }
    return result
  }

  private func lead(of label: Int, _ emission: SIMD16<Int16>) -> Float {
    var other = Int16.min
    for index in 0..<weights.labelCount where index != label { other = max(other, emission[index]) }
    return Float(Int(emission[label]) - Int(other)) * weights.unit
  }
}
