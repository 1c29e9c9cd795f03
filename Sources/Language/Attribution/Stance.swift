internal import Corpus

/// How surely and with what distance a claim is made.
///
/// Certainty and polarity are the source's (FactBank's scales); the status is the one word that is
/// derived from them, from the cue and from who is said to speak.
struct Stance: Sendable, Equatable {
  var certainty: Claim.Certainty
  var polarity: Claim.Polarity
  var status: Claim.Status

  /// The stance of a claim with a verb of saying.
  ///
  /// - Parameter isUnnamed: Whether the source is no more than "reports" or "sources".
  init(cue kind: CueEntry.Kind, isNegated: Bool, isUnnamed: Bool, content: Stance) {
    certainty = content.certainty
    polarity = content.polarity
    switch kind {
    case .think, .suggest, .doubt: certainty = Self.weaker(certainty, .probable)
    case .speculate, .fear, .hope, .ask: certainty = Self.weaker(certainty, .possible)
    default: break
    }
    let denies = kind == .deny && !isNegated
    if denies || kind == .doubt || isNegated && kind != .deny { polarity = .negative }
    if denies {
      status = .denied
    } else if isUnnamed || kind == .allege || kind == .accuse || kind == .speculate
      || content.status == .alleged
    {
      status = .alleged
    } else {
      status = certainty == .certain ? .asserted : .hedged
    }
  }

  init(certainty: Claim.Certainty, polarity: Claim.Polarity, status: Claim.Status) {
    self.certainty = certainty
    self.polarity = polarity
    self.status = status
  }

  static func weaker(_ left: Claim.Certainty, _ right: Claim.Certainty) -> Claim.Certainty {
    let order: [Claim.Certainty] = [.certain, .probable, .possible]
    let rank = max(order.firstIndex(of: left) ?? 0, order.firstIndex(of: right) ?? 0)
    return order[rank]
  }
}

/// Reads the stance of a stretch of text from the hedges and negations of its main clause.
struct StanceReader {
  let lexicon: Lexicon
  let annotated: AnnotatedText

  func stance(of range: Range<Int>) -> Stance {
    let clause = mainClause(of: range)
    var stance = Stance(certainty: .certain, polarity: .positive, status: .asserted)
    for index in clause {
      let token = annotated.tokens[index]
      if negates(index, in: clause) { stance.polarity = .negative }
      // "In May" hedges nothing.
      guard token.tag != .name, let hedge = lexicon.hedge(token.word) ?? verbHedge(token) else {
        continue
      }
      switch hedge {
      case .alleged: stance.status = .alleged
      case .probable: stance.certainty = Stance.weaker(stance.certainty, .probable)
      case .possible: stance.certainty = Stance.weaker(stance.certainty, .possible)
      }
    }
    if isNotSure(clause) { stance.certainty = Stance.weaker(stance.certainty, .probable) }
    if stance.status == .asserted && stance.certainty != .certain { stance.status = .hedged }
    return stance
  }

  /// The first sentence up to its first subordinate clause; what depends on it does not hedge it.
  ///
  /// After "if", the modal of the consequence does not hedge either: the condition does its work.
  private func mainClause(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first else { return range }
    let sentence = annotated.sentence(of: first).tokens
    let end = min(range.upperBound, sentence.upperBound)
    var start = first
    while start < end, annotated.tokens[start].tag == .that || annotated.tokens[start].tag == .wh {
      start += 1
    }
    if start < end, annotated.tokens[start].word == .ifWord { return start..<start }
    var hasVerb = false
    for index in start..<max(start, end) {
      let token = annotated.tokens[index]
      let depends =
        token.tag == .wh || token.tag == .that || token.isAny(.subordinator) || token.kind == .dash
      if hasVerb && depends { return start..<index }
      hasVerb = hasVerb || token.isFiniteVerb
    }
    return start..<max(start, end)
  }

  private func negates(_ index: Int, in clause: Range<Int>) -> Bool {
    let token = annotated.tokens[index]
    if token.isAny(.negation) && token.tag != .preposition { return true }
    let bytes = annotated.text.bytes[token.span.range]
    return token.isWord && bytes.count > 3 && bytes.last == 0x74
      && (Array(bytes).ends(with: "n't") || Array(bytes).ends(with: "n’t"))
  }

  private func isNotSure(_ clause: Range<Int>) -> Bool {
    for index in clause where negates(index, in: clause) {
      let window = index + 1..<max(index + 1, min(index + 4, clause.upperBound))
      if window.contains(where: { Self.sure.contains(annotated.tokens[$0].word) }) { return true }
    }
    return false
  }

  /// "Seems", "suspected": a hedging verb in another form.
  private func verbHedge(_ token: Token) -> Lexicon.Hedge? {
    guard token.isVerb, token.tag != .auxiliary, let lemma = token.verbLemma else { return nil }
    return lexicon.hedge(lemma)
  }

  private static let sure: Set<Word> = Set(
    ["certain", "sure", "clear", "confident", "convinced", "likely"].map { Word($0) })
}
