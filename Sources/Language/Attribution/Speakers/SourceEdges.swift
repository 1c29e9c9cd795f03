/// Takes from a source what only tells when and how it spoke.
///
/// "The IMF this week", "Mark Lowe also", "On Friday the coast guard", "the minister himself".
struct SourceEdges {
  private let annotated: AnnotatedText

  init(_ annotated: AnnotatedText) { self.annotated = annotated }

  /// The source without adverbs, times and marks at its edges; the whole where nothing else is left.
  func trimmed(_ source: Range<Int>) -> Range<Int> {
    var range = annotated.trimmed(source)
    while let shorter = withoutTail(range) ?? withoutLead(range) { range = shorter }
    return range.isEmpty ? source : range
  }

  private func withoutTail(_ range: Range<Int>) -> Range<Int>? {
    guard range.count > 1, let last = range.last else { return nil }
    let token = annotated.tokens[last]
    if token.kind == .comma || isAdverb(token) || Self.reflexives.contains(token.word) {
      return range.dropLast()
    }
    guard isTime(token) else { return nil }
    // "This week", "last Monday night", "on Friday", "earlier on Friday".
    var start = last
    while start > range.lowerBound + 1, isBeforeTime(annotated.tokens[start - 1]) { start -= 1 }
    guard start < last || Self.days.contains(token.word) else { return nil }
    return range.lowerBound..<start
  }

  private func withoutLead(_ range: Range<Int>) -> Range<Int>? {
    guard range.count > 1, let first = range.first else { return nil }
    let token = annotated.tokens[first]
    if token.kind == .comma || isAdverb(token) && token.partOfSpeech == .adverb {
      return range.dropFirst()
    }
    // "On Friday the coast guard", "last night Karim Falk".
    var end = first
    while end < range.upperBound, isBeforeTime(annotated.tokens[end]) { end += 1 }
    guard end > first, end + 1 < range.upperBound, isTime(annotated.tokens[end]),
      !annotated.tokens[first].isAny(.determiner) || annotated.tokens[first].word == .this
    else { return nil }
    return end + 1..<range.upperBound
  }

  private func isAdverb(_ token: Token) -> Bool {
    token.tag == .adverb && !token.isCapitalized || Self.adverbs.contains(token.word)
  }

  private func isTime(_ token: Token) -> Bool {
    Self.days.contains(token.word) || Self.units.contains(token.nounLemma ?? token.word)
  }

  private func isBeforeTime(_ token: Token) -> Bool {
    Self.beforeTimes.contains(token.word) || isTime(token)
  }

  private static let adverbs = words(
    "also", "today", "yesterday", "tonight", "tomorrow", "now", "then", "later", "earlier",
    "meanwhile", "however", "recently", "previously", "reportedly", "already", "afterwards", "too",
    "instead", "still", "once", "again")
  private static let reflexives = words(
    "himself", "herself", "itself", "themselves", "myself", "ourselves")
  private static let days = words(
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
    "yesterday", "tonight")
  private static let units = words(
    "day", "night", "morning", "afternoon", "evening", "week", "weekend", "month", "year", "hour",
    "january", "february", "april", "june", "july", "august", "september", "october", "november",
    "december")
  private static let beforeTimes = words(
    "this", "last", "next", "on", "late", "early", "earlier", "later", "that", "in", "every")

  private static func words(_ words: String...) -> WordSet { WordSet(words.map { Word($0) }) }
}
