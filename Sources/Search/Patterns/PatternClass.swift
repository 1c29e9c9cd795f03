/// Sets of characters as regular expressions write them.
enum PatternClass {
  /// Reads a class in brackets, whose opening one has been read, past its closing one.
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
      // A closing bracket in the first place stands for itself.
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

  /// What a letter behind a backslash stands for.
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

  /// Whether a character means nothing behind a backslash, but might elsewhere.
  static func isReserved(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }
}
