/// Takes from a source what only tells when and how it spoke.
///
/// "The IMF this week", "Mark Lowe also", "On Friday the coast guard", "the minister himself".
struct SourceEdges {
  private let annotated: AnnotatedText
  private let places: CandidatePlaces

  init(_ annotated: AnnotatedText, _ places: CandidatePlaces) {
    self.annotated = annotated
    self.places = places
  }

  /// The source without adverbs, times and marks at its edges; the whole where nothing else is left.
  func trimmed(_ source: Range<Int>) -> Range<Int> {
    var range = annotated.trimmed(source)
    while let shorter = withoutTail(range) ?? withoutLead(range) ?? withoutAdjunct(range) {
      range = shorter
    }
    return range.isEmpty ? source : range
  }

  /// "After the meeting Petra Solheim": what a preposition before it governs is no part of the name.
  private func withoutAdjunct(_ range: Range<Int>) -> Range<Int>? {
    let start = range.lowerBound
    guard start > 0, annotated.tokens[start - 1].tag == .preposition,
      annotated.sentenceOfToken[start - 1] == annotated.sentenceOfToken[start]
    else { return nil }
    var index = start
    while index < range.upperBound, places.name(at: index) == nil {
      let token = annotated.tokens[index]
      guard token.isWord, !token.isCapitalized, token.tag != .preposition else { return nil }
      index += 1
    }
    guard index > start, index < range.upperBound,
      !annotated.tokens[index - 1].isAny([.title, .personRole, .organizationRole]),
      annotated.tokens[index - 1].tag == .noun
    else { return nil }
    return index..<range.upperBound
  }

  private func withoutTail(_ range: Range<Int>) -> Range<Int>? {
    guard range.count > 1, let last = range.last else { return nil }
    let token = annotated.tokens[last]
    if token.kind == .comma || isAdverb(token) || Self.reflexives.contains(token.word) {
      return range.dropLast()
    }
    if let start = forItsPart(range) { return range.lowerBound..<start }
    // "This week", "last Monday night", "on Friday", "earlier on Friday".
    let start = TimeWords.start(
      before: range.upperBound, from: range.lowerBound, annotated.tokens)
    return start < range.upperBound && start > range.lowerBound ? range.lowerBound..<start : nil
  }

  /// "Voltara, for its part".
  private func forItsPart(_ range: Range<Int>) -> Int? {
    guard range.count > 3, annotated.tokens[range.upperBound - 1].word == Self.part,
      annotated.tokens[range.upperBound - 2].tag == .possessive,
      annotated.tokens[range.upperBound - 3].word == .forWord
    else { return nil }
    return range.upperBound - 3
  }

  private static let part = Word("part")

  private func withoutLead(_ range: Range<Int>) -> Range<Int>? {
    guard range.count > 1, let first = range.first else { return nil }
    let token = annotated.tokens[first]
    if token.kind == .comma || isAdverb(token) && token.partOfSpeech == .adverb {
      return range.dropFirst()
    }
    // "On Friday the coast guard", "last night Karim Falk".
    var end = first
    while end < range.upperBound, TimeWords.leads(annotated.tokens[end]) { end += 1 }
    guard end > first + 1 || TimeWords.isDay(annotated.tokens[first]), end < range.upperBound,
      TimeWords.isTime(annotated.tokens[end - 1]),
      !annotated.tokens[first].isAny(.determiner) || annotated.tokens[first].word == .this
    else { return nil }
    return end..<range.upperBound
  }

  private func isAdverb(_ token: Token) -> Bool {
    (token.tag == .adverb || token.partOfSpeech == .adverb) && !token.isCapitalized
      || Self.adverbs.contains(token.word)
  }

  private static let adverbs = words(
    "also", "today", "yesterday", "tonight", "tomorrow", "now", "then", "later", "earlier",
    "meanwhile", "however", "recently", "previously", "reportedly", "already", "afterwards", "too",
    "instead", "still", "once", "again")
  private static let reflexives = words(
    "himself", "herself", "itself", "themselves", "myself", "ourselves")
  private static func words(_ words: String...) -> WordSet { WordSet(words.map { Word($0) }) }
}
