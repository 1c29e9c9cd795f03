/// What stands between a forename and a surname.
enum MiddleNames {
  /// Whether two names with the same first and last words may be one person's: where both have words
  /// between, they are the same.
  ///
  /// "George Bush" and "George W. Bush" may be one, "George W. Bush" and "George H. W. Bush" are two.
  static func agree(_ left: ArraySlice<Fingerprint>, _ right: ArraySlice<Fingerprint>) -> Bool {
    guard left.first == right.first, left.last == right.last else { return false }
    let (one, other) = (left.dropFirst().dropLast(), right.dropFirst().dropLast())
    return one.isEmpty || other.isEmpty || one.elementsEqual(other)
  }
}
