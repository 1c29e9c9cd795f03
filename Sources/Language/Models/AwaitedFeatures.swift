/// The features of one place, whose weights are on their way from memory.
///
/// A table of weights is too large for the caches closest to a core, and a feature's row lies anywhere
/// in it. Asked for a place ahead, the rows are there when they are added; waiting for them took
/// half of all time.
struct AwaitedFeatures<Scores: LabelScores>: FeatureSink {
  private let rows: WeightRows
  private var features = InlineArray<48, Feature>(repeating: 0)
  private var count = 0

  @inline(__always)
  init(_ rows: WeightRows) { self.rows = rows }

  @inline(__always)
  mutating func add(_ feature: Feature) {
    rows.prefetch(feature)
    features[count] = feature
    count += 1
  }

  /// Forgets them, to await others: a fresh one would have to be cleared and copied.
  @inline(__always)
  mutating func removeAll() { count = 0 }

  @inline(__always)
  func add(to scores: inout Scores) {
    for index in 0..<count { scores.add(features[index], of: rows) }
  }
}
