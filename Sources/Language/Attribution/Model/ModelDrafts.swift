internal import Corpus

/// Makes drafts of what the models find, with the stance and channels that the rules read.
struct ModelDrafts {
  private let parts: DraftParts
  private let rules: RuleView
  private let mending: FindingParts

  init(parts: DraftParts, rules: RuleView) {
    self.parts = parts
    self.rules = rules
    mending = FindingParts(parts, rules: rules)
  }

  /// The drafts of findings, and those of the rules that no finding is beside.
  func drafts(_ findings: [AttributionModel.Finding], besides ruled: [Draft]) -> [Draft] {
    let findings = SharedPieces.settled(speaking(findings, ruled), parts.annotated)
    let found = Set(findings.flatMap(\.cue))
    let kept = ruled.filter { draft in
      (Self.keptMethods.contains(draft.method) || draft.isSure)
        && !(draft.cue ?? 0..<0).contains(where: found.contains)
    }
    return findings.map(draft) + kept
  }

  /// The findings that the rules do not tell to be none.
  ///
  /// "Reportedly" is the rules' alone: whom it tells of is not who says it; so is "her view is that …". "Officials quoted by X
  /// said": what is in a source only tells who it is.
  private func speaking(
    _ findings: [AttributionModel.Finding], _ ruled: [Draft]
  ) -> [AttributionModel.Finding] {
    let hearsay = Set(ruled.filter { $0.method == "adverb" }.compactMap(\.cue).joined())
    let stands = Set(ruled.filter { $0.method == "noun" && $0.isSure }.flatMap(standing))
    let quoting = Set(ruled.filter { $0.method == "citation" }.flatMap(quotingVerbs))
    var sources = Set(findings.flatMap(\.roles.source).joined())
    sources.formUnion(ruled.filter(\.isSure).compactMap(\.source).joined())
    let issues = Set(ruled.filter(\.isSure).compactMap(issue))
    return findings.filter { finding in
      !finding.cue.contains(where: hearsay.contains)
        && !finding.cue.contains(where: stands.contains)
        && !finding.cue.contains(where: issues.contains)
        && !sources.contains(finding.cue.lowerBound)
        && !finding.cue.contains(where: quoting.contains) && !isAct(finding)
    }
  }

  /// "Annexed that half of the valley": an act upon a thing that is pointed at.
  private func isAct(_ finding: AttributionModel.Finding) -> Bool {
    guard finding.roles.content.count == 1, let content = finding.roles.content.first,
      content.lowerBound == finding.cue.upperBound,
      parts.annotated.tokens[content.lowerBound].word == .that, content.count > 1,
      !parts.hasFiniteVerb(content)
    else { return false }
    let head = finding.cue.last { parts.annotated.tokens[$0].isVerb }
    return head.map { entry($0) == nil } ?? false
  }

  /// "Her [view] of it [is] that": the noun, and the verb before what is said.
  private func standing(_ draft: Draft) -> [Int] {
    Array(draft.cue ?? 0..<0) + draft.content.prefix(1).map { $0.lowerBound - 1 }
  }

  /// "Issued a statement saying": the verb that only tells that something was said.
  private func issue(_ draft: Draft) -> Int? {
    let tokens = parts.annotated.tokens
    guard let cue = draft.cue, tokens[cue.lowerBound].tag == .gerund else { return nil }
    return (max(cue.lowerBound - 6, 0)..<cue.lowerBound).last { index in
      tokens[index].isVerb && tokens[index].verbLemma.map { FindingSubjects.isIssuing($0) } ?? false
    }
  }

  /// The words of a citation that are no cues of their own: "cited", "as saying".
  private func quotingVerbs(_ citation: Draft) -> [Int] {
    guard let cue = citation.cue, let source = citation.source else { return [] }
    let start = max(min(source.lowerBound, cue.lowerBound - 16), cue.lowerBound - 64, 0)
    let tokens = parts.annotated.tokens
    return (start..<cue.lowerBound).filter {
      tokens[$0].verbLemma.map { CitationFinder.isQuoting($0) } ?? false
    } + cue
  }

  /// The rules that find what the models, which know little of it, pass over.
  private static let keptMethods: Set<String> = [
    "according-to", "adverb", "charge", "citation", "noun", "passive",
  ]

  private func draft(_ finding: AttributionModel.Finding) -> Draft {
    let annotated = parts.annotated
    let (source, content) = mending.mended(finding)
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
    let head = finding.cue.last { annotated.tokens[$0].isVerb } ?? finding.cue.upperBound - 1
    let entry = self.entry(head)
    let stance = Stance(
      cue: kind(of: finding.cue, entry, saying: content),
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

  /// What a cue does; "holds responsible" charges, whatever its verb does elsewhere.
  private func kind(
    of cue: Range<Int>, _ entry: CueEntry?, saying content: [Range<Int>]
  ) -> CueEntry.Kind {
    if cue.contains(where: { parts.annotated.tokens[$0].word == Self.responsible }) {
      return .accuse
    }
    return entry.map { parts.stances.kind(of: $0, saying: content) } ?? .say
  }

  /// What the lists know of a cue's verb, with the particle after it.
  private func entry(_ head: Int) -> CueEntry? {
    let tokens = parts.annotated.tokens
    let next = head + 1 < tokens.count ? tokens[head + 1].word : nil
    return tokens[head].verbLemma.flatMap { lemma in
      parts.lexicon.cues(forLemma: lemma).first { $0.particle == nil || $0.particle == next }
    }
  }

  private static let responsible = Word("responsible")
}
