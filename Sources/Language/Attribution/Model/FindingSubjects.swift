/// Finds who speaks by grammar where the role model finds nobody, or what cannot speak.
struct FindingSubjects {
  private let annotated: AnnotatedText
  private let lexicon: Lexicon
  private let rules: RuleView
  private let sources: SourceFinder

  init(_ parts: DraftParts, rules: RuleView) {
    annotated = parts.annotated
    lexicon = parts.lexicon
    self.rules = rules
    sources = SourceFinder(annotated)
  }

  /// The source of a finding.
  ///
  /// - Parameter source: What the model has found.
  func source(of finding: AttributionModel.Finding, found source: Range<Int>?) -> Range<Int>? {
    let head = finding.cue.last { annotated.tokens[$0].isVerb } ?? finding.cue.upperBound - 1
    if let speaker = perceived(head) { return speaker }
    guard let source else { return byGrammar(finding, head) }
    if source.upperBound <= finding.cue.lowerBound, isTold(finding.cue, head) {
      return teller(after: finding.cue.upperBound, before: finding.roles.content)
    }
    guard isImpossible(source, finding.cue, head), let subject = byGrammar(finding, head),
      subject != source
    else { return source }
    return subject
  }

  private func isImpossible(_ source: Range<Int>, _ cue: Range<Int>, _ head: Int) -> Bool {
    let tokens = annotated.tokens
    // "… shouted as the governor stepped from the car": a clause is no speaker.
    let verb = source.first { tokens[$0].isFiniteVerb && !tokens[$0].isCapitalized }
    if let verb, !tokens[source.lowerBound..<verb].contains(where: isRelative) { return true }
    guard tokens[head].tag == .gerund else { return false }
    // "Trump left Washington, saying ...", "at his club outside Washington saying …": a participle has
    // the sentence's subject, and not what comes before it.
    let isParted =
      source.upperBound == cue.lowerBound - 1 && tokens[source.upperBound].kind == .comma
    let isObject =
      source.upperBound == cue.lowerBound && source.lowerBound > 0
      && tokens[source.lowerBound - 1].tag == .preposition
    return isParted || isObject || isIssued(source)
  }

  /// "Was told", "has been warned": whom the subject is.
  private func isTold(_ cue: Range<Int>, _ head: Int) -> Bool {
    let token = annotated.tokens[head]
    guard token.verbForm == .past,
      let lemma = token.verbLemma,
      lexicon.cues(forLemma: lemma).contains(where: { $0.frames.contains(.addressee) })
    else { return false }
    return (cue.lowerBound..<head).contains { annotated.tokens[$0].isAny(.be) }
  }

  /// Who follows "by" between a passive and what is said.
  private func teller(after end: Int, before content: [Range<Int>]) -> Range<Int>? {
    guard let start = content.map(\.lowerBound).filter({ $0 > end }).min(),
      let by = (end - 1..<start).first(where: { annotated.tokens[$0].word == .by })
    else { return nil }
    return NounPhrases(annotated).phrase(startingAt: by + 1, to: start)
  }

  /// "Juan heard Rosa say", "made Kofi say": who comes before a bare verb says it.
  private func perceived(_ head: Int) -> Range<Int>? {
    let tokens = annotated.tokens
    let sentence = annotated.sentence(of: head).tokens
    guard tokens[head].verbForm == .base, head - 2 > sentence.lowerBound,
      tokens[head - 1].tag == .name,
      let name = NounPhrases(annotated).phrase(endingAt: head, from: sentence.lowerBound),
      name.lowerBound > sentence.lowerBound,
      let verb = tokens[name.lowerBound - 1].verbLemma, Self.perceiving.contains(verb)
    else { return nil }
    return name
  }

  private func isRelative(_ token: Token) -> Bool {
    token.tag == .wh || token.tag == .that || token.kind == .comma
  }

  /// "Halvex issued a statement saying …": what is issued is not who says it.
  private func isIssued(_ source: Range<Int>) -> Bool {
    let tokens = annotated.tokens
    guard source.lowerBound > 0, let last = source.last, SpeakerFinder.isSpeech(tokens[last]),
      let lemma = tokens[source.lowerBound - 1].verbLemma
    else { return false }
    return Self.issuing.contains(lemma)
  }

  /// Whom the rules find, or for a verb without a subject of its own ("to tell", "saying") the subject
  /// of the sentence.
  private func byGrammar(_ finding: AttributionModel.Finding, _ head: Int) -> Range<Int>? {
    if let source = finding.cue.lazy.compactMap({ rules.drafts[$0] }).first?.source {
      return source
    }
    let sentence = annotated.sentence(of: head).tokens
    let subject: Range<Int>? =
      switch annotated.tokens[head].tag {
      case .gerund, .verbBase:
        sources.mainSubject(before: finding.cue.lowerBound, in: sentence)
      case .verbPast, .verbThird: sources.subject(before: finding.cue.lowerBound)
      default: nil
      }
    return subject.flatMap { subject in
      finding.roles.content.contains { $0.overlaps(subject) } ? nil : subject
    }
  }

  /// Whether a verb's lemma is one of bringing out what has been said.
  static func isIssuing(_ lemma: Word) -> Bool { issuing.contains(lemma) }

  private static let perceiving = WordSet(
    ["hear", "see", "watch", "make", "let", "have", "help"].map { Word($0) })
  private static let issuing = WordSet(
    [
      "issue", "release", "publish", "post", "send", "make", "give", "write", "tweet", "put",
      "deliver", "circulate", "file", "sign", "read",
    ].map { Word($0) })
}
