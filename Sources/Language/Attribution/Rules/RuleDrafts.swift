internal import Corpus

/// What the rules make of each cue that the lists know: a draft in one of a few shapes.
struct RuleDrafts {
  let lexicon: Lexicon
  let annotated: AnnotatedText
  let parts: DraftParts
  let sources: SourceFinder
  let contents: ContentFinder
  /// For each token, whether it is part of a candidate.
  private let isCandidate: [Bool]

  init(_ parts: DraftParts, candidates: [Candidate]) {
    self.parts = parts
    lexicon = parts.lexicon
    annotated = parts.annotated
    isCandidate = Self.marks(of: candidates, annotated)
    sources = SourceFinder(annotated)
    contents = ContentFinder(annotated)
  }

  /// A draft for each cue that has a source or content where the rules look for them.
  func drafts(for cues: [CueFinder.Cue]) -> [Draft] {
    let starts = Set(cues.map(\.groupStart)).union(cues.map(\.tokens.lowerBound))
    var taken: Set<Int> = []
    var drafts: [Draft] = []
    for cue in cues {
      guard let draft = draft(for: cue, isCue: { starts.contains($0) }, taken: &taken) else {
        continue
      }
      drafts.append(draft)
    }
    return drafts
  }

  private func draft(
    for cue: CueFinder.Cue, isCue: (Int) -> Bool, taken: inout Set<Int>
  ) -> Draft? {
    switch cue.shape {
    case .active(let entry): active(cue, entry, isCue, &taken)
    case .passive(let entry): passive(cue, entry, isCue)
    case .accordingTo: accordingTo(cue, isCue, &taken)
    case .adverb: adverb(cue)
    }
  }

  // MARK: "X said"

  private func active(
    _ cue: CueFinder.Cue, _ entry: CueEntry, _ isCue: (Int) -> Bool, _ taken: inout Set<Int>
  ) -> Draft? {
    let sentence = annotated.sentence(of: cue.tokens.lowerBound).tokens
    let isParticiple = annotated.tokens[cue.tokens.lowerBound].tag == .gerund
    var source =
      isParticiple && cue.groupStart == cue.tokens.lowerBound
      ? sources.mainSubject(before: cue.groupStart, in: sentence)
      : sources.subject(before: cue.groupStart)
    source = inverted(cue, subject: source, entry) ?? source
    guard let source, canSpeak(source) else { return nil }
    if entry.frames.contains(.charge), let charge = contents.charge(after: cue.tokens.upperBound) {
      return make(cue: cue, entry: entry, source: source, content: charge, method: "charge")
    }
    let groupStart = min(source.lowerBound, cue.groupStart)
    let groupEnd = max(source.upperBound, cue.tokens.upperBound)
    var content: Range<Int>?
    if let quotation = contents.quotation(before: groupStart),
      contents.isUtterance(annotated.quotations[quotation]), taken.insert(quotation).inserted
    {
      content = annotated.quotations[quotation].tokens
    }
    if content == nil, !isParticiple,
      let around = contents.content(around: groupStart..<groupEnd)
    {
      return make(cue: cue, entry: entry, source: source, content: around, method: "insertion")
    }
    content =
      content
      ?? contents.content(after: cue.tokens.upperBound, frames: entry.frames, isCue: isCue)
      .flatMap { $0.overlaps(source) ? nil : $0 }
    let closing =
      content == nil && closesSentence(groupEnd, sentence)
      ? contents.content(before: groupStart) : nil
    guard let content = content ?? closing, !content.isEmpty else { return nil }
    var draft = make(
      cue: cue, entry: entry, source: source, content: [content],
      method: isParticiple ? "participle" : "verb")
    draft.isSure =
      isParticiple
      ? CueFinder.isBehindSpeech(cue.groupStart, annotated)
      : closing != nil && entry.frames.contains(.quotation) || isCharge(entry, source)
    return draft
  }

  /// "Bo Vang accuses Nordsund": somebody known against another, whatever else is said of it.
  private func isCharge(_ entry: CueEntry, _ source: Range<Int>) -> Bool {
    (entry.kind == .accuse || entry.kind == .deny) && source.contains { isCandidate[$0] }
  }

  /// "said Smith" behind a quotation.
  private func inverted(
    _ cue: CueFinder.Cue, subject: Range<Int>?, _ entry: CueEntry
  ) -> Range<Int>? {
    guard entry.frames.contains(.quotation), cue.groupStart == cue.tokens.lowerBound,
      contents.quotation(before: cue.tokens.lowerBound) != nil || subject == nil
    else { return nil }
    return sources.invertedSubject(after: cue.tokens.upperBound)
  }

  /// Whether nothing but an adjunct or an addressee ("told reporters") stands behind a cue.
  private func closesSentence(_ end: Int, _ sentence: Range<Int>) -> Bool {
    guard end < sentence.upperBound else { return true }
    switch annotated.tokens[end].kind {
    case .stop, .comma: return true
    default: break
    }
    switch annotated.tokens[end].tag {
    case .preposition, .noun, .pluralNoun, .name: return true
    default: return false
    }
  }

  /// Whether a phrase can be said to say, think or want: an actor, a person's role, a report.
  private func canSpeak(_ source: Range<Int>) -> Bool {
    source.contains { index in
      let token = annotated.tokens[index]
      return isCandidate[index] || token.isAny([.role, .report, .unnamed])
        || Self.speakers.contains(token.word) || token.tag == .name
    }
  }

  private static func marks(of candidates: [Candidate], _ annotated: AnnotatedText) -> [Bool] {
    var marks = [Bool](repeating: false, count: annotated.tokens.count)
    for candidate in candidates {
      var index = annotated.tokenIndex(at: Int(candidate.span.start))
      while index < marks.count, annotated.tokens[index].span.start < candidate.span.end {
        marks[index] = true
        index += 1
      }
    }
    return marks
  }

  private static let speakers = WordSet(
    [
      "both", "some", "many", "others", "he", "she", "it", "they", "we", "i", "who", "one", "all",
      "most", "several", "those", "nobody", "everyone", "side", "sides", "people",
    ].map { Word($0) })
}
