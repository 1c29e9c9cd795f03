internal import Corpus

/// Gives what a colon introduces to the one who introduces it: the clause after it, or the paragraph,
/// quotation, quoted lines or list below.
///
/// "X said:", "X put it in a letter:", "According to X:", "On Monday X wrote:", and without a colon
/// "X issued the following statement today." Linear in the text.
struct LeadInFinder {
  private let annotated: AnnotatedText
  private let parts: DraftParts
  private let passages: PassageBlocks
  private let sources: SourceFinder
  private let clauses: ClauseSpeaker

  init(_ parts: DraftParts, passages: PassageBlocks) {
    annotated = parts.annotated
    self.parts = parts
    self.passages = passages
    sources = SourceFinder(annotated)
    clauses = ClauseSpeaker(parts)
  }

  /// Who introduces something, and the words that do.
  private struct Voice {
    var source: Range<Int>
    var cue: Range<Int>
    var lemma: String
    var kind: CueEntry.Kind
  }

  /// The drafts, with those of lead-ins in the place of what was found in their sentences.
  ///
  /// - Parameter cues: The cues that the rules know.
  func drafts(_ drafts: [Draft], cues: [CueFinder.Cue]) -> [Draft] {
    let known = DraftsByCue(drafts)
    var found: [Draft] = []
    for colon in annotated.tokens.indices where annotated.tokens[colon].kind == .colon {
      let sentence = annotated.sentence(of: colon)
      let lead = sentence.tokens.lowerBound..<colon
      guard sentence.isRead, !annotated.isQuoted(colon), lead.count <= Self.longest else {
        continue
      }
      let content = introduced(by: colon, in: sentence.tokens)
      let isSetOff = content.first.map(isSetOff) ?? false
      guard !content.isEmpty, let voice = voice(of: lead, known, cues, isSetOff: isSetOff) else {
        continue
      }
      found.append(draft(voice, content))
    }
    found += announced(known, cues)
    if found.isEmpty { return drafts }
    let taken = Set(found.compactMap(\.cue).joined())
    return drafts.filter { draft in
      draft.method == Attribution.turn || !(draft.cue?.contains(where: taken.contains) ?? false)
    } + found
  }

  /// The line ends that may be between a colon and what it introduces.
  private static let nearLines = 4
  /// The paragraphs among which an announced quotation begins.
  private static let nearParagraphs = 3
  /// Words that may lead up to a colon: what is longer introduces nothing.
  private static let longest = 60

  private func draft(_ voice: Voice, _ content: [Range<Int>]) -> Draft {
    let sentence = annotated.sentence(of: voice.cue.lowerBound).tokens
    let stance = Stance(
      cue: voice.kind, isNegated: false, isUnnamed: parts.isUnnamed(voice.source),
      content: parts.stance(of: content))
    return Draft(
      voice: parts.voice(content), source: voice.source, cue: voice.cue, lemma: voice.lemma,
      content: content, via: parts.channels.channels(in: sentence), stance: stance,
      method: "lead-in")
  }

  /// "X issued the following statement today.", as the end of a paragraph: the quotation that opens one
  /// soon below.
  private func announced(_ known: DraftsByCue, _ cues: [CueFinder.Cue]) -> [Draft] {
    passages.blocks.indices.compactMap { position in
      guard let last = passages.blocks[position].tokens.last else { return nil }
      let sentence = annotated.sentence(of: last)
      let words = sentence.tokens
      guard sentence.isRead, words.count <= Self.longest, annotated.tokens[last].kind != .colon,
        let following = words.first(where: announces)
      else { return nil }
      let content = quotation(below: position)
      let lead = words.lowerBound..<following
      guard !content.isEmpty, let voice = voice(of: lead, known, cues, isSetOff: true) else {
        return nil
      }
      return draft(voice, content)
    }
  }

  /// Whether a word is the "following" of "the following statement".
  private func announces(_ index: Int) -> Bool {
    guard annotated.tokens[index].word == .following, !annotated.isQuoted(index) else {
      return false
    }
    return annotated.tokens[(index + 1)...].prefix(2).contains { Self.leads.contains($0.word) }
  }

  /// The quotation that opens one of the next paragraphs, where a line about the speaker may come first.
  private func quotation(below position: Int) -> [Range<Int>] {
    for block in passages.blocks[(position + 1)...].prefix(Self.nearParagraphs) {
      if let quotation = annotated.quotation(openedAt: block.tokens.lowerBound) {
        return quoted(from: quotation)
      }
    }
    return []
  }

  // MARK: What is introduced

  private func introduced(by colon: Int, in sentence: Range<Int>) -> [Range<Int>] {
    let position = passages.position(of: colon)
    guard position < passages.blocks.count else { return [] }
    let block = passages.blocks[position].tokens
    if colon + 1 == block.upperBound { return below(position) }
    return inside(colon, block, sentence)
  }

  /// "Krag warned: This will cost the town": the clause after the colon, where it begins as a
  /// sentence does; a quotation there is the models'.
  private func inside(
    _ colon: Int, _ block: Range<Int>, _ sentence: Range<Int>
  ) -> [Range<Int>] {
    let next = annotated.tokens[colon + 1]
    guard next.isWord, next.isCapitalized, next.hasSpaceBefore else { return [] }
    let rest = annotated.sentence(of: colon + 1).tokens.clamped(to: colon + 1..<block.upperBound)
    return rest.contains { annotated.tokens[$0].isFiniteVerb } ? [rest] : []
  }

  /// What is below a paragraph that ends in a colon.
  private func below(_ position: Int) -> [Range<Int>] {
    let blocks = passages.blocks
    let depth = blocks[position].depth
    let following = blocks[(position + 1)...]
    guard let first = following.first, isNear(blocks[position], first), isProse(first.tokens) else {
      return []
    }
    if first.depth > depth { return quotedLines(after: position) }
    guard first.depth == depth else { return [] }
    if first.isItem { return following.prefix { $0.isItem && $0.depth == depth }.map(\.tokens) }
    guard let quotation = annotated.quotation(openedAt: first.tokens.lowerBound) else {
      return [first.tokens]
    }
    return quoted(from: quotation)
  }

  /// The lines of one writer, also after what others have put between: those of the first one's depth,
  /// up to where another is said to have written.
  private func quotedLines(after position: Int) -> [Range<Int>] {
    let blocks = passages.blocks
    let own = blocks[position].depth
    let depth = blocks[position + 1].depth
    var content: [Range<Int>] = []
    for index in position + 1..<blocks.count {
      let block = blocks[index]
      let introduces = block.tokens.last.map { annotated.tokens[$0].kind == .colon } ?? false
      if block.depth <= own, introduces { break }
      let isLead = introduces && index + 1 < blocks.count && blocks[index + 1].depth > block.depth
      if block.depth == depth, !isLead { content.append(block.tokens) }
    }
    return content
  }

  /// A quotation that opens a paragraph, and those that go on with it below: where it is not closed,
  /// or where they are all of their paragraphs.
  private func quoted(from first: Int) -> [Range<Int>] {
    var content: [Range<Int>] = []
    var next = first
    var last: Int?
    while next < annotated.quotations.count {
      let quotation = annotated.quotations[next]
      let position = passages.position(of: quotation.tokens.lowerBound)
      if let last, position != last + 1 { break }
      last = position
      let block = passages.blocks[position].tokens
      guard block.lowerBound == quotation.tokens.lowerBound - 1 else { break }
      let fills = quotation.tokens.upperBound + 2 >= block.upperBound
      if !content.isEmpty, !fills { break }
      content.append(quotation.tokens)
      // "“…,” she said. “…”": the speaker follows, and the rest is not introduced here.
      if quotation.isClosed, !fills { break }
      next += 1
    }
    return content
  }

  /// Whether a block has words of its own, and is no rule, row of a table, picture, code or number.
  private func isProse(_ block: Range<Int>) -> Bool {
    guard let first = block.first else { return false }
    let opening = annotated.tokens[first].kind
    return opening != .stop && opening != .other
      && annotated.tokens[block].contains(where: \.isWord)
  }

  /// Whether nothing that is not read is between, as a heading does, and no gap of many lines.
  private func isNear(_ lead: PassageBlocks.Block, _ next: PassageBlocks.Block) -> Bool {
    guard let last = lead.tokens.last, let first = next.tokens.first else { return false }
    let between = last + 1..<first
    let gap = Int(annotated.tokens[last].span.end)..<Int(annotated.tokens[first].span.start)
    return between.allSatisfy { annotated.sentence(of: $0).isRead }
      && annotated.text.bytes[gap].count { $0 == 0x0A } <= Self.nearLines
  }

  // MARK: Who introduces it

  /// Whether content is marked as somebody's words: quoted lines, or a quotation below.
  private func isSetOff(_ content: Range<Int>) -> Bool {
    let block = passages.blocks[passages.position(of: content.lowerBound)]
    return block.depth > 0 || annotated.isQuoted(content.lowerBound)
  }

  /// - Parameter isSetOff: Whether what follows is marked as words, so that any verb will do.
  private func voice(
    of lead: Range<Int>, _ drafts: DraftsByCue, _ cues: [CueFinder.Cue], isSetOff: Bool
  ) -> Voice? {
    let from = cues.partitionPoint { $0.tokens.lowerBound < lead.lowerBound }
    let known = cues[from...].prefix { $0.tokens.lowerBound < lead.upperBound }
    if let cue = known.last(where: { isSaying($0) && !isInBrackets($0.tokens, of: lead) }),
      let voice = voice(of: cue, in: lead)
    {
      return voice
    }
    if let voice = closingVerb(of: lead) { return voice }
    // "Bo Vang put it in a letter:", where a model has the cue.
    let draft = drafts.last(in: lead) { draft in
      draft.source != nil
        && (draft.content.reduce(0) { $0 + $1.count } <= 4 || introduces(lead))
    }
    if let draft, let source = draft.source, let cue = draft.cue {
      return Voice(source: source, cue: cue, lemma: draft.lemma, kind: .say)
    }
    return isSetOff || introduces(lead) ? clauses.speaker(in: lead).map(voice) : nil
  }

  private func voice(of clause: ClauseSpeaker.Voice) -> Voice {
    let lemma = annotated.text[annotated.tokens[clause.verb].span].lowercased()
    return Voice(
      source: clause.source, cue: clause.verb..<clause.verb + 1, lemma: lemma, kind: .say)
  }

  /// "Lord Reed (with whom Lady Black agrees):".
  private func isInBrackets(_ cue: Range<Int>, of lead: Range<Int>) -> Bool {
    let close = (cue.upperBound..<lead.upperBound).first {
      annotated.tokens[$0].kind == .closingBracket
    }
    return close.map { end in
      !(cue.upperBound..<end).contains { annotated.tokens[$0].kind == .openingBracket }
    } ?? false
  }

  private func isSaying(_ cue: CueFinder.Cue) -> Bool {
    switch cue.shape {
    case .active(let entry): !entry.frames.isDisjoint(with: [.quotation, .clause])
    case .accordingTo: true
    case .passive, .adverb: false
    }
  }

  private func voice(of cue: CueFinder.Cue, in lead: Range<Int>) -> Voice? {
    guard let entry = cue.entry else {
      return sources.named(after: cue.tokens.upperBound).map {
        Voice(source: $0, cue: cue.tokens, lemma: "according to", kind: .say)
      }
    }
    let found = sources.subject(before: cue.groupStart)
    let isSpeaker = found.map { $0.contains { parts.places.isCandidate($0) } } ?? false
    guard
      let source = isSpeaker ? found : lastPerson(before: cue.tokens.lowerBound, in: lead) ?? found
    else { return nil }
    return Voice(source: source, cue: cue.tokens, lemma: entry.lemma, kind: entry.kind)
  }

  /// "On Mon, Jun 3, 2019 at 9:40 AM Erik Moe <erik@example.org> wrote:".
  private func lastPerson(before cue: Int, in lead: Range<Int>) -> Range<Int>? {
    for token in (lead.lowerBound..<cue).reversed() {
      guard let name = parts.places.name(at: token), parts.candidates[name].kind == .person else {
        continue
      }
      return token..<parts.places.end(of: name)
    }
    return nil
  }

  /// "Erik Moe <erik@example.org> wrote:", which no tagger takes for a verb.
  private func closingVerb(of lead: Range<Int>) -> Voice? {
    guard let last = lead.last, let lemma = annotated.tokens[last].verbLemma,
      let entry = parts.lexicon.cues(forLemma: lemma).first(where: { $0.particle == nil }),
      entry.frames.contains(.quotation),
      let source = lastPerson(before: last, in: lead) ?? clauses.subject(of: last)
    else { return nil }
    return Voice(source: source, cue: last..<last + 1, lemma: entry.lemma, kind: entry.kind)
  }

  /// "X issued the following statement:", "X had this to say:", "X posted on Twitter:".
  private func introduces(_ lead: Range<Int>) -> Bool {
    lead.contains { Self.leads.contains(annotated.tokens[$0].word) }
  }

  private static let leads = WordSet(
    [
      "following", "statement", "letter", "words", "tweet", "post", "tweeted", "posted", "message",
      "answer", "reply", "response", "testimony", "email", "this", "thus", "follows", "put",
    ].map { Word($0) })
}

/// Drafts by where their cues begin.
private struct DraftsByCue {
  private let drafts: [Draft]
  /// The cues' first tokens, sorted, each with the draft's position.
  private let cues: [(token: Int, draft: Int)]

  init(_ drafts: [Draft]) {
    self.drafts = drafts
    cues = drafts.indices.compactMap { index in
      drafts[index].cue.map { (token: $0.lowerBound, draft: index) }
    }.sorted { ($0.token, $0.draft) < ($1.token, $1.draft) }
  }

  /// The last draft whose cue begins in a range and that fits.
  func last(in range: Range<Int>, where fits: (Draft) -> Bool) -> Draft? {
    let lower = cues.partitionPoint { $0.token < range.lowerBound }
    let found = cues[lower...].prefix { $0.token < range.upperBound }
    return found.last { fits(drafts[$0.draft]) }.map { drafts[$0.draft] }
  }
}
