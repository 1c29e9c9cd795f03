internal import Corpus

/// Mends the edges of what the role model finds, where the grammar leaves no doubt.
struct FindingParts {
  private let rules: RuleView
  private let annotated: AnnotatedText
  private let subjects: FindingSubjects
  private let contents: ContentFinder

  init(_ parts: DraftParts, rules: RuleView) {
    self.rules = rules
    annotated = parts.annotated
    subjects = FindingSubjects(parts, rules: rules)
    contents = ContentFinder(annotated)
  }

  /// The source and content of a finding.
  func mended(_ finding: AttributionModel.Finding) -> (source: Range<Int>?, content: [Range<Int>]) {
    var (source, content) = edges(finding.roles)
    (source, content) = withSpeakerAfter(finding.cue, source, content)
    source = subjects.source(of: finding, found: source).map { withRelative($0, besides: content) }
    if let whole = clause(finding, instead: content) ?? putSo(finding, instead: content) {
      content = [whole]
    }
    if let last = content.last {
      content[content.count - 1] = pastAbbreviation(withObject(last, of: finding.cue))
    }
    content = content.map {
      withoutPredicate(
        withoutMainVerb(withoutRelative($0, after: source), of: finding.cue), of: finding.cue)
    }
    return (source.map(withoutRelativePronoun), content)
  }

  private func edges(_ roles: RoleLabel.Roles) -> (source: Range<Int>?, content: [Range<Int>]) {
    guard let source = roles.source.max(by: { $0.count < $1.count }) else {
      return (nil, content(roles.content))
    }
    // "Said X, was late": the clause goes on after the comma.
    let clause = source.dropFirst().first { index in
      annotated.tokens[index - 1].kind == .comma && annotated.tokens[index].isFiniteVerb
    }
    let rest = clause.map { [$0..<source.upperBound] } ?? []
    return (
      self.source(source.lowerBound..<(clause ?? source.upperBound)),
      content(roles.content) + rest
    )
  }

  /// A source without the marks at its edges, with the names listed before it.
  private func source(_ range: Range<Int>) -> Range<Int>? {
    let sentence = annotated.sentence(of: range.lowerBound).tokens
    let trimmed = annotated.trimmed(range)
    guard !trimmed.isEmpty else { return nil }
    return NounPhrases(annotated).withListedNames(trimmed, sentence.lowerBound)
  }

  /// The pieces of a content but for the "it" of "it is believed that", for the noun of an adjunct that
  /// opens the sentence ("in an interview, ..."), and for what leads up to a quotation ("her account: “…”").
  private func content(_ pieces: [Range<Int>]) -> [Range<Int>] {
    guard pieces.count > 1 else { return pieces }
    let told = pieces.filter { piece in
      !isExpletive(piece) && !isCutFromAdjunct(piece)
        && !pieces.contains { leads(from: piece, to: $0) }
    }
    return told.isEmpty ? pieces : told
  }

  private func isExpletive(_ piece: Range<Int>) -> Bool {
    piece.count == 1 && annotated.tokens[piece.lowerBound].word == .it
  }

  private func leads(from piece: Range<Int>, to quotation: Range<Int>) -> Bool {
    guard piece.upperBound < quotation.lowerBound, quotation.lowerBound <= piece.upperBound + 2,
      annotated.tokens[piece.upperBound].kind == .colon
    else { return false }
    return annotated.isQuoted(quotation.upperBound - 1) && !annotated.isQuoted(piece.lowerBound)
      && !contents.hasFiniteVerb(piece)
  }

  private func isCutFromAdjunct(_ piece: Range<Int>) -> Bool {
    let opening = piece.lowerBound - 1
    guard opening >= 0, annotated.tokens[opening].tag == .preposition else { return false }
    return annotated.sentence(of: piece.lowerBound).tokens.lowerBound == opening
  }

  /// `“…,” said a teacher at the school, who …`: the phrase after a cue that closes what is said is who
  /// says it, and no content.
  private func withSpeakerAfter(
    _ cue: Range<Int>, _ source: Range<Int>?, _ content: [Range<Int>]
  ) -> (Range<Int>?, [Range<Int>]) {
    guard source == nil, content.count > 1,
      let at = content.firstIndex(where: { $0.lowerBound == cue.upperBound }),
      content.contains(where: { $0.upperBound <= cue.lowerBound }),
      !annotated.isQuoted(cue.upperBound),
      let speaker = NounPhrases(annotated).phrase(
        startingAt: cue.upperBound, to: content[at].upperBound)
    else { return (source, content) }
    var content = content
    content.remove(at: at)
    return (SourcePhrases.withPlace(speaker, annotated), content)
  }

  /// "Someone who attended the dinner": of whom no more is said than that clause, it says who it is.
  private func withRelative(_ source: Range<Int>, besides content: [Range<Int>]) -> Range<Int> {
    let tokens = annotated.tokens
    let sentence = annotated.sentence(of: source.lowerBound).tokens
    guard let last = source.last, Self.indefinite.contains(tokens[last].word),
      source.upperBound < sentence.upperBound, tokens[source.upperBound].word == .who
    else { return source }
    let end = (source.upperBound..<sentence.upperBound).first {
      tokens[$0].kind == .comma || tokens[$0].kind == .stop
    }
    let whole = source.lowerBound..<(end ?? sentence.upperBound)
    return content.contains { $0.overlaps(whole) } ? source : whole
  }

  private static let indefinite = WordSet(
    ["someone", "somebody", "one", "those", "people", "anyone", "persons"].map { Word($0) })

  /// "The bank said it expects …": a pronoun alone is never what is said, nor a "that" without a verb;
  /// the clause that it opens is.
  private func clause(
    _ finding: AttributionModel.Finding, instead content: [Range<Int>]
  ) -> Range<Int>? {
    guard content.count == 1, let only = content.first, isCutShort(only),
      let draft = finding.cue.lazy.compactMap({ rules.drafts[$0] }).first
    else { return nil }
    return draft.content.first { $0.lowerBound == only.lowerBound && $0.count > 1 }
  }

  /// "Accused of hiding a report": what is said does not end between a verb and its object, where the rules
  /// see further.
  private func withObject(_ content: Range<Int>, of cue: Range<Int>) -> Range<Int> {
    let tokens = annotated.tokens
    guard let last = content.last, tokens[last].isVerb || tokens[last].tag == .preposition,
      content.upperBound < tokens.count,
      let draft = cue.lazy.compactMap({ rules.drafts[$0] }).first,
      let ruled = draft.content.first(where: {
        $0.lowerBound <= content.lowerBound && $0.upperBound > content.upperBound
      }),
      let object = NounPhrases(annotated).phrase(
        startingAt: content.upperBound, to: ruled.upperBound)
    else { return content }
    return content.lowerBound..<object.upperBound
  }

  /// A stop inside the sentence, as that of an hour before its day, ends nothing.
  private func pastAbbreviation(_ content: Range<Int>) -> Range<Int> {
    let tokens = annotated.tokens
    let sentence = annotated.sentence(of: content.lowerBound).tokens
    guard content.upperBound + 1 < sentence.upperBound, let last = content.last,
      tokens[last].isAbbreviation || tokens[content.upperBound].kind == .stop,
      !annotated.isQuoted(last)
    else { return content }
    let end = (content.upperBound + 1..<sentence.upperBound).first {
      tokens[$0].kind != .word && tokens[$0].kind != .number
    }
    return content.lowerBound..<(end ?? sentence.upperBound)
  }

  private func isCutShort(_ content: Range<Int>) -> Bool {
    switch annotated.tokens[content.lowerBound].tag {
    case .pronoun: content.count == 1
    case .that: !contents.hasFiniteVerb(content)
    default: false
    }
  }

  /// `“…,” as one diplomat put it`: what is put so is the quotation.
  private func putSo(
    _ finding: AttributionModel.Finding, instead content: [Range<Int>]
  ) -> Range<Int>? {
    guard content.count == 1, let only = content.first, only.count == 1,
      annotated.tokens[only.lowerBound].word == .it, only.lowerBound == finding.cue.upperBound
    else { return nil }
    let source = finding.roles.source.first?.lowerBound ?? finding.cue.lowerBound
    var start = min(finding.cue.lowerBound, source)
    if start > 0, annotated.tokens[start - 1].word == .asWord { start -= 1 }
    return contents.quotation(before: start)
      .map { annotated.quotations[$0].tokens }
  }

  /// "X, who said the pier was safe, has left": the sentence goes on after the comma with its own verb.
  private func withoutMainVerb(_ content: Range<Int>, of cue: Range<Int>) -> Range<Int> {
    let tokens = annotated.tokens
    guard cue.upperBound <= content.lowerBound,
      (max(0, cue.lowerBound - 2)..<cue.lowerBound).contains(where: { tokens[$0].word == .who }),
      let comma = content.dropFirst().dropLast().first(where: {
        tokens[$0].kind == .comma && tokens[$0 + 1].isFiniteVerb
      })
    else { return content }
    return content.lowerBound..<comma
  }

  /// "The ministry's claim that the dam is safe was met with laughter": after a noun the sentence's own
  /// verb is no part of what is said.
  private func withoutPredicate(_ content: Range<Int>, of cue: Range<Int>) -> Range<Int> {
    let tokens = annotated.tokens
    guard cue.count == 1, tokens[cue.lowerBound].tag == .noun, cue.upperBound == content.lowerBound,
      tokens[content.lowerBound].tag == .that,
      let first = content.first(where: { tokens[$0].isFiniteVerb }),
      let last = content.last(where: { tokens[$0].isAny([.be, .have]) && tokens[$0].isFiniteVerb }),
      last > first + 1,
      !(first..<last).contains(where: {
        tokens[$0].kind == .comma || tokens[$0].isAny(.conjunction)
      })
    else { return content }
    return content.lowerBound..<last
  }

  private func withoutRelativePronoun(_ source: Range<Int>) -> Range<Int> {
    var source = source
    while source.count > 1, let last = source.last,
      annotated.tokens[last].word == .who || annotated.tokens[last].kind == .comma
    {
      source = source.dropLast()
    }
    return source
  }

  /// "According to a nurse, who requested anonymity, patients …": what is told of the source is not
  /// what it says.
  private func withoutRelative(_ content: Range<Int>, after source: Range<Int>?) -> Range<Int> {
    let tokens = annotated.tokens
    guard let source, source.upperBound <= content.lowerBound,
      content.lowerBound - source.upperBound <= 1, tokens[content.lowerBound].word == .who,
      let comma = content.first(where: { tokens[$0].kind == .comma }),
      comma + 2 < content.upperBound
    else { return content }
    return comma + 1..<content.upperBound
  }
}
