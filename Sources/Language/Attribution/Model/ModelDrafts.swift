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
    // "Officials quoted by X said": what stands in a source only tells who it is.
    let findings = findings.filter { finding in
      !finding.cue.contains(where: hearsay.contains) && !sources.contains(finding.cue.lowerBound)
    }
    let found = Set(findings.flatMap(\.cue))
    let kept = ruled.filter { draft in
      Self.keptMethods.contains(draft.method)
        && !(draft.cue ?? 0..<0).contains(where: found.contains)
    }
    return SharedPieces.settled(findings, parts.annotated).map(draft) + kept
  }

  /// The rules that find what the models, which know little of it, pass over.
  private static let keptMethods: Set<String> = ["according-to", "adverb", "charge", "passive"]

  private func draft(_ finding: AttributionModel.Finding) -> Draft {
    let annotated = parts.annotated
    var (source, content) = FindingParts(annotated).mended(finding.roles)
    let head = finding.cue.last { annotated.tokens[$0].isVerb } ?? finding.cue.upperBound - 1
    source = mainSubject(finding, head, instead: source) ?? source ?? sourceByGrammar(finding, head)
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
    let stance = Stance(
      cue: entry.map { parts.stances.kind(of: $0, saying: content) } ?? .say,
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

  /// "Trump left Washington, saying ...": behind a comma a participle has the sentence's subject, and
  /// not what stands before the comma.
  private func mainSubject(
    _ finding: AttributionModel.Finding, _ head: Int, instead source: Range<Int>?
  ) -> Range<Int>? {
    let tokens = parts.annotated.tokens
    guard let source, tokens[head].tag == .gerund, source.upperBound == finding.cue.lowerBound - 1,
      tokens[source.upperBound].kind == .comma,
      let subject = sourceByGrammar(finding, head), !subject.overlaps(source)
    else { return nil }
    return subject
  }

  /// Who speaks where the model finds nobody: whom the rules find, or for a verb without a subject
  /// of its own ("to tell", "saying") the subject of the sentence.
  private func sourceByGrammar(_ finding: AttributionModel.Finding, _ head: Int) -> Range<Int>? {
    if let source = finding.cue.lazy.compactMap({ rules.drafts[$0] }).first?.source {
      return source
    }
    let annotated = parts.annotated
    let tag = annotated.tokens[head].tag
    guard tag == .gerund || tag == .verbBase else { return nil }
    let sentence = annotated.sentence(of: head).tokens
    let subject = SourceFinder(annotated).mainSubject(before: finding.cue.lowerBound, in: sentence)
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
