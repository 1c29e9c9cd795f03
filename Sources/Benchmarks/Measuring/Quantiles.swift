/// What a row of measurements amounts to.
struct Quantiles: Codable, Equatable {
  /// How many there are.
  var n: Int
  var p50: Double
  var p99: Double
  var max: Double

  /// The quantiles of some numbers; each is one of them, the nearest from below by rank.
  init(_ numbers: [Double]) {
    let sorted = numbers.sorted()
    func quantile(_ part: Double) -> Double {
      sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))]
    }
    n = sorted.count
    p50 = quantile(0.5)
    p99 = quantile(0.99)
    max = sorted.last ?? 0
  }

  /// The number in the middle, or between the two there; 0 of none.
  static func median(_ numbers: [Double]) -> Double {
    let sorted = numbers.sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
