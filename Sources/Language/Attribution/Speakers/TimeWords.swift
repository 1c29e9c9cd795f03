/// The words that tell when something was said.
enum TimeWords {
  /// Whether a word is a day's, or a unit of time.
  static func isTime(_ token: Token) -> Bool {
    days.contains(token.word) || units.contains(token.nounLemma ?? token.word)
  }

  /// Whether a time may end with a word that is a day's name: it needs nothing before it.
  static func isDay(_ token: Token) -> Bool { days.contains(token.word) }

  /// Whether a word may stand before a time: "this week", "on Friday".
  static func leads(_ token: Token) -> Bool { leads.contains(token.word) || isTime(token) }

  /// Where a time that ends just before a token begins; the token itself where none does.
  static func start(before end: Int, from lower: Int, _ tokens: [Token]) -> Int {
    guard end - 1 > lower, isTime(tokens[end - 1]) else { return end }
    var start = end - 1
    while start > lower + 1, leads(tokens[start - 1]) { start -= 1 }
    return start < end - 1 || isDay(tokens[end - 1]) ? start : end
  }

  private static let days = words(
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
    "yesterday", "tonight")
  private static let units = words(
    "day", "night", "morning", "afternoon", "evening", "week", "weekend", "month", "year", "hour",
    "january", "february", "april", "june", "july", "august", "september", "october", "november",
    "december")
  private static let leads = words(
    "this", "last", "next", "on", "late", "early", "earlier", "later", "that", "in", "every")

  private static func words(_ words: String...) -> WordSet { WordSet(words.map { Word($0) }) }
}
