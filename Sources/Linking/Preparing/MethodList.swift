/// The rules and models that found the candidates of one document, each with a number.
struct MethodList {
  /// By number.
  private(set) var names: [String] = []
  private var numbers = FingerprintTable()

  /// The number of a method, from 0; all behind the first 255 have the last one.
  mutating func number(of method: String) -> UInt8 {
    let number = numbers.number(of: Fingerprint(method), orElse: min(names.count, 255))
    if number == names.count { names.append(method) }
    return UInt8(truncatingIfNeeded: number)
  }
}
