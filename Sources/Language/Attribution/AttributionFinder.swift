internal import Corpus

/// Finds who says what.
///
/// The rules' drafts are what the models look at; what the models find counts, with what only rules
/// know. Turns and signatures need no cue; quotations that nothing has taken join the speaker before
/// them; sentences that nobody is said to say are the document's own.
struct AttributionFinder {
  private let annotated: AnnotatedText
  let candidates: [Candidate]
  private let turns: [TurnFinder.Turn]
  private let models: Models
  private let leastScore: Float
  private let parts: DraftParts

  /// - Parameter leastScore: The score below which a claim is left out.
  init(
    lexicon: Lexicon, annotated: AnnotatedText, candidates: [Candidate],
    turns: [TurnFinder.Turn], models: Models, leastScore: Float = 0
  ) {
    self.annotated = annotated
    self.candidates = candidates
    self.turns = turns
    self.models = models
    self.leastScore = leastScore
    parts = DraftParts(lexicon: lexicon, annotated: annotated, candidates: candidates)
  }

  func attributions(_ memory: inout CueMemory) -> [Attribution] {
    var drafts = judged(spoken(&memory))
    let narration = NarrationFinder(
      annotated: annotated, candidates: candidates, stances: parts.stances,
      channels: parts.channels)
    drafts += narration.drafts(besides: drafts)
    drafts = ChannelClaims(annotated: annotated, contents: ContentFinder(annotated)).parted(drafts)
    let edges = SourceEdges(annotated, parts.places)
    for index in drafts.indices where drafts[index].method != Attribution.turn {
      drafts[index].source = drafts[index].source.map(edges.trimmed)
    }
    return Nesting.attributions(drafts, annotated, speakers: SpeakerFinder(parts))
  }

  /// What somebody is said to say, with what each claim's score looks at.
  func lessons(_ memory: inout CueMemory) -> [ClaimLesson] {
    let drafts = spoken(&memory)
    let features = ClaimScoreFeatures(parts, drafts: drafts)
    return drafts.map { draft in
      ClaimLesson(
        source: draft.source.map(annotated.span), cue: draft.cue.map(annotated.span),
        content: draft.content.map(annotated.span), features: features.features(of: draft))
    }
  }

  /// The drafts with their scores, without those that few readers would accept.
  private func judged(_ drafts: [Draft]) -> [Draft] {
    guard let model = models.scores else { return drafts }
    let features = ClaimScoreFeatures(parts, drafts: drafts)
    return drafts.compactMap { draft in
      let score = model.score(features.features(of: draft))
      guard score >= leastScore else { return nil }
      var draft = draft
      draft.confidence = score
      return draft
    }
  }

  private func spoken(_ memory: inout CueMemory) -> [Draft] {
    let (rules, ruled, cues) = ruleView()
    var drafts = ruled
    if let model = models.attributions {
      drafts = ModelDrafts(parts: parts, rules: rules)
        .drafts(model.findings(annotated, rules: rules, &memory), besides: ruled)
    }
    drafts.removeAll(where: Supposition(annotated: annotated).isOnly)
    return withLayout(drafts, cues)
  }

  /// The candidates that "I" and "we" are where nobody is quoted.
  func issuers() -> (singular: Int?, plural: Int?) { Issuers(parts).issuers() }

  /// The drafts, with what labels, colons, signatures and paragraphs tell of who speaks.
  private func withLayout(_ drafts: [Draft], _ cues: [CueFinder.Cue]) -> [Draft] {
    let passages = PassageBlocks(annotated)
    var drafts = LeadInFinder(parts, passages: passages)
      .drafts(drafts + turns.map(\.draft), cues: cues)
    drafts += LabelledSpeech(parts, passages: passages).drafts(besides: drafts)
    drafts += SignatureFinder(annotated: annotated, candidates: candidates, passages: passages)
      .drafts(besides: drafts)
    return QuotationJoiner(
      annotated: annotated, contents: ContentFinder(annotated), clauses: ClauseSpeaker(parts)
    )
    .joined(drafts)
  }

  /// What the rules say: as features for the models, and as drafts.
  func ruleView() -> (view: RuleView, drafts: [Draft], cues: [CueFinder.Cue]) {
    let cues = CueFinder(lexicon: parts.lexicon, annotated: annotated).cues()
    let candidates = candidates.filter { $0.method != DescriptionFinder.ofPerson }
    let drafts =
      RuleDrafts(parts, candidates: candidates).drafts(for: cues) + CitationFinder(parts).drafts()
      + NounCueFinder(parts).drafts()
    let view = RuleView(annotated, cues: cues, drafts: drafts, candidates: candidates)
    return (view, drafts, cues)
  }
}
