/// A value that a configuration can give to a key.
enum TOMLValue: Hashable, Sendable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case list([TOMLValue])
  /// A fraction, a date or a time, as written: no key takes one.
  case other(String)

  /// The value in a message; what is long is cut.
  var words: String {
    switch self {
    case .string(let text):
      TOMLText.quoted(text.count > 40 ? text.prefix(40) + "…" : text)
    case .integer(let number): String(number)
    case .boolean(let flag): String(flag)
    case .list: "a list"
    case .other(let words): words
    }
  }
}

/// A key with its value, and where it is.
struct TOMLEntry: Hashable, Sendable {
  /// The tables it is in, from the outermost, and its own name.
  var path: [String]
  var value: TOMLValue
  /// From 1.
  var line: Int
}

/// Numbers, dates and times as TOML writes them.
enum TOMLNumber {
  /// The number that a word is: `12`, `-3`, `1_000`, `0x1F`, `0o17`, `0b11`; nil for any other, and
  /// for one beyond 64 bits.
  static func integer(_ word: String) -> Int? {
    var digits = word[...]
    let sign = digits.first
    if sign == "-" || sign == "+" { digits.removeFirst() }
    var radix = 10
    for (prefix, base) in [("0x", 16), ("0o", 8), ("0b", 2)] where digits.hasPrefix(prefix) {
      guard digits.startIndex == word.startIndex else { return nil }
      digits.removeFirst(2)
      radix = base
    }
    let parts = digits.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isHexDigit) }) else { return nil }
    if radix == 10, digits.count > 1, digits.first == "0" { return nil }
    return Int((sign == "-" ? "-" : "") + parts.joined(), radix: radix)
  }

  /// Whether a word is a fraction, a date or a time: it begins as a number does and has nothing in
  /// it that they have not.
  static func isOther(_ word: String) -> Bool {
    if ["inf", "+inf", "-inf", "nan", "+nan", "-nan"].contains(word) { return true }
    let digits = word.drop { $0 == "+" || $0 == "-" }
    return digits.first?.isNumber == true
      && digits.allSatisfy { $0.isASCII && ($0.isNumber || "+-_.:eETZz".contains($0)) }
  }
}

/// Values as TOML writes them.
enum TOMLText {
  /// A text in double marks, control characters escaped.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  static func list(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }

  /// A name, quoted where it has to be.
  static func name(_ name: String) -> String {
    let isBare =
      !name.isEmpty
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    return isBare ? name : quoted(name)
  }
}
