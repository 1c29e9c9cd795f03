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
