internal import Corpus

/// How surely and with what distance a claim is made.
///
/// Certainty and polarity are the source's (FactBank's scales); the status is the one word that is
/// derived from them, from the cue and from who is said to speak.
struct Stance: Sendable, Equatable {
  var certainty: Claim.Certainty
  var polarity: Claim.Polarity
  var status: Claim.Status
  /// Whether a source doubts its own words in them: "it may fall".
  var voicesDoubt = false

  /// The stance of a claim with a verb of saying.
  ///
  /// - Parameter isUnnamed: Whether the source is no more than "reports" or "sources".
  init(cue kind: CueEntry.Kind, isNegated: Bool, isUnnamed: Bool, content: Stance) {
    certainty = content.certainty
    polarity = content.polarity
    switch kind {
    case .think, .suggest, .doubt: certainty = Self.weaker(certainty, .probable)
    case .speculate, .fear, .hope: certainty = Self.weaker(certainty, .possible)
    default: break
    }
    let denies = isNegated ? kind.deniesUnderNegation : kind == .deny
    if denies || kind == .doubt || isNegated && kind != .deny { polarity = .negative }
    if denies {
      status = .denied
    } else if isUnnamed || kind == .allege || kind == .accuse || kind == .speculate
      || content.status == .alleged
    {
      status = .alleged
    } else {
      status = kind.hedges || content.voicesDoubt ? .hedged : .asserted
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

extension CueEntry.Kind {
  /// Whether a verb tells what its source only believes, expects, hopes or fears.
  fileprivate var hedges: Bool {
    switch self {
    case .think, .doubt, .speculate, .fear, .hope: true
    default: false
    }
  }

  /// Whether who does not do it denies it: "does not believe that", "has not conceded".
  ///
  /// Who does not say, want or know something leaves it open.
  fileprivate var deniesUnderNegation: Bool {
    switch self {
    case .think, .judge, .argue, .concede: true
    default: false
    }
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
      if isBeliefOfAnother(index, in: clause) { break }
      if negates(index, in: clause) { stance.polarity = .negative }
      guard let hedge = hedge(at: index, in: clause) else { continue }
      switch hedge {
      case .alleged: stance.status = .alleged
      case .probable: stance.certainty = Stance.weaker(stance.certainty, .probable)
      case .possible: stance.certainty = Stance.weaker(stance.certainty, .possible)
      case .untrue: continue
      }
      let token = annotated.tokens[index]
      stance.voicesDoubt =
        stance.voicesDoubt || Self.doubting.contains(token.verbLemma ?? token.word)
    }
    if isNotSure(clause) {
      stance.certainty = Stance.weaker(stance.certainty, .probable)
      stance.voicesDoubt = true
    }
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

  func negates(_ index: Int, in clause: Range<Int>) -> Bool {
    let token = annotated.tokens[index]
    if token.isAny(.negation) && token.tag != .preposition { return true }
    guard token.isWord, token.span.length > 3,
      annotated.text.bytes[Int(token.span.end) - 1] == 0x74
    else { return false }
    let bytes = Array(annotated.text.bytes[token.span.range])
    return bytes.ends(with: "n't") || bytes.ends(with: "n’t")
  }

  private func isNotSure(_ clause: Range<Int>) -> Bool {
    for index in clause where negates(index, in: clause) {
      let window = index + 1..<max(index + 1, min(index + 4, clause.upperBound))
      if window.contains(where: { Self.sure.contains(annotated.tokens[$0].word) }) { return true }
    }
    return false
  }

  /// What a word does to the clause it is in.
  private func hedge(at index: Int, in clause: Range<Int>) -> Lexicon.Hedge? {
    let token = annotated.tokens[index]
    // "In May" hedges nothing.
    guard token.tag != .name, let hedge = lexicon.hedge(token.word) ?? verbHedge(token),
      !isInability(index, in: clause), !isOfDegree(index, in: clause)
    else { return nil }
    return hedge
  }

  /// "Could not", "could no longer", "nobody could": what cannot be is sure.
  private func isInability(_ index: Int, in clause: Range<Int>) -> Bool {
    guard annotated.tokens[index].word == Self.could else { return false }
    let window = max(index - Self.reach, clause.lowerBound)..<min(index + 3, clause.upperBound)
    return window.contains { negates($0, in: clause) }
  }

  /// "The strongest possible terms", "the more plausible of the two", "as soon as possible".
  private func isOfDegree(_ index: Int, in clause: Range<Int>) -> Bool {
    let word = annotated.tokens[index].word
    guard word == Self.possible || word == Self.plausible, index > clause.lowerBound else {
      return false
    }
    let before = annotated.tokens[index - 1]
    switch before.partOfSpeech {
    case .comparative, .superlative, .comparativeAdverb, .superlativeAdverb: return true
    default: return before.word == .asWord
    }
  }

  /// Whether a verb tells what somebody else thinks: "the minister thinks it may fall".
  ///
  /// Who tells it may be sure of that. "I think" and, in indirect speech, "he thinks" are the
  /// source's own.
  private func isBeliefOfAnother(_ index: Int, in clause: Range<Int>) -> Bool {
    let token = annotated.tokens[index]
    guard token.isVerb, token.tag != .participle, let lemma = token.verbLemma,
      Self.beliefs.contains(lemma)
    else { return false }
    let subject = (max(index - Self.reach, clause.lowerBound)..<index).last {
      annotated.tokens[$0].tag != .adverb && annotated.tokens[$0].tag != .auxiliary
    }
    guard let subject else { return false }
    switch annotated.tokens[subject].tag {
    case .noun, .pluralNoun, .name, .number: return true
    case .pronoun:
      return annotated.isQuoted(index) && !Self.speakers.contains(annotated.tokens[subject].word)
    default: return false
    }
  }

  /// "Seems", "suspected": a hedging verb in another form.
  private func verbHedge(_ token: Token) -> Lexicon.Hedge? {
    guard token.isVerb, token.tag != .auxiliary, let lemma = token.verbLemma else { return nil }
    return lexicon.hedge(lemma)
  }

  /// Words to the left of a verb among which its subject is looked for.
  private static let reach = 12
  private static let could = Word("could")
  private static let plausible = Word("plausible")
  private static let possible = Word("possible")
  private static let beliefs = WordSet(
    ["assume", "believe", "feel", "guess", "suppose", "suspect", "think"].map { Word($0) })
  /// The hedges with which a source doubts its own words.
  ///
  /// "It could fall" and "I think it fell" are said with no less weight than "it fell": readers who
  /// marked 450 texts take two in three of them for assertions.
  private static let doubting = WordSet(
    [
      "apparently", "appear", "arguably", "likely", "may", "maybe", "might", "perhaps", "possibly",
      "presumably", "probably", "seem", "unlikely",
    ].map { Word($0) })
  private static let speakers = WordSet(["i", "we", "one", "you"].map { Word($0) })
  private static let sure = WordSet(
    ["certain", "sure", "clear", "confident", "convinced", "likely"].map { Word($0) })
}

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
