/// What a regular expression takes for the same letter: case and accents are set aside, as words do.
///
/// Letters count as the same if `Folding` gives them the same single base letter. What is folded to
/// two letters ("ß") stands for itself, and so does a letter followed by a combining mark.
enum LetterCases {
  /// The set with all scalars that fold to the same letter as one in it.
  static func closed(_ set: ScalarSet) -> ScalarSet {
    if let value = set.only { return numbers[value].map { groups[$0] } ?? set }
    var ranges = set.ranges
    for group in groups where group.ranges.contains(where: { overlaps($0, set) }) {
      ranges += group.ranges
    }
    return ScalarSet(ranges)
  }

  private static func overlaps(_ range: ClosedRange<UInt32>, _ set: ScalarSet) -> Bool {
    for other in set.ranges where other.overlaps(range) { return true }
    return false
  }

  /// The number of the group that a letter is in.
  private static let numbers: [UInt32: Int] = {
    var numbers: [UInt32: Int] = [:]
    for (number, group) in groups.enumerated() {
      for range in group.ranges {
        for value in range { numbers[value] = number }
      }
    }
    return numbers
  }()

  /// Letters that are the same, two or more in each group.
  private static let groups: [ScalarSet] = {
    var byBase: [[UInt8]: [ClosedRange<UInt32>]] = [:]
    for block in blocks {
      for value in block {
        guard let scalar = Unicode.Scalar(value), let base = base(of: scalar) else { continue }
        byBase[base, default: []].append(value...value)
      }
    }
    return byBase.values.map { ScalarSet($0) }.filter { $0.only == nil }
  }()

  /// Where the scripts that have letter case stand: Latin, Greek, Cyrillic, Armenian, Georgian.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x58F, 0x10A0...0x10FF, 0x1C80...0x1CBF,
    0x1E00...0x1FFF, 0x212A...0x212B, 0x2C00...0x2C7F, 0x2D00...0x2D2D,
  ]

  private static func base(of scalar: Unicode.Scalar) -> [UInt8]? {
    guard scalar.properties.isAlphabetic else { return nil }
    // A dotted capital I has a lower case of two scalars, a letter and its mark.
    guard let lower = scalar.properties.lowercaseMapping.unicodeScalars.first else { return nil }
    let base = Folding.base(of: lower) ?? Array(String(lower).utf8)
    guard String(decoding: base, as: UTF8.self).unicodeScalars.count == 1 else { return nil }
    return base
  }
}
