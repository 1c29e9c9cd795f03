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
    guard start > sentence.lowerBound else { return nil }
    let previous = annotated.tokens[start - 1]
    if previous.tag == .wh || previous.tag == .that {
      return antecedent(of: start - 1, in: sentence)
    }
    if previous.kind == .comma { return aroundInsertion(comma: start - 1, in: sentence) }
    if previous.tag == .conjunction { return mainSubject(before: start, in: sentence) }
    guard let phrase = phrases.phrase(endingAt: start, from: sentence.lowerBound) else {
      return nil
    }
    return withInsertedDescription(phrase, in: sentence)
  }

  /// The noun phrase right behind a verb: "said Smith, a spokesman".
  func invertedSubject(after end: Int) -> Range<Int>? {
    let sentence = annotated.sentence(of: end - 1).tokens
    guard end < sentence.upperBound, annotated.tokens[end].tag != .pronoun || isPersonal(end) else {
      return nil
    }
    return phrases.phrase(startingAt: end, to: sentence.upperBound)
  }

  /// The noun phrase behind "according to", up to a mark or a verb.
  func named(after end: Int) -> Range<Int>? {
    let sentence = annotated.sentence(of: end - 1).tokens
    guard end < sentence.upperBound else { return nil }
    return phrases.phrase(startingAt: end, to: sentence.upperBound)
  }

  /// The first noun phrase of the sentence with a finite verb behind it: whose participles follow.
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
  /// "Iran's leader, Ayatollah X, said" has the name between the commas: it is the better source.
  private func aroundInsertion(comma: Int, in sentence: Range<Int>) -> Range<Int>? {
    var opening = comma - 1
    while opening >= sentence.lowerBound, annotated.tokens[opening].kind != .comma {
      if annotated.tokens[opening].kind == .closingQuote { return nil }
      opening -= 1
    }
    guard opening > sentence.lowerBound else { return nil }
    let inserted = phrases.phrase(endingAt: comma, from: opening + 1)
    if let inserted, inserted.lowerBound == opening + 1, isName(inserted) { return inserted }
    return phrases.phrase(endingAt: opening, from: sentence.lowerBound) ?? inserted
  }

  /// "Iran, under President X, condemned": the phrase that ends at the verb hangs on a preposition.
  private func withInsertedDescription(
    _ phrase: Range<Int>, in sentence: Range<Int>
  ) -> Range<Int>? {
    let start = phrase.lowerBound
    guard start > sentence.lowerBound, annotated.tokens[start - 1].tag == .preposition else {
      return phrase
    }
    return phrase
  }

  private func isName(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      let token = annotated.tokens[index]
      return token.isCapitalized || token.kind == .hyphen || token.kind == .possessiveMark
    }
  }
}
