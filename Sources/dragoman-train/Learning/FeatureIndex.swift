import Language

/// The distinct features of a training set, numbered in the order in which they are met.
///
/// A hash table with linear probing; a feature that is met less often than asked has no number.
struct FeatureIndex {
  /// The features that have a number, by it.
  private(set) var features: [Feature] = []
  private var slots: [Int32]
  private var counts: [Int32] = []
  private var mask: Int

  init(capacity: Int = 1 << 20) {
    var size = 1 << 10
    while size < capacity { size <<= 1 }
    slots = Array(repeating: -1, count: size)
    mask = size - 1
  }

  var count: Int { features.count }

  /// The number of a feature, which it gets if it has none.
  mutating func number(adding feature: Feature) -> Int32 {
    var slot = Int(feature &* 0x9E37_79B1) & mask
    while slots[slot] >= 0 {
      let number = slots[slot]
      if features[Int(number)] == feature {
        counts[Int(number)] += 1
        return number
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(features.count)
    features.append(feature)
    counts.append(1)
    if features.count * 2 > slots.count { grow() }
    return Int32(features.count - 1)
  }

  /// The number of a feature that has one.
  func number(of feature: Feature) -> Int32? {
    var slot = Int(feature &* 0x9E37_79B1) & mask
    while slots[slot] >= 0 {
      if features[Int(slots[slot])] == feature { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// How often the feature of a number was met.
  func frequency(_ number: Int32) -> Int { Int(counts[Int(number)]) }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    mask = slots.count - 1
    for (number, feature) in features.enumerated() {
      var slot = Int(feature &* 0x9E37_79B1) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }
}

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
