internal import Corpus

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
