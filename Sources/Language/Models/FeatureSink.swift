/// Where features go: into a list, to be learned from, or as their weights into a sum of scores.
///
/// So that a feature is spelled out once, and training and reading cannot differ.
protocol FeatureSink {
  mutating func add(_ feature: Feature)
}

extension [Feature]: FeatureSink {
  @inline(__always)
  mutating func add(_ feature: Feature) { append(feature) }
}

/// The scores of labels, while the weights of features are added up.
struct ScoreSum<Scores: LabelScores>: FeatureSink {
  private let rows: WeightRows
  fileprivate(set) var scores = Scores()

  @inline(__always)
  init(_ rows: WeightRows) { self.rows = rows }

  @inline(__always)
  mutating func add(_ feature: Feature) { scores.add(feature, of: rows) }

  /// Adds what was added up before.
  @inline(__always)
  mutating func add(_ sum: Scores) { scores.add(sum) }

  /// Adds the weights of features that were asked for before.
  @inline(__always)
  mutating func add(_ features: AwaitedFeatures<Scores>) { features.add(to: &scores) }
}

extension ScoreSum<WideScores> {
  /// Adds the weights of rows that were asked for before.
  @inline(__always)
  mutating func add(_ rows: AwaitedRows) { rows.add(to: &scores) }
}
