/// Which labels may open a sentence, follow each other, and close it.
package struct LabelGrammar: Sendable {
  // For each label 0, or for one that may not stand there so low a score that it never does.
  private(set) var firsts = SIMD16<Int32>(repeating: 0)
  private(set) var lasts = SIMD16<Int32>(repeating: 0)
  private(set) var followers: [SIMD16<Int32>] = []
  private static let forbidden: Int32 = -1_000_000

  /// A grammar from what may be where, asked for each label and each pair.
  package init(
    labels: Int, first: (Int) -> Bool, last: (Int) -> Bool, follows: (_ label: Int, Int) -> Bool
  ) {
    for label in 0..<16 {
      if label >= labels || !first(label) { firsts[label] = Self.forbidden }
      if label >= labels || !last(label) { lasts[label] = Self.forbidden }
    }
    followers = (0..<labels).map { from in
      var scores = SIMD16<Int32>(repeating: 0)
      for to in 0..<16 where to >= labels || !follows(to, from) { scores[to] = Self.forbidden }
      return scores
    }
  }

  /// Whether a label may follow another; the trainer's view.
  package func allows(_ label: Int, behind other: Int) -> Bool { followers[other][label] == 0 }

  /// Whether a label may open a sentence.
  package func allowsFirst(_ label: Int) -> Bool { firsts[label] == 0 }

  /// Whether a label may close a sentence.
  package func allowsLast(_ label: Int) -> Bool { lasts[label] == 0 }
}
