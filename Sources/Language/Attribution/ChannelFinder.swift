internal import Corpus

/// Finds the intermediaries a claim came through: interviewers, papers that cite, carriers.
struct ChannelFinder {
  private let annotated: AnnotatedText
  private let names: [TextSpan]
  /// The names that are a body's, as a paper is: a person who is told something keeps it.
  private let bodies: Set<TextSpan>
  /// The channels of the whole text, by the word that tells of them.
  private var found: [(token: Int, channel: TextSpan)] = []

  /// - Parameter candidates: The document's candidates, by position.
  init(_ annotated: AnnotatedText, candidates: [Candidate]) {
    self.annotated = annotated
    let names = candidates.filter { $0.form == .name }
    self.names = names.map(\.span)
    bodies = Set(names.filter { $0.kind == .organization }.map(\.span))
    found = find()
  }

  /// The channels named in a sentence outside what is quoted in it.
  func channels(in sentence: Range<Int>) -> [TextSpan] {
    let lower = found.partitionPoint { $0.token < sentence.lowerBound }
    return found[lower...].prefix { $0.token < sentence.upperBound }.map(\.channel)
  }

  private func find() -> [(token: Int, channel: TextSpan)] {
    if names.isEmpty { return [] }
    var found: [(token: Int, channel: TextSpan)] = []
    for sentence in annotated.sentences where sentence.isRead {
      let isMessage = carriesWords(sentence.tokens)
      for index in sentence.tokens where !annotated.isQuoted(index) {
        if let channel = channel(at: index, in: sentence.tokens, isMessage: isMessage) {
          found.append((index, channel))
        }
      }
    }
    return found
  }

  /// The names that begin in a range.
  func names(in range: Range<Int>) -> [TextSpan] {
    range.compactMap { index in
      let start = annotated.tokens[index].span.start
      let at = names.partitionPoint { $0.start < start }
      return at < names.count && names[at].start == start ? names[at] : nil
    }
  }

  /// The name after "told", if it is one that can carry a claim further.
  func addressee(after cue: Int) -> TextSpan? {
    name(at: cue, within: 2).flatMap { bodies.contains($0) ? $0 : nil }
  }

  private func channel(
    at index: Int, in sentence: Range<Int>, isMessage: Bool
  ) -> TextSpan? {
    let token = annotated.tokens[index]
    let next = index + 1 < sentence.upperBound ? annotated.tokens[index + 1].word : nil
    if Self.conversations.contains(token.word), let next,
      next == .with || next == .to || next == .by
    {
      return name(at: index + 2, within: 3)
    }
    if token.word == Self.leaked, next == .to { return name(at: index + 2, within: 4) }
    if Self.citations.contains(token.word), next == .by { return name(at: index + 2, within: 2) }
    if Self.writings.contains(token.word), let next, next == .forWord || next == .inWord {
      // "In an op-ed for the Herald she wrote", and no letter to somebody.
      return name(at: index + 2, within: 3).flatMap { bodies.contains($0) ? $0 : nil }
    }
    if token.word == .via { return name(at: index + 1, within: 3) }
    if token.word == .through || token.word == .via, let role = representative(after: index) {
      return name(at: role + 1, within: 3, overComma: true)
    }
    if token.word == .through, isMessage { return name(at: index + 1, within: 7) }
    return nil
  }

  /// Whether a sentence tells of a message, so that "through" names a carrier and not a place.
  private func carriesWords(_ sentence: Range<Int>) -> Bool {
    guard sentence.contains(where: { annotated.tokens[$0].word == .through }) else { return false }
    return sentence.contains {
      let token = annotated.tokens[$0]
      return Self.messages.contains(token.nounLemma ?? token.word)
        || Self.messages.contains(token.verbLemma ?? token.word)
    }
  }

  /// The first name that starts within some tokens of a place, if no verb or mark is between.
  private func name(at index: Int, within count: Int, overComma: Bool = false) -> TextSpan? {
    for position in index..<min(index + count, annotated.tokens.count) {
      let token = annotated.tokens[position]
      let at = names.partitionPoint { $0.start < token.span.start }
      if at < names.count, names[at].start == token.span.start {
        return owned(by: names[at], next: at + 1) ?? names[at]
      }
      if token.isFiniteVerb || token.kind == .comma && !overComma || token.kind == .stop {
        return nil
      }
    }
    return nil
  }

  /// "Through his lawyer": somebody who speaks for others, within the next words.
  private func representative(after index: Int) -> Int? {
    (index + 1..<min(index + 4, annotated.tokens.count)).first {
      Self.representatives.contains(annotated.tokens[$0].nounLemma ?? annotated.tokens[$0].word)
    }
  }

  private static let representatives = WordSet(
    [
      "lawyer", "attorney", "spokesman", "spokeswoman", "spokesperson", "aide", "agent", "envoy",
      "representative", "publicist", "solicitor", "counsel",
    ].map { Word($0) })

  /// "Via the general's Quds Force": the body, and not its owner.
  private func owned(by owner: TextSpan, next: Int) -> TextSpan? {
    guard next < names.count, owner.end < names[next].start else { return nil }
    let between = annotated.tokens(overlapping: TextSpan(Int(owner.end), Int(names[next].start)))
    return between.count == 1 && annotated.tokens[between.lowerBound].kind == .possessiveMark
      ? names[next] : nil
  }

  private static let conversations = WordSet(
    ["interview", "interviewed", "conversation", "podcast", "speaking", "briefing"].map { Word($0) }
  )
  private static let citations = WordSet(
    [
      "cited", "quoted", "reported", "interviewed", "carried", "conveyed", "relayed", "obtained",
      "published", "seen", "aired", "broadcast",
    ].map { Word($0) })
  private static let writings = WordSet(
    ["op", "oped", "ed", "column", "article", "essay", "editorial", "piece", "writing", "blog"]
      .map { Word($0) })
  private static let leaked = Word("leaked")
  private static let messages = WordSet(
    [
      "message", "letter", "response", "reply", "communicate", "communication", "convey", "offer",
      "proposal", "contact", "note", "warning", "exchange", "relay", "talk", "negotiation",
      "demand", "statement", "request", "propose", "mediation", "intermediary", "speak",
    ].map { Word($0) })
}

/// Gives channels within a clause that somebody reports to what the clause tells of.
///
/// "Reports say that messages were exchanged through Norway": the messages went through Norway, and the
/// reports did not. Where the content is the message itself ("submitted a response via Oman") the claim
/// keeps its channel.
struct ChannelClaims {
  let annotated: AnnotatedText
  let contents: ContentFinder

  /// The drafts, with one more for each clause that has a channel of its own.
  func parted(_ drafts: [Draft]) -> [Draft] {
    var drafts = drafts
    for index in drafts.indices where drafts[index].cue != nil && !drafts[index].via.isEmpty {
      for span in drafts[index].via {
        let token = annotated.tokenIndex(at: Int(span.start))
        guard let piece = drafts[index].content.first(where: { $0.contains(token) }),
          contents.hasFiniteVerb(piece), isCarried(token, in: piece)
        else { continue }
        drafts[index].via.removeAll { $0 == span }
        drafts.append(
          Draft(
            voice: .reported, source: nil, cue: nil, lemma: "", content: [piece], via: [span],
            stance: drafts[index].stance, method: "channel", anchor: token))
      }
    }
    return drafts
  }

  private func isCarried(_ token: Int, in piece: Range<Int>) -> Bool {
    (max(piece.lowerBound, token - 8)..<token).contains {
      let word = annotated.tokens[$0].word
      return word == .via || word == .through
    }
  }
}
