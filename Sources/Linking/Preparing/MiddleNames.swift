/// What stands between a forename and a surname.
enum MiddleNames {
  /// Whether two names with the same first and last words may be one person's: the middle names of
  /// one are among those of the other, in their order.
  ///
  /// "George Bush" and "George W. Bush" may; "George W. Bush" and "George H. W. Bush" may not be told
  /// to differ by this alone, and agree: the caller asks for the only one that does.
  static func agree(_ left: ArraySlice<Fingerprint>, _ right: ArraySlice<Fingerprint>) -> Bool {
    guard left.first == right.first, left.last == right.last else { return false }
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    var next = long.dropFirst().dropLast()
    for word in short.dropFirst().dropLast() {
      guard let at = next.firstIndex(of: word) else { return false }
      next = next[(at + 1)...]
    }
    return true
  }
}
