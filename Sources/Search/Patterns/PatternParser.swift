/// Reads a regular expression by recursive descent.
///
///     alternatives = sequence { "|" sequence }
///     sequence     = { atom { "*" | "+" | "?" | "{" m [ "," [ n ] ] "}" } }
///     atom         = "(" [ "?:" | "?i" ")" ] alternatives ")" | "[" class "]" | "." | "^" | "$"
///                  | "\" escape | any other character
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0

  /// Deeper nesting than anyone types; a bound, so that no expression can exhaust the stack.
  private static let deepest = 100
  /// The largest number in braces.
  private static let largestCount = 1_000

  /// Parses an expression, in time linear in its length.
  static func parse(_ source: String) throws(PatternError) -> PatternSyntax {
    var parser = PatternParser(scalars: Array(source.unicodeScalars))
    let syntax = try parser.alternatives()
    guard parser.index == parser.scalars.count else {
      throw parser.error("no parenthesis is open here; for the character write \\)")
    }
    return syntax
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  // MARK: - Rules

  private mutating func alternatives() throws(PatternError) -> PatternSyntax {
    var branches = [try sequence()]
    while skip("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func sequence() throws(PatternError) -> PatternSyntax {
    var parts: [PatternSyntax] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      parts.append(try repetitions(of: try atom()))
    }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
  }

  private mutating func atom() throws(PatternError) -> PatternSyntax {
    let start = index
    guard let scalar = next else { return .empty }
    index += 1
    switch scalar {
    case "(": return try group(openedAt: start)
    case "[": return .scalar(try PatternClass.read(scalars, &index), literal: nil)
    case ".": return .scalar(.anything, literal: nil)
    case "^": return .anchor(.lineStart)
    case "$": return .anchor(.lineEnd)
    case "\\": return try escape(at: start)
    case "*", "+", "?", "{":
      throw PatternError(
        offset: start, message: "nothing stands before this \(scalar) that it could repeat")
    default: return Self.literal(scalar)
    }
  }

  private mutating func group(openedAt start: Int) throws(PatternError) -> PatternSyntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw PatternError(offset: start, message: "more than \(Self.deepest) parentheses deep")
    }
    if skip("?") {
      if skip("i") {
        // All searches ignore case.
        guard skip(")") else { throw error("after (?i there must be a )") }
        return .empty
      }
      guard skip(":") else {
        throw error("after (? only : and i are known: (?:…) groups, (?i) sets case aside")
      }
    }
    let inner = try alternatives()
    guard skip(")") else {
      throw PatternError(offset: start, message: "this parenthesis is not closed; add a )")
    }
    return inner
  }

  private mutating func repetitions(of atom: PatternSyntax) throws(PatternError) -> PatternSyntax {
    var result = atom
    var count = 0
    while let scalar = next, let bounds = try bounds(scalar) {
      count += 1
      depth += 1
      guard depth <= Self.deepest else { throw error("more than \(Self.deepest) repetitions deep") }
      result = .repeated(result, least: bounds.least, most: bounds.most, offset: bounds.offset)
    }
    depth -= count
    return result
  }

  /// Reads the bounds that an operator sets; nil if there is no operator.
  private mutating func bounds(
    _ scalar: Unicode.Scalar
  ) throws(PatternError) -> (least: Int, most: Int?, offset: Int)? {
    let start = index
    switch scalar {
    case "*":
      index += 1
      return (0, nil, start)
    case "+":
      index += 1
      return (1, nil, start)
    case "?":
      index += 1
      return (0, 1, start)
    case "{": return try braces()
    default: return nil
    }
  }

  private mutating func braces() throws(PatternError) -> (least: Int, most: Int?, offset: Int) {
    let start = index
    index += 1
    let least = number()
    var most = least
    if skip(",") { most = number() }
    guard let least, skip("}") else {
      throw PatternError(
        offset: start, message: "braces hold one or two numbers, as in {3}, {3,} or {3,5}")
    }
    guard max(least, most ?? 0) <= Self.largestCount else {
      throw PatternError(
        offset: start, message: "no more than \(Self.largestCount) repetitions can be asked for")
    }
    guard most.map({ $0 >= least }) ?? true else {
      throw PatternError(offset: start, message: "the first number is larger than the second")
    }
    return (least, most, start)
  }

  /// Reads a number, clamped above what is allowed; nil if there is none.
  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = next, scalar.isASCII, let digit = scalar.properties.numericValue {
      value = min((value ?? 0) * 10 + Int(digit), Self.largestCount + 1)
      index += 1
    }
    return value
  }

  private mutating func escape(at start: Int) throws(PatternError) -> PatternSyntax {
    guard let scalar = next else {
      throw PatternError(offset: start, message: "a \\ needs a character after it")
    }
    index += 1
    switch scalar {
    case "b": return .anchor(.wordBoundary)
    case "B": return .anchor(.notWordBoundary)
    default:
      if let set = PatternClass.escaped(scalar) { return .scalar(set, literal: nil) }
      guard !PatternClass.isReserved(scalar) else {
        throw PatternError(
          offset: start,
          message:
            "there is no \\\(scalar); known are \\d \\D \\w \\W \\s \\S \\b \\B \\t \\n \\r, "
            + "and \\ before a sign")
      }
      return Self.literal(scalar)
    }
  }

  // MARK: - Scalars

  private static func literal(_ scalar: Unicode.Scalar) -> PatternSyntax {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    let isPlain = ("a"..."z").contains(lower) || ("0"..."9").contains(lower)
    return .scalar(
      LetterCases.closed(ScalarSet(scalar)),
      literal: isPlain ? UInt8(truncatingIfNeeded: lower.value) : nil)
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }

  private func error(_ message: String) -> PatternError {
    PatternError(offset: index, message: message)
  }
}
