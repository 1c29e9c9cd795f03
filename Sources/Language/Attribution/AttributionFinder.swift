internal import Corpus

/// Finds who says what.
///
/// The rules' drafts are what the models look at; what the models find counts, with what only rules
/// know. Turns and signatures need no cue; quotations that nothing has taken join the speaker before
/// them; sentences that nobody is said to say are the document's own.
struct AttributionFinder {
  private let annotated: AnnotatedText
  private let candidates: [Candidate]
  private let turns: [TurnFinder.Turn]
  private let model: AttributionModel?
  private let parts: DraftParts

  init(
    lexicon: Lexicon, annotated: AnnotatedText, candidates: [Candidate],
    turns: [TurnFinder.Turn], model: AttributionModel?
  ) {
    self.annotated = annotated
    self.candidates = candidates
    self.turns = turns
    self.model = model
    parts = DraftParts(lexicon: lexicon, annotated: annotated, candidates: candidates)
  }

  func attributions(_ memory: inout CueMemory) -> [Attribution] {
    let (rules, ruled, cues) = ruleView()
    var drafts = ruled
    if let model {
      drafts = ModelDrafts(parts: parts, rules: rules)
        .drafts(model.findings(annotated, rules: rules, &memory), besides: ruled)
    }
    drafts.removeAll(where: Supposition(annotated: annotated).isOnly)
    drafts = withLayout(drafts, cues)
    drafts = ChannelClaims(annotated: annotated, contents: ContentFinder(annotated)).parted(drafts)
    let edges = SourceEdges(annotated, parts.places)
    for index in drafts.indices where drafts[index].method != Attribution.turn {
      drafts[index].source = drafts[index].source.map(edges.trimmed)
    }
    return Nesting.attributions(drafts, annotated, speakers: SpeakerFinder(parts))
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
    drafts = QuotationJoiner(
      annotated: annotated, contents: ContentFinder(annotated), clauses: ClauseSpeaker(parts)
    )
    .joined(drafts)
    let narration = NarrationFinder(
      annotated: annotated, candidates: candidates, stances: parts.stances,
      channels: parts.channels)
    return drafts + narration.drafts(besides: drafts)
  }

  /// What the rules say: as features for the models, and as drafts.
  func ruleView() -> (view: RuleView, drafts: [Draft], cues: [CueFinder.Cue]) {
    let cues = CueFinder(lexicon: parts.lexicon, annotated: annotated).cues()
    let candidates = candidates.filter { $0.method != DescriptionFinder.ofPerson }
    let drafts =
      RuleDrafts(parts, candidates: candidates).drafts(for: cues) + CitationFinder(parts).drafts()
    let view = RuleView(annotated, cues: cues, drafts: drafts, candidates: candidates)
    return (view, drafts, cues)
  }
}
