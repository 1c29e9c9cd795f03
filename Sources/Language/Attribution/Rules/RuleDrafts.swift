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
      ? CueFinder.isAfterSpeech(cue.groupStart, annotated)
      : closing != nil && entry.frames.contains(.quotation) || isCharge(entry, source)
    return draft
  }

  /// "Bo Vang accuses Nordsund": somebody known against another, whatever else is said of it.
  private func isCharge(_ entry: CueEntry, _ source: Range<Int>) -> Bool {
    (entry.kind == .accuse || entry.kind == .deny) && source.contains { isCandidate[$0] }
  }

  /// "said Smith" after a quotation.
  private func inverted(
    _ cue: CueFinder.Cue, subject: Range<Int>?, _ entry: CueEntry
  ) -> Range<Int>? {
    guard entry.frames.contains(.quotation), cue.groupStart == cue.tokens.lowerBound,
      contents.quotation(before: cue.tokens.lowerBound) != nil || subject == nil
    else { return nil }
    return sources.invertedSubject(after: cue.tokens.upperBound)
  }

  /// Whether nothing but an adjunct or an addressee ("told reporters") follows a cue.
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

/// The shapes without a subject that speaks, and what all shapes share.
extension RuleDrafts {
  func passive(
    _ cue: CueFinder.Cue, _ entry: PassiveEntry, _ isCue: (Int) -> Bool
  ) -> Draft? {
    let by = cue.tokens.upperBound
    let source =
      by < annotated.tokens.count && annotated.tokens[by].word == .by
      ? sources.named(after: by + 1) : nil
    guard
      let content = contents.content(
        after: source?.upperBound ?? by, frames: entry.frames, isCue: isCue)
    else { return nil }
    var stance = parts.stance(of: [content])
    if let source, let kind = lexicon.cues(forLemma: Word(entry.lemma)).first?.kind {
      stance = Stance(
        cue: kind, isNegated: false, isUnnamed: parts.isUnnamed(source), content: stance)
    } else {
      stance.status = entry.status
    }
    if entry.status == .hedged { stance.certainty = Stance.weaker(stance.certainty, .probable) }
    let whole = [subject(of: cue, of: content), content].compactMap { $0 }
    return Draft(
      voice: parts.voice(whole), source: source, cue: cue.tokens, lemma: entry.lemma,
      content: whole,
      via: [], stance: stance, method: "passive")
  }

  /// Of whom "is said to" is said: without it the content would be about nobody.
  ///
  /// None where a whole clause follows ("it is believed that").
  private func subject(of cue: CueFinder.Cue, of content: Range<Int>) -> Range<Int>? {
    guard annotated.tokens[content.lowerBound].tag != .that else { return nil }
    return sources.subject(before: cue.groupStart)
  }

  func accordingTo(
    _ cue: CueFinder.Cue, _ isCue: (Int) -> Bool, _ taken: inout Set<Int>
  ) -> Draft? {
    guard let source = sources.named(after: cue.tokens.upperBound) else { return nil }
    let sentence = annotated.sentence(of: cue.tokens.lowerBound).tokens
    let comma = (source.upperBound..<sentence.upperBound).first {
      annotated.tokens[$0].kind == .comma
    }
    var content: [Range<Int>] = []
    if cue.tokens.lowerBound == sentence.lowerBound, let comma {
      content = [comma + 1..<sentence.upperBound]
    } else if let quotation = contents.quotation(before: cue.tokens.lowerBound),
      taken.insert(quotation).inserted
    {
      content = [annotated.quotations[quotation].tokens]
    } else if let around = contents.content(around: cue.tokens.lowerBound..<source.upperBound) {
      content = around
    } else if cue.tokens.lowerBound > sentence.lowerBound {
      content = [sentence.lowerBound..<cue.tokens.lowerBound]
    }
    guard content.contains(where: { !annotated.trimmed($0).isEmpty }) else { return nil }
    let stance = Stance(
      cue: .say, isNegated: false, isUnnamed: parts.isUnnamed(source),
      content: parts.stance(of: content))
    return Draft(
      voice: parts.voice(content), source: source, cue: cue.tokens, lemma: "according to",
      content: content, via: parts.channels.channels(in: sentence), stance: stance,
      method: "according-to"
    )
  }

  /// "Reportedly": the whole clause is somebody's word, nobody says whose.
  func adverb(_ cue: CueFinder.Cue) -> Draft? {
    let sentence = annotated.sentence(of: cue.tokens.lowerBound).tokens
    let lower = (sentence.lowerBound..<cue.tokens.lowerBound).last {
      annotated.tokens[$0].kind == .semicolon
    }
    var content = (lower.map { $0 + 1 } ?? sentence.lowerBound)..<sentence.upperBound
    if content.lowerBound == cue.tokens.lowerBound { content = content.dropFirst(cue.tokens.count) }
    guard contents.hasFiniteVerb(content) else { return nil }
    var stance = parts.stance(of: [content])
    stance.status = .alleged
    return Draft(
      voice: .reported, source: nil, cue: cue.tokens,
      lemma: annotated.text[annotated.tokens[cue.tokens.lowerBound].span].lowercased(),
      content: [content], via: parts.channels.channels(in: sentence), stance: stance,
      method: "adverb")
  }

  /// The draft of a cue with its stance and channels.
  func make(
    cue: CueFinder.Cue, entry: CueEntry, source: Range<Int>, content: [Range<Int>], method: String
  ) -> Draft {
    let sentence = annotated.sentence(of: cue.tokens.lowerBound).tokens
    let group = cue.groupStart..<cue.tokens.lowerBound
    let isNegated = group.contains { annotated.tokens[$0].isAny(.negation) }
    let stance = Stance(
      cue: parts.stances.kind(of: entry, saying: content), isNegated: isNegated,
      isUnnamed: parts.isUnnamed(source),
      content: parts.stance(of: content))
    var via = parts.channels.channels(in: sentence)
    if entry.frames.contains(.addressee), entry.kind == .say,
      let name = parts.channels.addressee(after: cue.tokens.upperBound)
    {
      via.append(name)
    }
    // "Did not say": without its negation the cue would tell the opposite.
    let words = isNegated ? cue.groupStart..<cue.tokens.upperBound : cue.tokens
    return Draft(
      voice: parts.voice(content), source: source, cue: words, lemma: entry.lemma,
      content: content, via: via, stance: stance, method: method)
  }
}

/// How far a rule is to be trusted with what it finds.
///
/// Ranks between 0 and 1, set by hand: what the sentence's grammar settles is above what the
/// layout or the absence of anything better suggests. Once a rule's precision on development text
/// is known, it belongs here.
enum RuleScore {
  /// The score of an attribution rule; of one that the table does not know, a middling one.
  static func ofAttribution(_ rule: String) -> Float { attribution[rule] ?? 0.5 }

  private static let attribution: [String: Float] = [
    "according-to": 0.95,
    "turn": 0.95,
    "citation": 0.9,
    "noun": 0.85,
    "lead-in": 0.9,
    "label": 0.9,
    "verb": 0.9,
    "insertion": 0.9,
    "signature": 0.9,
    "charge": 0.85,
    "model": 0.8,
    "participle": 0.8,
    "passive": 0.75,
    "channel": 0.7,
    "adverb": 0.7,
    "quotation": 0.6,
    "narration": 0.5,
  ]
}
