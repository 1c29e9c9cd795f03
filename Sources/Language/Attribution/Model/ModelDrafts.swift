internal import Corpus

/// Makes drafts of what the models find, with the stance and channels that the rules read.
struct ModelDrafts {
  let parts: DraftParts
  let rules: RuleView

  /// The drafts of findings, and those of the rules that no finding stands beside.
  ///
  /// "Reportedly" is the rules' alone: whom it tells of is not who says it.
  func drafts(_ findings: [AttributionModel.Finding], besides ruled: [Draft]) -> [Draft] {
    let hearsay = Set(ruled.filter { $0.method == "adverb" }.compactMap(\.cue).joined())
    let sources = Set(findings.flatMap(\.roles.source).joined())
    let citations = ruled.filter { $0.method == "citation" }.map(\.extent)
    // "Officials quoted by X said": what stands in a source only tells who it is.
    let findings = findings.filter { finding in
      !finding.cue.contains(where: hearsay.contains) && !sources.contains(finding.cue.lowerBound)
        && !citations.contains { $0.contains(finding.cue.lowerBound) }
    }
    let found = Set(findings.flatMap(\.cue))
    let kept = ruled.filter { draft in
      (Self.keptMethods.contains(draft.method) || draft.isSure)
        && !(draft.cue ?? 0..<0).contains(where: found.contains)
    }
    return SharedPieces.settled(findings, parts.annotated).map(draft) + kept
  }

  /// The rules that find what the models, which know little of it, pass over.
  private static let keptMethods: Set<String> = [
    "according-to", "adverb", "charge", "citation", "passive",
  ]

  private func draft(_ finding: AttributionModel.Finding) -> Draft {
    let annotated = parts.annotated
    var (source, content) = FindingParts(annotated).mended(finding.roles)
    let head = finding.cue.last { annotated.tokens[$0].isVerb } ?? finding.cue.upperBound - 1
    (source, content) = mended(source, content, behind: finding.cue)
    source =
      mainSubject(finding, head, instead: source) ?? source ?? sourceByGrammar(finding, head)
    if let whole = clause(finding, instead: content) { content = [whole] }
    if let draft = finding.cue.lazy.compactMap({ rules.drafts[$0] }).first {
      // "X is said to": whom a passive tells of is not who says it.
      if draft.method == "passive" && draft.source == nil { return draft }
      var joined = draft
      joined.source = source
      joined.content = content
      joined.voice = parts.voice(content)
      joined.confidence = finding.confidence
      return joined
    }
    let entry = self.entry(head)
    let isBlame = finding.cue.contains { annotated.tokens[$0].word == Self.responsible }
    let stance = Stance(
      cue: isBlame
        ? .accuse : entry.map { parts.stances.kind(of: $0, saying: content) } ?? .say,
      isNegated: finding.cue.contains { annotated.tokens[$0].isAny(.negation) },
      isUnnamed: source.map(parts.isUnnamed) ?? parts.stances.isHearsay(finding.cue),
      content: parts.stance(of: content))
    let sentence = annotated.sentence(of: finding.cue.lowerBound).tokens
    return Draft(
      voice: parts.voice(content), source: source, cue: finding.cue,
      lemma: entry?.lemma ?? annotated.text[annotated.tokens[head].span].lowercased(),
      content: content, via: parts.channels.channels(in: sentence), stance: stance,
      method: "model", confidence: finding.confidence)
  }

  /// `“…,” said a teacher at the school, who …`: the phrase behind the cue of a quotation is who says
  /// it, and no content.
  private func mended(
    _ source: Range<Int>?, _ content: [Range<Int>], behind cue: Range<Int>
  ) -> (Range<Int>?, [Range<Int>]) {
    let annotated = parts.annotated
    guard source == nil, content.count > 1,
      let at = content.firstIndex(where: { $0.lowerBound == cue.upperBound }),
      content.contains(where: {
        $0.upperBound <= cue.lowerBound && annotated.isQuoted($0.upperBound - 1)
          || $0.upperBound <= cue.lowerBound
            && annotated.tokens[$0.upperBound - 1].kind == .closingQuote
      }),
      !annotated.isQuoted(cue.upperBound),
      let speaker = NounPhrases(annotated).phrase(
        startingAt: cue.upperBound, to: content[at].upperBound)
    else { return (source, content) }
    var content = content
    content.remove(at: at)
    return (SourcePhrases.withPlace(speaker, annotated), content)
  }

  /// "The bank said it expects …": a pronoun alone is never what is said; the clause that it opens is.
  private func clause(
    _ finding: AttributionModel.Finding, instead content: [Range<Int>]
  ) -> Range<Int>? {
    guard content.count == 1, let only = content.first, only.count == 1,
      parts.annotated.tokens[only.lowerBound].tag == .pronoun,
      let draft = finding.cue.lazy.compactMap({ rules.drafts[$0] }).first,
      let whole = draft.content.first(where: { $0.lowerBound == only.lowerBound && $0.count > 1 })
    else { return nil }
    return whole
  }

  /// "Trump left Washington, saying ...": behind a comma a participle has the sentence's subject, and
  /// not what stands before the comma.
  private func mainSubject(
    _ finding: AttributionModel.Finding, _ head: Int, instead source: Range<Int>?
  ) -> Range<Int>? {
    let tokens = parts.annotated.tokens
    guard let source, tokens[head].tag == .gerund else { return nil }
    let isParted =
      source.upperBound == finding.cue.lowerBound - 1 && tokens[source.upperBound].kind == .comma
    // "At his club outside Washington saying …".
    let isObject =
      source.upperBound == finding.cue.lowerBound && source.lowerBound > 0
      && tokens[source.lowerBound - 1].tag == .preposition
    guard isParted || isObject || isIssued(source),
      let subject = sourceByGrammar(finding, head), !subject.overlaps(source)
    else { return nil }
    return subject
  }

  /// "Halvex issued a statement saying …": what is issued is not who says it.
  private func isIssued(_ source: Range<Int>) -> Bool {
    let tokens = parts.annotated.tokens
    guard source.lowerBound > 0, let last = source.last,
      SpeakerFinder.isSpeech(tokens[last]), let lemma = tokens[source.lowerBound - 1].verbLemma
    else { return false }
    return Self.issuing.contains(lemma)
  }

  private static let responsible = Word("responsible")
  private static let issuing = WordSet(
    [
      "issue", "release", "publish", "post", "send", "make", "give", "write", "tweet", "put",
      "deliver", "circulate", "file", "sign", "read",
    ].map { Word($0) })

  /// Who speaks where the model finds nobody: whom the rules find, or for a verb without a subject
  /// of its own ("to tell", "saying") the subject of the sentence.
  private func sourceByGrammar(_ finding: AttributionModel.Finding, _ head: Int) -> Range<Int>? {
    if let source = finding.cue.lazy.compactMap({ rules.drafts[$0] }).first?.source {
      return source
    }
    let annotated = parts.annotated
    let sources = SourceFinder(annotated)
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

  /// What the lists know of a cue's verb, with the particle behind it.
  private func entry(_ head: Int) -> CueEntry? {
    let tokens = parts.annotated.tokens
    let next = head + 1 < tokens.count ? tokens[head + 1].word : nil
    return tokens[head].verbLemma.flatMap { lemma in
      parts.lexicon.cues(forLemma: lemma).first { $0.particle == nil || $0.particle == next }
    }
  }
}
