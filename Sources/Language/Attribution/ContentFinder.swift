/// Finds what is said: the words on the right or left of a cue that are its content.
struct ContentFinder {
  private let annotated: AnnotatedText

  init(_ annotated: AnnotatedText) { self.annotated = annotated }

  /// What stands to the right of a verb of saying, in its frames.
  func content(
    after end: Int, frames: CueEntry.Frames, isCue: (Int) -> Bool
  ) -> Range<Int>? {
    let sentence = annotated.sentence(of: end - 1).tokens
    let limit = clauseLimit(from: end, in: sentence)
    guard end < limit else { return nil }
    if let start = clauseStart(after: end, limit: limit, frames: frames) {
      return start..<clauseEnd(from: start, limit: limit, isCue: isCue)
    }
    guard let start = objectStart(end, limit: limit, frames: frames) else { return nil }
    let isClause = hasFiniteVerb(start..<limit) && frames.contains(.clause)
    let stop =
      isClause
      ? clauseEnd(from: start, limit: limit, isCue: isCue) : objectEnd(from: start, limit: limit)
    return stop > start ? start..<stop : nil
  }

  /// What stands to the left of a cue that closes its sentence: "The talks failed, X said".
  func content(before start: Int) -> Range<Int>? {
    let sentence = annotated.sentence(of: start).tokens
    guard start > sentence.lowerBound, annotated.tokens[start - 1].kind == .comma else {
      return nil
    }
    let range = sentence.lowerBound..<start - 1
    return hasFiniteVerb(range) ? range : nil
  }

  /// The quotation that ends just before a source or cue, with at most a comma between.
  func quotation(before start: Int) -> Int? {
    var index = start - 1
    if index >= 0, annotated.tokens[index].kind == .comma { index -= 1 }
    guard index > 0, annotated.tokens[index].kind == .closingQuote else { return nil }
    return annotated.quotations.lastIndex { $0.tokens.upperBound == index }
  }

  /// Whether a quotation says something, and is not just a word held with tongs.
  func isUtterance(_ quotation: AnnotatedText.Quotation) -> Bool {
    if quotation.tokens.count >= 5 { return true }
    let hasVerb = quotation.tokens.contains { annotated.tokens[$0].isFiniteVerb }
    let ends = quotation.tokens.last.map { annotated.tokens[$0].kind } ?? .other
    return hasVerb || ends == .comma || ends == .stop
  }

  func hasFiniteVerb(_ range: Range<Int>) -> Bool {
    range.contains { annotated.tokens[$0].isFiniteVerb }
  }

  // MARK: Where it begins

  /// "that", a question word or a quotation after the verb and the adjuncts that may follow it.
  private func clauseStart(after end: Int, limit: Int, frames: CueEntry.Frames) -> Int? {
    var index = end
    while index < min(limit, end + 24) {
      let token = annotated.tokens[index]
      if token.kind == .openingQuote, frames.contains(.quotation) || frames.contains(.clause) {
        return isUtteranceStarting(index) ? index + 1 : nil
      }
      if token.tag == .that, frames.contains(.clause), isClause(index + 1, limit) {
        return quoteBehind(index, limit: limit) ?? index
      }
      if token.tag == .wh, frames.contains(.question), isQuestionPlace(index, end) { return index }
      if token.tag == .to, index + 1 < limit, annotated.tokens[index + 1].isVerb,
        frames.contains(.infinitive), index == end || frames.contains(.addressee)
      {
        return index
      }
      if frames.contains(.predicate), token.word == .asWord, index > end || index == end {
        return index + 1 < limit ? index + 1 : nil
      }
      if token.kind == .semicolon || token.kind == .stop { return nil }
      if token.isFiniteVerb && token.tag != .verbPast && index > end + 1
        && !frames.contains(.addressee)
      {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// A question word right behind the verb, or behind whom it asks.
  private func isQuestionPlace(_ index: Int, _ end: Int) -> Bool {
    let word = annotated.tokens[index].word
    guard word != .who && word != .which else { return index == end }
    return index - end <= 3 && annotated.tokens[index - 1].kind != .comma
  }

  private func isClause(_ start: Int, _ limit: Int) -> Bool {
    guard start < limit else { return false }
    if annotated.tokens[start].kind == .openingQuote || annotated.tokens[start].kind == .colon {
      return true
    }
    return hasFiniteVerb(start..<limit)
  }

  /// For `that “...” `: the quotation itself, when it is all that follows.
  private func quoteBehind(_ that: Int, limit: Int) -> Int? {
    var index = that + 1
    if index < limit, annotated.tokens[index].kind == .colon { index += 1 }
    guard index < limit, annotated.tokens[index].kind == .openingQuote,
      isUtteranceStarting(index)
    else { return nil }
    return index + 1
  }

  private func isUtteranceStarting(_ opening: Int) -> Bool {
    annotated.quotations.contains { $0.tokens.lowerBound == opening + 1 && isUtterance($0) }
  }

  private func objectStart(_ end: Int, limit: Int, frames: CueEntry.Frames) -> Int? {
    var index = end
    while index < limit, annotated.tokens[index].tag == .adverb { index += 1 }
    guard index < limit else { return nil }
    let token = annotated.tokens[index]
    switch token.tag {
    case .noun, .pluralNoun, .name, .determiner, .possessive, .adjective, .number, .pronoun:
      return frames.isDisjoint(with: [.nounPhrase, .clause]) ? nil : index
    case .gerund: return frames.contains(.gerund) ? index : nil
    case .preposition:
      return frames.contains(.charge) || frames.contains(.nounPhrase) && token.word == .forWord
        ? index : nil
    default:
      return token.kind == .openingQuote && frames.contains(.nounPhrase) ? index : nil
    }
  }

  // MARK: Where it ends

  /// The end of the sentence, or of the quotation if the cue stands in one.
  private func clauseLimit(from end: Int, in sentence: Range<Int>) -> Int {
    let quotation = annotated.quotationOfToken[end - 1]
    guard quotation >= 0 else { return sentence.upperBound }
    return min(sentence.upperBound, annotated.quotations[Int(quotation)].tokens.upperBound)
  }

  /// The end of a clause: the sentence's, a semicolon, or a comma behind which another begins.
  private func clauseEnd(from start: Int, limit: Int, isCue: (Int) -> Bool) -> Int {
    // A quotation runs to its closing mark, over as many sentences as it has.
    let quotation = annotated.quotationOfToken[start]
    if quotation >= 0, annotated.quotations[Int(quotation)].tokens.lowerBound == start {
      return annotated.quotations[Int(quotation)].tokens.upperBound
    }
    var index = start
    while index < limit {
      let token = annotated.tokens[index]
      if token.kind == .semicolon && !annotated.isQuoted(index) { return index }
      if token.kind == .comma, !annotated.isQuoted(index), endsAt(comma: index, limit, isCue) {
        return index
      }
      index += 1
    }
    return limit
  }

  private func endsAt(comma: Int, _ limit: Int, _ isCue: (Int) -> Bool) -> Bool {
    guard comma + 1 < limit else { return true }
    let next = annotated.tokens[comma + 1]
    if next.word == .according || next.word == .but { return true }
    if next.tag == .gerund && isCue(comma + 1) { return true }
    let opensClause = next.isAny(.subordinator) && next.tag != .wh || next.word == .and
    guard opensClause, next.word != .ifWord else { return false }
    // "..., as it claimed that"; "..., while the union said".
    let end = min(limit, comma + 12)
    return hasFiniteVerb(comma + 2..<max(comma + 2, end))
  }

  /// The end of a noun phrase in object place: before the adjuncts of time and circumstance.
  private func objectEnd(from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit {
      let token = annotated.tokens[index]
      if index > start, isAdjunct(index, limit) { break }
      switch token.kind {
      case .comma, .semicolon, .colon, .stop, .dash, .closingQuote: return index
      default: index += 1
      }
    }
    return index
  }

  private func isAdjunct(_ index: Int, _ limit: Int) -> Bool {
    let token = annotated.tokens[index]
    guard !annotated.isQuoted(index) else { return false }
    if Self.adjuncts.contains(token.word) { return true }
    if token.tag == .subordinator { return true }
    let isPlace = token.word == .inWord || token.word == .on || token.word == .at
    guard isPlace, index + 1 < limit else { return false }
    return annotated.tokens[index + 1...min(index + 3, limit - 1)].contains {
      Self.occasions.contains($0.word)
    }
  }

  private static let adjuncts: Set<Word> = Set(
    ["during", "after", "before", "following", "when", "while", "although", "because", "amid"]
      .map { Word($0) })
  private static let occasions: Set<Word> = Set(
    [
      "statement", "interview", "speech", "press", "conference", "letter", "report", "post",
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "hearing",
    ].map { Word($0) })
}
