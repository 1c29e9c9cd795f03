internal import Corpus

/// What rules and models alike read off the words of a draft: voice, stance, channels.
struct DraftParts {
  let lexicon: Lexicon
  let annotated: AnnotatedText
  let candidates: [Candidate]
  let places: CandidatePlaces
  let stances: StanceReader
  let channels: ChannelFinder
  private let contents: ContentFinder

  init(lexicon: Lexicon, annotated: AnnotatedText, candidates: [Candidate]) {
    self.lexicon = lexicon
    self.annotated = annotated
    self.candidates = candidates
    places = CandidatePlaces(annotated, candidates)
    stances = StanceReader(lexicon: lexicon, annotated: annotated)
    channels = ChannelFinder(annotated, candidates: candidates)
    contents = ContentFinder(annotated)
  }

  /// The stance of the part that has the verb, where an insertion parts what is said.
  func stance(of content: [Range<Int>]) -> Stance {
    let clause = content.first(where: contents.hasFiniteVerb) ?? content.first
    return stances.stance(of: clause ?? 0..<0)
  }

  func hasFiniteVerb(_ range: Range<Int>) -> Bool { contents.hasFiniteVerb(range) }

  /// Whether any of the content stands in quotation marks.
  func voice(_ content: [Range<Int>]) -> Claim.Voice {
    content.contains { $0.contains { annotated.isQuoted($0) } } ? .quoted : .reported
  }

  /// Whether a source is nobody in particular.
  func isUnnamed(_ source: Range<Int>) -> Bool { stances.isUnnamed(source) }
}
