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
