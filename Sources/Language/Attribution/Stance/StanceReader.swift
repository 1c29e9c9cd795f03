internal import Corpus

/// Reads the stance of a stretch of text from the hedges and negations of its main clause.
struct StanceReader {
  let lexicon: Lexicon
  let annotated: AnnotatedText

  func stance(of range: Range<Int>) -> Stance {
    let clause = mainClause(of: range)
    var stance = Stance(certainty: .certain, polarity: .positive, status: .asserted)
    for index in clause {
      if isBeliefOfAnother(index, in: clause) { break }
      if negates(index, in: clause) { stance.polarity = .negative }
      guard let hedge = hedge(at: index, in: clause) else { continue }
      switch hedge {
      case .alleged: stance.status = .alleged
      case .probable: stance.certainty = Stance.weaker(stance.certainty, .probable)
      case .possible: stance.certainty = Stance.weaker(stance.certainty, .possible)
      case .untrue: continue
      }
      let token = annotated.tokens[index]
      stance.voicesDoubt =
        stance.voicesDoubt || Self.doubting.contains(token.verbLemma ?? token.word)
    }
    if isNotSure(clause) {
      stance.certainty = Stance.weaker(stance.certainty, .probable)
      stance.voicesDoubt = true
    }
    if stance.status == .asserted && stance.certainty != .certain { stance.status = .hedged }
    return stance
  }

  /// The first sentence up to its first subordinate clause; what depends on it does not hedge it.
  ///
  /// After "if", the modal of the consequence does not hedge either: the condition does its work.
  private func mainClause(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first else { return range }
    let sentence = annotated.sentence(of: first).tokens
    let end = min(range.upperBound, sentence.upperBound)
    var start = first
    while start < end, annotated.tokens[start].tag == .that || annotated.tokens[start].tag == .wh {
      start += 1
    }
    if start < end, annotated.tokens[start].word == .ifWord { return start..<start }
    var hasVerb = false
    for index in start..<max(start, end) {
      let token = annotated.tokens[index]
      let depends =
        token.tag == .wh || token.tag == .that || token.isAny(.subordinator) || token.kind == .dash
      if hasVerb && depends { return start..<index }
      hasVerb = hasVerb || token.isFiniteVerb
    }
    return start..<max(start, end)
  }

  func negates(_ index: Int, in clause: Range<Int>) -> Bool {
    let token = annotated.tokens[index]
    if token.isAny(.negation) && token.tag != .preposition { return true }
    guard token.isWord, token.span.length > 3,
      annotated.text.bytes[Int(token.span.end) - 1] == 0x74
    else { return false }
    let bytes = Array(annotated.text.bytes[token.span.range])
    return bytes.ends(with: "n't") || bytes.ends(with: "n’t")
  }

  private func isNotSure(_ clause: Range<Int>) -> Bool {
    for index in clause where negates(index, in: clause) {
      let window = index + 1..<max(index + 1, min(index + 4, clause.upperBound))
      if window.contains(where: { Self.sure.contains(annotated.tokens[$0].word) }) { return true }
    }
    return false
  }

  /// What a word does to the clause it stands in.
  private func hedge(at index: Int, in clause: Range<Int>) -> Lexicon.Hedge? {
    let token = annotated.tokens[index]
    // "In May" hedges nothing.
    guard token.tag != .name, let hedge = lexicon.hedge(token.word) ?? verbHedge(token),
      !isInability(index, in: clause), !isOfDegree(index, in: clause)
    else { return nil }
    return hedge
  }

  /// "Could not", "could no longer", "nobody could": what cannot be is sure.
  private func isInability(_ index: Int, in clause: Range<Int>) -> Bool {
    guard annotated.tokens[index].word == Self.could else { return false }
    let window = max(index - Self.reach, clause.lowerBound)..<min(index + 3, clause.upperBound)
    return window.contains { negates($0, in: clause) }
  }

  /// "The strongest possible terms", "the more plausible of the two", "as soon as possible".
  private func isOfDegree(_ index: Int, in clause: Range<Int>) -> Bool {
    let word = annotated.tokens[index].word
    guard word == Self.possible || word == Self.plausible, index > clause.lowerBound else {
      return false
    }
    let before = annotated.tokens[index - 1]
    switch before.partOfSpeech {
    case .comparative, .superlative, .comparativeAdverb, .superlativeAdverb: return true
    default: return before.word == .asWord
    }
  }

  /// Whether a verb tells what somebody else thinks: "the minister thinks it may fall".
  ///
  /// Who tells it may be sure of that. "I think" and, in indirect speech, "he thinks" are the
  /// source's own.
  private func isBeliefOfAnother(_ index: Int, in clause: Range<Int>) -> Bool {
    let token = annotated.tokens[index]
    guard token.isVerb, token.tag != .participle, let lemma = token.verbLemma,
      Self.beliefs.contains(lemma)
    else { return false }
    let subject = (max(index - Self.reach, clause.lowerBound)..<index).last {
      annotated.tokens[$0].tag != .adverb && annotated.tokens[$0].tag != .auxiliary
    }
    guard let subject else { return false }
    switch annotated.tokens[subject].tag {
    case .noun, .pluralNoun, .name, .number: return true
    case .pronoun:
      return annotated.isQuoted(index) && !Self.speakers.contains(annotated.tokens[subject].word)
    default: return false
    }
  }

  /// "Seems", "suspected": a hedging verb in another form.
  private func verbHedge(_ token: Token) -> Lexicon.Hedge? {
    guard token.isVerb, token.tag != .auxiliary, let lemma = token.verbLemma else { return nil }
    return lexicon.hedge(lemma)
  }

  /// Words to the left of a verb among which its subject is looked for.
  private static let reach = 12
  private static let could = Word("could")
  private static let plausible = Word("plausible")
  private static let possible = Word("possible")
  private static let beliefs = WordSet(
    ["assume", "believe", "feel", "guess", "suppose", "suspect", "think"].map { Word($0) })
  /// The hedges with which a source doubts its own words.
  ///
  /// "It could fall" and "I think it fell" are said with no less weight than "it fell": readers who
  /// marked 450 texts take two in three of them for assertions.
  private static let doubting = WordSet(
    [
      "apparently", "appear", "arguably", "likely", "may", "maybe", "might", "perhaps", "possibly",
      "presumably", "probably", "seem", "unlikely",
    ].map { Word($0) })
  private static let speakers = WordSet(["i", "we", "one", "you"].map { Word($0) })
  private static let sure = WordSet(
    ["certain", "sure", "clear", "confident", "convinced", "likely"].map { Word($0) })
}
