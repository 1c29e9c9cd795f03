internal import Corpus

/// Tells the part of speech of each word of a sentence.
///
/// Lexicons say what a word may be, its neighbours on the left decide; the order of the senses in
/// WordNet's tagged texts breaks ties. Crude, but enough to find subjects and clauses; behind
/// `EnglishEngine` a trained tagger can take its place.
struct Tagger {
  /// Tags the tokens of one sentence.
  static func tag(_ tokens: inout [Token], in range: Range<Int>) {
    var previous = Token.Tag.none
    var previousIsBe = false
    for index in range {
      guard tokens[index].isWord || tokens[index].kind == .number else {
        if tokens[index].kind != .openingQuote && tokens[index].kind != .closingQuote {
          previous = tokens[index].kind == .possessiveMark ? .possessive : .none
          previousIsBe = false
        }
        continue
      }
      let next = index + 1 < range.upperBound ? tokens[index + 1] : nil
      let tag = self.tag(
        tokens[index], isFirst: index == range.lowerBound, previous: previous,
        previousIsBe: previousIsBe, next: next)
      tokens[index].tag = tag
      if tag != .adverb {
        previous = tag
        previousIsBe = tokens[index].isAny([.be, .have])
      }
    }
  }

  private static func tag(
    _ token: Token, isFirst: Bool, previous: Token.Tag, previousIsBe: Bool, next: Token?
  ) -> Token.Tag {
    if token.kind == .number { return .number }
    if let closed = closedTag(token, previous: previous, next: next) { return closed }
    if token.isCapitalized && !isFirst { return .name }
    if token.isAny(.noun) == false && token.verbForm == nil && !token.isAny(.adjective) {
      if token.isAny(.openAdverb) { return .adverb }
      return token.isCapitalized ? .name : .noun
    }
    if isAdverbBeforeVerb(token, previous: previous, next: next) { return .adverb }
    if let verb = verbTag(
      token, isFirst: isFirst, previous: previous, previousIsBe: previousIsBe, next: next)
    {
      return verb
    }
    if token.isAny(.adjective) && !token.isAny(.noun) { return .adjective }
    if token.isAny(.openAdverb) && !token.isAny(.noun) && !token.isAny(.adjective) {
      return .adverb
    }
    return token.isPlural ? .pluralNoun : .noun
  }

  private static func closedTag(
    _ token: Token, previous: Token.Tag, next: Token?
  ) -> Token.Tag? {
    guard token.isAny(.closed) else { return nil }
    // A capital inside a sentence: "May", "Will".
    if token.isAny(.modal) && token.isCapitalized && previous != .none { return .name }
    if token.isAny(.that) { return .that }
    if token.isAny(.to) { return .to }
    if token.isAny(.auxiliary) { return .auxiliary }
    if token.isAny(.possessive) && !(token.isAny(.pronoun) && !startsNounPhrase(next)) {
      return .possessive
    }
    if token.isAny(.pronoun) { return .pronoun }
    if token.isAny(.wh) { return .wh }
    if token.isAny(.determiner) { return .determiner }
    if token.isAny(.preposition) { return .preposition }
    if token.isAny(.subordinator) { return .subordinator }
    if token.isAny(.conjunction) { return .conjunction }
    return .adverb
  }

  private static func startsNounPhrase(_ next: Token?) -> Bool {
    guard let next, next.isWord else { return false }
    return next.isAny([.noun, .adjective]) || next.isCapitalized
  }

  private static func verbTag(
    _ token: Token, isFirst: Bool, previous: Token.Tag, previousIsBe: Bool, next: Token?
  ) -> Token.Tag? {
    guard let form = token.verbForm else { return nil }
    let opensNounPhrase =
      previous == .determiner || previous == .possessive || previous == .adjective
      || previous == .number
    switch form {
    case .past:
      if opensNounPhrase { return .adjective }
      if previousIsBe { return .participle }
      return previous == .preposition ? .adjective : .verbPast
    case .gerund:
      return opensNounPhrase && token.isAny(.noun) ? .noun : .gerund
    case .base:
      if previous == .to || previous == .auxiliary { return .verbBase }
      if opensNounPhrase || previous == .preposition { return nil }
      if !token.isAny(.noun) && !token.isAny(.adjective) { return .verbBase }
      let isAfterPlural = previous == .pluralNoun || previous == .pronoun
      return isAfterPlural && token.isAny(.mostlyVerb) ? .verbBase : nil
    case .third:
      if opensNounPhrase || previous == .preposition { return nil }
      if previous == .none {
        // Behind an insertion ("X, who leads it, insists"); a sentence opens with a noun.
        return !isFirst && (!token.isAny(.noun) || opensClause(next)) ? .verbThird : nil
      }
      if !token.isAny(.noun) { return .verbThird }
      let isAfterSubject = previous == .name || previous == .pronoun || previous == .wh
      // "The minister doubts that"; "the company rules out".
      let isVerbByWhatFollows = next?.isAny([.that, .particle]) ?? false
      if previous == .noun && isVerbByWhatFollows { return .verbThird }
      let isAfterNoun = previous == .noun && token.isAny(.mostlyVerb)
      if isAfterNoun && next?.kind == .stop { return .verbThird }
      return (isAfterSubject || isAfterNoun) && opensObject(next) ? .verbThird : nil
    }
  }

  /// "The board later acknowledged": an adverb that may be an adjective elsewhere.
  private static func isAdverbBeforeVerb(
    _ token: Token, previous: Token.Tag, next: Token?
  ) -> Bool {
    guard token.isAny(.openAdverb), let next, next.verbForm != nil else { return false }
    return previous == .noun || previous == .pluralNoun || previous == .name
      || previous == .pronoun || previous == .auxiliary
  }

  private static func opensClause(_ next: Token?) -> Bool {
    guard let next else { return false }
    return next.isAny(.that) || next.kind == .openingQuote
  }

  /// Whether what follows can be a verb's object or clause.
  private static func opensObject(_ next: Token?) -> Bool {
    guard let next else { return false }
    return next.isWord || next.kind == .openingQuote || next.kind == .comma || next.kind == .colon
  }
}
