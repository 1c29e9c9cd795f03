internal import Corpus

/// Finds what is said: the words on the right or left of a cue that are its content.
struct ContentFinder {
  private let annotated: AnnotatedText

  init(_ annotated: AnnotatedText) { self.annotated = annotated }

  /// What is to the right of a verb of saying, in its frames.
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
    guard isClause || !frames.isDisjoint(with: [.nounPhrase, .gerund, .charge]) else { return nil }
    let stop =
      isClause
      ? clauseEnd(from: start, limit: limit, isCue: isCue) : objectEnd(from: start, limit: limit)
    return stop > start ? start..<stop : nil
  }

  /// For "accused the force, which he led, of helping them": the accused and the charge.
  func charge(after end: Int) -> [Range<Int>]? {
    let sentence = annotated.sentence(of: end - 1).tokens
    let limit = clauseLimit(from: end, in: sentence)
    guard let accused = NounPhrases(annotated).phrase(startingAt: end, to: limit) else {
      return nil
    }
    let links = (end + 1..<max(end + 1, limit)).filter {
      let word = annotated.tokens[$0].word
      return (word == .of || word == .forWord) && $0 + 1 < limit
    }
    let gerund = links.first {
      annotated.tokens[$0 + 1].tag == .gerund || annotated.tokens[$0 + 1].word == .having
    }
    guard let start = gerund ?? links.last else { return nil }
    let stop = clauseEnd(from: start, limit: limit) { _ in false }
    let object = accused.clamped(to: end..<start)
    return object.isEmpty ? nil : [object, start..<stop]
  }

  /// What is to the left of a cue that closes its sentence: "The talks failed, X said".
  func content(before start: Int) -> Range<Int>? {
    let sentence = annotated.sentence(of: start).tokens
    guard start > sentence.lowerBound, annotated.tokens[start - 1].kind == .comma else {
      return nil
    }
    let range = sentence.lowerBound..<start - 1
    return hasFiniteVerb(range) ? range : nil
  }

  /// What is around an attribution inserted between commas: "The plan, X said, was late".
  ///
  /// After it the clause must go on with its verb, or begin after an adjunct ("Later, X said, it
  /// rained"); else it has ended before the insertion.
  func content(around group: Range<Int>) -> [Range<Int>]? {
    let sentence = annotated.sentence(of: group.lowerBound).tokens
    let start = group.upperBound + 1
    guard group.lowerBound - 1 > sentence.lowerBound, start < sentence.upperBound,
      annotated.tokens[group.lowerBound - 1].kind == .comma,
      annotated.tokens[group.upperBound].kind == .comma
    else { return nil }
    let before = sentence.lowerBound..<group.lowerBound - 1
    let after = start..<sentence.upperBound
    let isQuoting = annotated.tokens[start].kind == .openingQuote
    guard !isQuoting, !before.contains(where: { annotated.isQuoted($0) }), hasFiniteVerb(after)
    else { return nil }
    var verb = start
    while verb < after.upperBound, annotated.tokens[verb].tag == .adverb { verb += 1 }
    let goesOn = verb < after.upperBound && annotated.tokens[verb].isFiniteVerb
    let begins = !hasFiniteVerb(before) && !annotated.tokens[start].isAny(.conjunction)
    return goesOn || begins ? [before, after] : nil
  }

  /// The quotation that ends just before a source or cue, with at most a comma between.
  ///
  /// A new sentence takes one only after a question or exclamation: a full stop ends the matter.
  func quotation(before start: Int) -> Int? {
    let sentence = annotated.sentence(of: start)
    var index = start - 1
    if index >= 0, annotated.tokens[index].kind == .comma { index -= 1 }
    guard index > 0, annotated.tokens[index].kind == .closingQuote else { return nil }
    guard let found = annotated.quotation(closedAt: index),
      annotated.quotations[found].block == sentence.block
    else { return nil }
    let isNewSentence = sentence.tokens.lowerBound > index
    return isNewSentence && !endsOpenly(annotated.quotations[found]) ? nil : found
  }

  /// Whether a quotation ends in a question or exclamation mark, or in no mark at all.
  private func endsOpenly(_ quotation: AnnotatedText.Quotation) -> Bool {
    guard let last = quotation.tokens.last else { return false }
    let token = annotated.tokens[last]
    return token.kind != .stop || annotated.text.bytes[Int(token.span.start)] != 0x2E
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
        // "Called the offer “a trap”": the object and the words for it are what is said.
        if frames == .quotation, index > end { return end }
        let isOwnClause = isClauseBefore(index, from: end, frames: frames)
        return isUtteranceStarting(index) && !isOwnClause ? index + 1 : nil
      }
      if token.tag == .that, frames.contains(.clause), isClause(index + 1, limit) {
        if isClauseBefore(index, from: end, frames: frames) { return nil }
        return quoteAfter(index, limit: limit) ?? index
      }
      if token.tag == .wh, frames.contains(.question), isQuestionPlace(index, end) { return index }
      if token.tag == .to, index + 1 < limit, annotated.tokens[index + 1].isVerb,
        frames.contains(.infinitive), isInfinitivePlace(index, end, frames)
      {
        return index
      }
      if frames.contains(.predicate), token.word == .asWord, index + 1 < limit {
        // With an object before it ("the offer as a trap") the object is part of what is said.
        return index > end ? end : index + 1
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

  /// An infinitive right after the verb, after whom it addresses, or after an adjunct.
  private func isInfinitivePlace(_ index: Int, _ end: Int, _ frames: CueEntry.Frames) -> Bool {
    if index == end || frames.contains(.addressee) { return true }
    return annotated.tokens[end].tag == .preposition && index - end <= 8
      && !hasFiniteVerb(end..<index)
  }

  /// Whether a clause of its own leads up to a quotation ("said it was “...”") or to a "that".
  private func isClauseBefore(_ index: Int, from end: Int, frames: CueEntry.Frames) -> Bool {
    guard index > end + 1, !frames.contains(.addressee) else { return false }
    switch annotated.tokens[end].tag {
    case .pronoun, .determiner, .name, .possessive, .noun, .pluralNoun: break
    default: return false
    }
    return hasFiniteVerb(end + 1..<index)
  }

  /// A question word right after the verb, or after whom it asks.
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
    // The subjunctive of "demanded that it release them" looks like a noun.
    return (start..<limit).contains {
      annotated.tokens[$0].isFiniteVerb || annotated.tokens[$0].verbForm == .base
    }
  }

  /// For `that “...” `: the quotation itself, when it is all that follows.
  private func quoteAfter(_ that: Int, limit: Int) -> Int? {
    var index = that + 1
    if index < limit, annotated.tokens[index].kind == .colon { index += 1 }
    guard index < limit, annotated.tokens[index].kind == .openingQuote,
      isUtteranceStarting(index)
    else { return nil }
    return index + 1
  }

  private func isUtteranceStarting(_ opening: Int) -> Bool {
    guard let found = annotated.quotation(openedAt: opening) else { return false }
    return isUtterance(annotated.quotations[found])
  }

  private func objectStart(_ end: Int, limit: Int, frames: CueEntry.Frames) -> Int? {
    var index = end
    while index < limit, annotated.tokens[index].tag == .adverb { index += 1 }
    guard index < limit, !TimeWords.isDay(annotated.tokens[index]) else { return nil }
    let token = annotated.tokens[index]
    switch token.tag {
    case .noun, .pluralNoun, .name, .determiner, .possessive, .adjective, .number, .pronoun:
      return frames.isDisjoint(with: [.nounPhrase, .clause]) ? nil : index
    case .gerund: return frames.contains(.gerund) ? index : nil
    case .auxiliary where token.word == .having: return frames.contains(.gerund) ? index : nil
    case .preposition:
      return frames.contains(.charge) || frames.contains(.nounPhrase) && token.word == .forWord
        ? index : nil
    default:
      return token.kind == .openingQuote && frames.contains(.nounPhrase) ? index : nil
    }
  }

  // MARK: Where it ends

  /// The end of the sentence, or of the quotation if the cue is in one.
  private func clauseLimit(from end: Int, in sentence: Range<Int>) -> Int {
    let quotation = annotated.quotationOfToken[end - 1]
    guard quotation >= 0 else { return sentence.upperBound }
    return min(sentence.upperBound, annotated.quotations[Int(quotation)].tokens.upperBound)
  }

  /// The end of a clause: the sentence's, a semicolon, or a comma after which another begins.
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

  private static let adjuncts = WordSet(
    ["during", "after", "before", "following", "when", "while", "although", "because", "amid"]
      .map { Word($0) })
  private static let occasions = WordSet(
    [
      "statement", "interview", "speech", "press", "conference", "letter", "report", "post",
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "hearing",
    ].map { Word($0) })
}
