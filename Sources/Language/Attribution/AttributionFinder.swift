internal import Corpus

/// Finds who says what: each cue with its source and content, then what is left over.
///
/// A cue in place yields a draft; quotations that no cue has taken join the speaker before them;
/// sentences that nobody is said to say are the document's own.
struct AttributionFinder {
  private let lexicon: Lexicon
  private let annotated: AnnotatedText
  private let sources: SourceFinder
  private let contents: ContentFinder
  private let stances: StanceReader
  private let channels: ChannelFinder
  private let candidates: [Candidate]
  private let model: AttributionModel?
  private let turns: [TurnFinder.Turn]
  /// For each token, whether it is part of a candidate.
  private let isCandidate: [Bool]

  init(
    lexicon: Lexicon, annotated: AnnotatedText, candidates: [Candidate],
    turns: [TurnFinder.Turn], model: AttributionModel?
  ) {
    self.model = model
    self.turns = turns
    self.lexicon = lexicon
    self.annotated = annotated
    self.candidates = candidates
    isCandidate = Self.marks(of: candidates, annotated)
    sources = SourceFinder(annotated)
    contents = ContentFinder(annotated)
    stances = StanceReader(lexicon: lexicon, annotated: annotated)
    channels = ChannelFinder(annotated, candidates: candidates)
  }

  func attributions() -> [Attribution] {
    let cues = CueFinder(lexicon: lexicon, annotated: annotated).cues()
    var drafts = drafts(for: cues)
    if let model {
      let rules = RuleView(annotated, cues: cues, drafts: drafts, candidates: candidates)
      drafts = model.findings(annotated, rules: rules).map { draft(for: $0, rules) }
    }
    drafts += turns.map(\.draft)
    drafts += SignatureFinder(annotated: annotated, candidates: candidates).drafts(besides: drafts)
    drafts = QuotationJoiner(annotated: annotated, contents: contents).joined(drafts)
    let narration = NarrationFinder(
      annotated: annotated, candidates: candidates, stances: stances, channels: channels)
    drafts += narration.drafts(besides: drafts)
    return Nesting.attributions(drafts, annotated)
  }

  /// What the rules say, as features.
  func ruleView() -> RuleView {
    let cues = CueFinder(lexicon: lexicon, annotated: annotated).cues()
    return RuleView(annotated, cues: cues, drafts: drafts(for: cues), candidates: candidates)
  }

  // MARK: What the model finds

  private func draft(for finding: AttributionModel.Finding, _ rules: RuleView) -> Draft {
    let cue = finding.cue
    let head = cue.last { annotated.tokens[$0].isVerb } ?? cue.upperBound - 1
    let token = annotated.tokens[head]
    let content = finding.roles.content
    let source = finding.roles.source.max { $0.count < $1.count }
    let sentence = annotated.sentence(of: cue.lowerBound).tokens
    let via = channels.channels(in: sentence)
    if let draft = cue.lazy.compactMap({ rules.drafts[$0] }).first {
      var joined = draft
      joined.source = source
      joined.content = content
      joined.voice = voice(content)
      return joined
    }
    let next = head + 1 < annotated.tokens.count ? annotated.tokens[head + 1].word : nil
    let entry = token.verbLemma.flatMap { lemma in
      lexicon.cues(forLemma: lemma).first { $0.particle == nil || $0.particle == next }
    }
    let stance = Stance(
      cue: entry.map { stances.kind(of: $0, saying: content) } ?? .say,
      isNegated: cue.contains { annotated.tokens[$0].isAny(.negation) },
      isUnnamed: source.map(isUnnamed) ?? stances.isHearsay(cue), content: self.stance(of: content))
    return Draft(
      voice: voice(content), source: source, cue: cue,
      lemma: entry?.lemma ?? annotated.text[token.span].lowercased(), content: content, via: via,
      stance: stance, method: "model")
  }

  private func drafts(for cues: [CueFinder.Cue]) -> [Draft] {
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
      ?? (closesSentence(groupEnd, sentence) ? contents.content(before: groupStart) : nil)
    guard let content, !content.isEmpty else { return nil }
    return make(
      cue: cue, entry: entry, source: source, content: [content],
      method: isParticiple ? "participle" : "verb")
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

  // MARK: Other shapes

  private func passive(
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
    var stance = stances.stance(of: content)
    if let source, let kind = lexicon.cues(forLemma: Word(entry.lemma)).first?.kind {
      stance = Stance(
        cue: kind, isNegated: false, isUnnamed: isUnnamed(source), content: stance)
    } else {
      stance.status = entry.status
    }
    if entry.status == .hedged { stance.certainty = Stance.weaker(stance.certainty, .probable) }
    let whole = [subject(of: cue, of: content), content].compactMap { $0 }
    return Draft(
      voice: voice(whole), source: source, cue: cue.tokens, lemma: entry.lemma, content: whole,
      via: [], stance: stance, method: "passive")
  }

  /// Of whom "is said to" is said: without it the content would be about nobody.
  ///
  /// None where a whole clause follows ("it is believed that").
  private func subject(of cue: CueFinder.Cue, of content: Range<Int>) -> Range<Int>? {
    guard annotated.tokens[content.lowerBound].tag != .that else { return nil }
    return sources.subject(before: cue.groupStart)
  }

  private func accordingTo(
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
      cue: .say, isNegated: false, isUnnamed: isUnnamed(source), content: stance(of: content))
    return Draft(
      voice: voice(content), source: source, cue: cue.tokens, lemma: "according to",
      content: content, via: channels.channels(in: sentence), stance: stance, method: "according-to"
    )
  }

  /// "Reportedly": the whole clause is somebody's word, nobody says whose.
  private func adverb(_ cue: CueFinder.Cue) -> Draft? {
    let sentence = annotated.sentence(of: cue.tokens.lowerBound).tokens
    let lower = (sentence.lowerBound..<cue.tokens.lowerBound).last {
      annotated.tokens[$0].kind == .semicolon
    }
    var content = (lower.map { $0 + 1 } ?? sentence.lowerBound)..<sentence.upperBound
    if content.lowerBound == cue.tokens.lowerBound { content = content.dropFirst(cue.tokens.count) }
    guard contents.hasFiniteVerb(content) else { return nil }
    var stance = stances.stance(of: content)
    stance.status = .alleged
    return Draft(
      voice: .reported, source: nil, cue: cue.tokens,
      lemma: annotated.text[annotated.tokens[cue.tokens.lowerBound].span].lowercased(),
      content: [content], via: channels.channels(in: sentence), stance: stance, method: "adverb")
  }

  // MARK: Parts

  private func make(
    cue: CueFinder.Cue, entry: CueEntry, source: Range<Int>, content: [Range<Int>], method: String
  ) -> Draft {
    let sentence = annotated.sentence(of: cue.tokens.lowerBound).tokens
    let group = cue.groupStart..<cue.tokens.lowerBound
    let isNegated = group.contains { annotated.tokens[$0].isAny(.negation) }
    let stance = Stance(
      cue: stances.kind(of: entry, saying: content), isNegated: isNegated,
      isUnnamed: isUnnamed(source),
      content: self.stance(of: content))
    var via = channels.channels(in: sentence)
    if entry.frames.contains(.addressee), entry.kind == .say,
      let name = channels.addressee(after: cue.tokens.upperBound)
    {
      via.append(name)
    }
    // "Did not say": without its negation the cue would tell the opposite.
    let words = isNegated ? cue.groupStart..<cue.tokens.upperBound : cue.tokens
    return Draft(
      voice: voice(content), source: source, cue: words, lemma: entry.lemma,
      content: content, via: via, stance: stance, method: method)
  }

  /// The stance of the part that has the verb, where an insertion parts what is said.
  private func stance(of content: [Range<Int>]) -> Stance {
    let clause = content.first(where: contents.hasFiniteVerb) ?? content.first
    return stances.stance(of: clause ?? 0..<0)
  }

  private func voice(_ content: [Range<Int>]) -> Claim.Voice {
    content.contains { $0.contains { annotated.isQuoted($0) } } ? .quoted : .reported
  }

  private func isUnnamed(_ source: Range<Int>) -> Bool { stances.isUnnamed(source) }

  private static let speakers: Set<Word> = Set(
    [
      "both", "some", "many", "others", "he", "she", "it", "they", "we", "i", "who", "one", "all",
      "most", "several", "those", "nobody", "everyone", "side", "sides", "people",
    ].map { Word($0) })
}

/// The word that a noun phrase is about: its last noun before the first preposition.
enum NounPhraseHead {
  static func index(of phrase: Range<Int>, _ annotated: AnnotatedText) -> Int {
    var head = phrase.lowerBound
    for index in phrase {
      let token = annotated.tokens[index]
      if index > phrase.lowerBound && (token.tag == .preposition || token.kind == .comma) { break }
      if token.tag == .noun || token.tag == .pluralNoun || token.tag == .name
        || token.tag == .pronoun
      {
        head = index
      }
    }
    return head
  }
}
