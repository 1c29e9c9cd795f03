import Language

/// Weights that are learned by addition, and their average over all steps (Freund and Schapire
/// 1999; Collins 2002), with Daumé's trick of one running sum.
struct AveragedWeights {
  typealias Lanes = SIMD16<Float>

  /// Vectors of sixteen labels in a row.
  let chunks: Int
  private(set) var values: [Lanes] = []
  private var sums: [Lanes] = []
  private var step: Float = 1

  init(labels: Int) { chunks = (labels + 15) / 16 }

  /// Makes room for features up to a number.
  mutating func reserve(_ count: Int) {
    guard count * chunks > values.count else { return }
    let missing = count * chunks - values.count
    values.append(contentsOf: repeatElement(.zero, count: missing))
    sums.append(contentsOf: repeatElement(.zero, count: missing))
  }

  /// One example has been seen.
  mutating func advance() { step += 1 }

  @inline(__always)
  mutating func add(_ change: Float, feature: Int32, label: Int) {
    let row = Int(feature) * chunks + label >> 4
    values[row][label & 15] += change
    sums[row][label & 15] += change * step
  }

  @inline(__always)
  func row(_ feature: Int32, chunk: Int = 0) -> Lanes { values[Int(feature) * chunks + chunk] }

  /// The average of each weight over the steps so far.
  func averaged() -> [Lanes] {
    zip(values, sums).map { $0 - $1 / step }
  }
}
