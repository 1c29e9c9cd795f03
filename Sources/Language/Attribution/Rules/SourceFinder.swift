/// Finds who speaks: the noun phrase that a cue belongs to.
struct SourceFinder {
  private let annotated: AnnotatedText
  private let phrases: NounPhrases

  init(_ annotated: AnnotatedText) {
    self.annotated = annotated
    phrases = NounPhrases(annotated)
  }

  /// The subject of a verb group that starts at `start`.
  ///
  /// Steps over an insertion between commas ("X, who leads it, said") and a relative pronoun, and
  /// goes back to the sentence's subject from a second verb ("X rejected it and said").
  func subject(before start: Int) -> Range<Int>? {
    let sentence = annotated.sentence(of: start).tokens
    // "The IMF this week said".
    let start = TimeWords.start(before: start, from: sentence.lowerBound, annotated.tokens)
    guard start > sentence.lowerBound else { return nil }
    let previous = annotated.tokens[start - 1]
    if previous.tag == .wh || previous.tag == .that {
      return antecedent(of: start - 1, in: sentence)
    }
    if previous.kind == .comma { return aroundInsertion(comma: start - 1, in: sentence) }
    if previous.tag == .conjunction { return mainSubject(before: start, in: sentence) }
    if let phrase = phrases.phrase(endingAt: start, from: sentence.lowerBound) {
      return withReducedRelative(phrase, in: sentence)
    }
    return aroundRelativeClause(before: start, in: sentence)
  }

  /// The noun phrase right after a verb: "said Smith, a spokesman".
  func invertedSubject(after end: Int) -> Range<Int>? {
    let sentence = annotated.sentence(of: end - 1).tokens
    guard end < sentence.upperBound, annotated.tokens[end].tag != .pronoun || isPersonal(end) else {
      return nil
    }
    return phrases.phrase(startingAt: end, to: sentence.upperBound)
  }

  /// The noun phrase after "according to", up to a mark or a verb.
  func named(after end: Int) -> Range<Int>? {
    let sentence = annotated.sentence(of: end - 1).tokens
    guard end < sentence.upperBound else { return nil }
    return phrases.phrase(startingAt: end, to: sentence.upperBound) ?? titled(end, in: sentence)
  }

  /// "To eyewitness Ana Velden": a noun before a name that "to" lets pass for a verb.
  private func titled(_ noun: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard annotated.tokens[noun].isAny(.noun), noun + 1 < sentence.upperBound,
      annotated.tokens[noun + 1].isCapitalized
    else { return nil }
    return phrases.phrase(startingAt: noun + 1, to: sentence.upperBound).map {
      noun..<$0.upperBound
    }
  }

  /// The first noun phrase of the sentence with a finite verb after it: whose participles follow.
  func mainSubject(before index: Int, in sentence: Range<Int>) -> Range<Int>? {
    for verb in sentence where verb < index {
      guard annotated.tokens[verb].isFiniteVerb, !annotated.isQuoted(verb) else { continue }
      var start = verb
      while start > sentence.lowerBound, annotated.tokens[start - 1].tag == .adverb { start -= 1 }
      if start > sentence.lowerBound, annotated.tokens[start - 1].kind == .comma {
        return aroundInsertion(comma: start - 1, in: sentence)
      }
      if let phrase = phrases.phrase(endingAt: start, from: sentence.lowerBound) { return phrase }
    }
    return nil
  }

  private func isPersonal(_ index: Int) -> Bool {
    let word = annotated.tokens[index].word
    return word == .he || word == .she || word == .they
  }

  private func antecedent(of relative: Int, in sentence: Range<Int>) -> Range<Int>? {
    var end = relative
    if end > sentence.lowerBound, annotated.tokens[end - 1].kind == .comma { end -= 1 }
    return phrases.phrase(endingAt: end, from: sentence.lowerBound)
  }

  /// For "X, ..., said": the phrase before the first comma, else the one between the commas.
  ///
  /// "Norway's minister, Anna X, said" has the name between the commas: it is the better source.
  private func aroundInsertion(comma: Int, in sentence: Range<Int>) -> Range<Int>? {
    var opening = comma - 1
    while opening >= sentence.lowerBound, annotated.tokens[opening].kind != .comma {
      if annotated.tokens[opening].kind == .closingQuote { return nil }
      opening -= 1
    }
    guard opening > sentence.lowerBound else { return nil }
    let before = phrases.phrase(endingAt: opening, from: sentence.lowerBound)
    let inserted = phrases.phrase(endingAt: comma, from: opening + 1)
    guard let inserted, inserted.lowerBound == opening + 1, isName(inserted) else { return before }
    guard let before, annotated.tokens[before.upperBound - 1].isAny([.role, .title]) else {
      return inserted
    }
    return before.lowerBound..<inserted.upperBound
  }

  /// "A memorandum leaked to the paper": the head before a participle that describes it.
  private func withReducedRelative(_ phrase: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    let start = phrase.lowerBound
    guard start - 2 > sentence.lowerBound, annotated.tokens[start - 1].isAny(.preposition),
      annotated.tokens[start - 2].verbForm == .past, annotated.tokens[start - 2].tag != .adjective,
      let head = phrases.phrase(endingAt: start - 2, from: sentence.lowerBound),
      head.lowerBound == sentence.lowerBound
        || annotated.tokens[head.lowerBound - 1].kind == .comma
    else { return phrase }
    return head.lowerBound..<phrase.upperBound
  }

  /// "Diplomats who asked not to be named believe": the phrase before a relative pronoun.
  private func aroundRelativeClause(before start: Int, in sentence: Range<Int>) -> Range<Int>? {
    let lower = max(sentence.lowerBound, start - 14)
    guard
      let relative = (lower..<start).last(where: {
        let word = annotated.tokens[$0].word
        return word == .who || word == .which
      }), !annotated.tokens[relative..<start].contains(where: { $0.kind == .comma })
    else { return nil }
    return phrases.phrase(endingAt: relative, from: sentence.lowerBound)
  }

  private func isName(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      let token = annotated.tokens[index]
      return token.isCapitalized || token.kind == .hyphen || token.kind == .possessiveMark
    }
  }
}
