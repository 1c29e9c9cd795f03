/// Finds where noun phrases begin and end, from the tags of their words.
struct NounPhrases {
  private let annotated: AnnotatedText

  init(_ annotated: AnnotatedText) { self.annotated = annotated }

  /// The noun phrase that ends just before `end`, with what belongs to it on the left.
  ///
  /// Prepositional phrases inside it are taken along ("the head of the agency in Oslo"), a
  /// conjunction only where no verb comes before it in the clause.
  func phrase(endingAt end: Int, from lowerBound: Int) -> Range<Int>? {
    let end = beforeBrackets(end, from: lowerBound)
    var start = end
    var candidate = end
    while start > lowerBound, isInside(start - 1, before: start, end: end) {
      start -= 1
      if canBegin(start) { candidate = start }
    }
    guard candidate < end else { return nil }
    return withListedNames(withoutCoordinatedClause(candidate..<end, from: lowerBound), lowerBound)
  }

  /// "Norway, Sweden and Iceland": the names before the commas of a list that ends in "and".
  func withListedNames(_ phrase: Range<Int>, _ lowerBound: Int) -> Range<Int> {
    var start = phrase.lowerBound
    // "Norway as well as Sweden".
    while start - 4 >= lowerBound, annotated.tokens[start].tag == .name,
      annotated.tokens[start - 4].tag == .name, SourcePhrases.isAsWellAs(start - 3, annotated)
    {
      start -= 4
      while start > lowerBound, annotated.tokens[start - 1].tag == .name { start -= 1 }
    }
    let phrase = start..<phrase.upperBound
    guard annotated.tokens[phrase].contains(where: { $0.word == .and }) else { return phrase }
    while start - 2 >= lowerBound, annotated.tokens[start - 1].kind == .comma,
      annotated.tokens[start - 2].tag == .name, annotated.tokens[start].tag == .name
    {
      start -= 2
      while start > lowerBound, annotated.tokens[start - 1].tag == .name { start -= 1 }
    }
    return start..<phrase.upperBound
  }

  /// The end without a group in brackets, as in "the Commission (ZBC)".
  private func beforeBrackets(_ end: Int, from lowerBound: Int) -> Int {
    guard end > lowerBound, annotated.tokens[end - 1].kind == .closingBracket else { return end }
    let opening = (lowerBound..<end).last { annotated.tokens[$0].kind == .openingBracket }
    return opening ?? end
  }

  /// The noun phrase that starts at `start`, with the prepositional phrases of its head.
  func phrase(startingAt start: Int, to upperBound: Int) -> Range<Int>? {
    var end = start
    var lastSolid = start
    while end < upperBound, isForward(end, start: start) {
      end += 1
      if isNominal(end - 1) { lastSolid = end }
    }
    return lastSolid > start ? start..<lastSolid : nil
  }

  /// Whether a token can be a phrase's last word.
  func isNominal(_ index: Int) -> Bool {
    let token = annotated.tokens[index]
    switch token.tag {
    case .noun, .pluralNoun, .name, .pronoun, .number: return true
    case .determiner: return token.word == .both || token.word == .those
    default: return token.isWord && token.isCapitalized && !token.isAny(.closed)
    }
  }

  // MARK: Leftwards

  private func isInside(_ index: Int, before next: Int, end: Int) -> Bool {
    let token = annotated.tokens[index]
    if next == end { return isNominal(index) }
    let following = annotated.tokens[next]
    switch token.tag {
    case .noun, .pluralNoun, .name, .number, .pronoun:
      return !opensPhrase(following) && token.tag != .pronoun
        && !(token.tag == .number && following.tag == .name)
    case .adjective:
      return following.tag != .determiner
        && (following.tag != .preposition || isPostnominal(index))
    case .determiner: return !opensPhrase(following) || following.tag == .number
    case .possessive: return !opensPhrase(following)
    case .preposition, .to:
      return next < end && !token.isAny(.subordinator) && !following.isVerb && isPostmodifier(index)
    case .conjunction: return token.word == .and && isNominal(index - 1 < 0 ? 0 : index - 1)
    case .adverb: return following.tag == .adjective
    default: break
    }
    switch token.kind {
    case .possessiveMark, .hyphen: return true
    default: return token.isWord && token.isCapitalized && !token.isAny(.closed)
    }
  }

  /// Whether a preposition at an index hangs on a noun before it.
  private func isPostmodifier(_ index: Int) -> Bool {
    index > 0 && (isNominal(index - 1) || isPostnominal(index - 1))
  }

  /// "An official familiar with the matter": an adjective after its noun.
  private func isPostnominal(_ index: Int) -> Bool {
    index > 0 && annotated.tokens[index].tag == .adjective
      && (annotated.tokens[index - 1].tag == .noun
        || annotated.tokens[index - 1].tag == .pluralNoun)
  }

  private func opensPhrase(_ token: Token) -> Bool {
    token.tag == .determiner || token.tag == .possessive && token.kind != .possessiveMark
      || token.tag == .pronoun || Self.indefinite.contains(token.word)
  }

  /// The pronouns that taggers take for nouns.
  private static let indefinite = WordSet(
    ["someone", "somebody", "anyone", "anybody", "everyone", "everybody", "nobody"]
      .map { Word($0) })

  private func canBegin(_ index: Int) -> Bool {
    let token = annotated.tokens[index]
    switch token.tag {
    case .preposition, .to, .conjunction, .adverb: return false
    default:
      return token.kind != .possessiveMark && token.kind != .hyphen
        && token.kind != .closingQuote && token.kind != .openingQuote
    }
  }

  /// Cuts "left the room and the minister" before the second subject.
  private func withoutCoordinatedClause(_ phrase: Range<Int>, from lowerBound: Int) -> Range<Int> {
    guard let and = phrase.last(where: { annotated.tokens[$0].tag == .conjunction }),
      phrase.lowerBound > lowerBound,
      annotated.tokens[phrase.lowerBound - 1].isVerb
        || annotated.tokens[phrase.lowerBound - 1].tag == .preposition
    else { return phrase }
    return and + 1..<phrase.upperBound
  }

  // MARK: Rightwards

  private func isForward(_ index: Int, start: Int) -> Bool {
    let token = annotated.tokens[index]
    switch token.tag {
    case .noun, .pluralNoun, .name, .adjective, .determiner, .number: return true
    case .possessive, .pronoun: return index == start || token.tag == .possessive
    case .preposition:
      return index > start && (token.word == .of || token.word == .forWord || token.word == .to)
    case .to:
      return index > start && index + 1 < annotated.tokens.count
        && !annotated.tokens[index + 1].isVerb
    case .conjunction:
      return token.word == .and && index > start
        && index + 1 < annotated.tokens.count && !annotated.tokens[index + 1].isVerb
    default: break
    }
    switch token.kind {
    case .possessiveMark, .hyphen: return true
    case .openingQuote, .closingQuote: return false
    default: return token.isWord && token.isCapitalized && !token.isAny(.closed)
    }
  }
}
