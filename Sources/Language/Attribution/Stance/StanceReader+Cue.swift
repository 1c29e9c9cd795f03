internal import Corpus

extension StanceReader {
  /// What a verb does with the content that it has here.
  func kind(of entry: CueEntry, saying content: [Range<Int>]) -> CueEntry.Kind {
    guard let opening = content.first?.first else { return entry.kind }
    let token = annotated.tokens[opening]
    switch entry.kind {
    case .ask where opening == 0 || annotated.tokens[opening - 1].kind != .openingQuote:
      if token.word == .whether || token.word == .ifWord { return .ask }
      // Who asks when it was takes for granted that it was.
      if token.tag == .wh { return .say }
      return entry.frames.contains(.infinitive) ? .demand : .ask
    case .hope where token.tag == .to: return .intend
    case .judge where content.contains(where: callsUntrue): return .deny
    default: return entry.kind
    }
  }

  /// Whether a stretch calls something a lie, a fantasy, unfounded.
  private func callsUntrue(_ range: Range<Int>) -> Bool {
    range.contains { lexicon.hedge(annotated.tokens[$0].word) == .untrue }
      && !range.contains { negates($0, in: range) }
  }

  /// Whether a source is nobody in particular: "reports", "sources", "people".
  func isUnnamed(_ source: Range<Int>) -> Bool {
    let head = NounPhraseHead.index(of: source, annotated)
    let token = annotated.tokens[head]
    guard token.isAny(.unnamed) else { return false }
    if Self.anonymous.contains(token.nounLemma ?? token.word) { return true }
    if (source.lowerBound..<head).contains(where: isDefinite) { return false }
    // "A report by the bank", "people in the room": somebody in particular.
    let next = head + 1 < source.upperBound ? annotated.tokens[head + 1] : nil
    return token.word == Self.people ? next == nil : next?.word != .by
  }

  /// Whether a cue without a source says that nobody vouches: "rumour has it", "was reported".
  ///
  /// To be asked, told or promised something is none: who did it is only left out.
  func isHearsay(_ cue: Range<Int>) -> Bool {
    cue.contains { index in
      let token = annotated.tokens[index]
      if token.isAny(.unnamed) || lexicon.hedge(token.word) == .alleged { return true }
      guard token.tag == .participle, let lemma = token.verbLemma else { return false }
      return lexicon.passive(forLemma: lemma)?.status == .alleged
    }
  }

  /// "Her report", "the bank’s report", "two people".
  private func isDefinite(_ index: Int) -> Bool {
    let token = annotated.tokens[index]
    return token.tag == .possessive || token.tag == .number || token.kind == .possessiveMark
      || token.word == .the || token.word == .this
  }

  private static let people = Word("people")
  /// The words that say no more than that somebody is not named.
  private static let anonymous = WordSet(["insider", "leak", "source"].map { Word($0) })
}
