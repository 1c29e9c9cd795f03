/// What a model makes of each spelling of a vocabulary by itself, whatever stands around it.
///
/// Most features of a place look at one word only: at the word there, or at the one before or behind
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
