/// Finds the sequence of labels with the highest score by Viterbi's algorithm.
///
/// Only what the grammar allows is tried: of the 169 steps between the thirteen labels of names it
/// forbids 108.
struct SequenceDecoder: Sendable {
  /// A label that another may stand behind, and what that gives.
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
      for from in 0..<count where grammar.allows(to, behind: from) && !transitions.isEmpty {
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
