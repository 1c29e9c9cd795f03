/// Parses the sets of characters in regular expressions.
enum PatternClass {
  /// Reads a class in brackets, from after its opening to after its closing bracket.
  static func read(
    _ scalars: [Unicode.Scalar], _ index: inout Int
  ) throws(PatternError) -> ScalarSet {
    let opening = index - 1
    let isInverted = index < scalars.count && scalars[index] == "^"
    if isInverted { index += 1 }
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    while index < scalars.count {
      let start = index
      // A closing bracket in the first place is a literal.
      if scalars[index] == "]" && !isFirst {
        index += 1
        let set = LetterCases.closed(ScalarSet(ranges))
        return isInverted ? set.inverted : set
      }
      isFirst = false
      let item = try item(scalars, &index)
      guard index + 1 < scalars.count, scalars[index] == "-", scalars[index + 1] != "]" else {
        ranges += item.ranges
        continue
      }
      index += 1
      let end = try self.item(scalars, &index)
      guard let low = item.only, let high = end.only, low <= high else {
        throw PatternError(
          offset: start, message: "a range goes from one character up to another, as in a-z")
      }
      ranges.append(low...high)
    }
    throw PatternError(offset: opening, message: "this bracket is not closed; add a ]")
  }

  private static func item(
    _ scalars: [Unicode.Scalar], _ index: inout Int
  ) throws(PatternError) -> ScalarSet {
    let scalar = scalars[index]
    index += 1
    guard scalar == "\\" else { return ScalarSet(scalar) }
    guard index < scalars.count else {
      throw PatternError(offset: index - 1, message: "a \\ needs a character after it")
    }
    let escaped = scalars[index]
    index += 1
    if let set = self.escaped(escaped) { return set }
    guard !isReserved(escaped) else {
      throw PatternError(offset: index - 2, message: "there is no \\\(escaped) in brackets")
    }
    return ScalarSet(escaped)
  }

  /// The set that a letter after a backslash means, if any.
  static func escaped(_ scalar: Unicode.Scalar) -> ScalarSet? {
    switch scalar {
    case "d": .digits
    case "D": ScalarSet.digits.inverted
    case "w": .word
    case "W": ScalarSet.word.inverted
    case "s": .space
    case "S": ScalarSet.space.inverted
    case "t": ScalarSet("\t")
    case "n": ScalarSet("\n")
    case "r": ScalarSet("\r")
    default: nil
    }
  }

  /// Whether a character cannot be escaped, since it might get a meaning.
  static func isReserved(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }
}

/// The letters that a regular expression treats as the same, whatever their case and accents.
///
/// These are letters to which `Folding` gives the same single base letter. A letter that is folded
/// to two ("ß"), or is followed by a combining mark, matches only itself.
enum LetterCases {
  /// A set with all scalars that fold to the same letter as one of its own.
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

  /// Each letter's group.
  private static let numbers: [UInt32: Int] = {
    var numbers: [UInt32: Int] = [:]
    for (number, group) in groups.enumerated() {
      for range in group.ranges {
        for value in range { numbers[value] = number }
      }
    }
    return numbers
  }()

  /// Groups of two or more letters that are the same.
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

  /// The blocks of scripts with letter case: Latin, Greek, Cyrillic, Armenian, Georgian.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x58F, 0x10A0...0x10FF, 0x1C80...0x1CBF,
    0x1E00...0x1FFF, 0x212A...0x212B, 0x2C00...0x2C7F, 0x2D00...0x2D2D,
  ]

  private static func base(of scalar: Unicode.Scalar) -> [UInt8]? {
    guard scalar.properties.isAlphabetic else { return nil }
    // The lower case of a dotted capital I is two scalars, a letter and a mark.
    guard let lower = scalar.properties.lowercaseMapping.unicodeScalars.first else { return nil }
    let base = Folding.base(of: lower) ?? Array(String(lower).utf8)
    guard String(decoding: base, as: UTF8.self).unicodeScalars.count == 1 else { return nil }
    return base
  }
}
