/// A feature of a linear model: a template and what is in its places, as one number.
///
/// Features are hashed, never spelled out (Weinberger et al. 2009), so that looking at a word costs
/// no string.
package typealias Feature = UInt32

extension Feature {
  /// The feature of a template with one value.
  @inline(__always)
  static func of(_ template: UInt32, _ value: UInt32) -> Feature {
    finish((value &* 0x9E37_79B1) ^ (template &* 0x85EB_CA6B))
  }

  /// The feature of a template with two values; their order counts.
  @inline(__always)
  static func of(_ template: UInt32, _ first: UInt32, _ second: UInt32) -> Feature {
    let mixed = (first &* 0x9E37_79B1) ^ (template &* 0x85EB_CA6B)
    return finish(((mixed << 13 | mixed >> 19) &* 5 &+ 0xE654_6B64) ^ (second &* 0xCC9E_2D51))
  }

  /// The feature of a template with three values.
  @inline(__always)
  static func of(
    _ template: UInt32, _ first: UInt32, _ second: UInt32, _ third: UInt32
  ) -> Feature {
    of(template, of(template, first, second), third)
  }

  /// Spreads the bits, as the finaliser of MurmurHash3 does.
  @inline(__always)
  private static func finish(_ value: UInt32) -> UInt32 {
    var bits = value
    bits ^= bits >> 16
    bits &*= 0x7FEB_352D
    bits ^= bits >> 15
    bits &*= 0x846C_A68B
    bits ^= bits >> 16
    return bits
  }
}

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
