/// Puts the quotation marks back that stand around a stretch of a quotation, or on one side of it.
struct QuotationMarks {
  private static let pairs: [(opening: Character, closing: Character)] = [
    ("“", "”"), ("\"", "\""), ("‘", "’"), ("«", "»"), ("„", "“"), ("「", "」"),
  ]

  /// The words with the mark before them, where that opens, and closed where they are left open.
  ///
  /// - Parameter before: what stands right before the words in the text.
  static func restored(to words: String, before: Character?) -> String {
    let own = pairs.first { $0.opening == words.first }
    let pair = own ?? pairs.first { $0.opening == before }
    guard let pair else { return words }
    let opened = own == nil ? String(pair.opening) + words : words
    return leavesOpen(opened, pair) ? opened + String(pair.closing) : opened
  }

  /// Whether a quotation begins anywhere in the words.
  static func areIn(_ words: String) -> Bool {
    words.contains { character in pairs.contains { $0.opening == character } }
  }

  private static func leavesOpen(
    _ words: String, _ pair: (opening: Character, closing: Character)
  ) -> Bool {
    // An apostrophe looks like the end of a quotation in single marks.
    if pair.closing == "’" { return words.last != "’" }
    let openings = words.count { $0 == pair.opening }
    if pair.opening == pair.closing { return openings % 2 == 1 }
    return openings > words.count { $0 == pair.closing }
  }
}
