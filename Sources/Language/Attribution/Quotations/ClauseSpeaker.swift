internal import Corpus

/// Finds who speaks in the clause beside a quotation, whatever the verb.
///
/// “…,” he continued in a speech; X also reacted on Twitter, “…”. The marks tell that somebody speaks, and
/// grammar who.
struct ClauseSpeaker {
  /// Who is named, and the verb.
  typealias Voice = (source: Range<Int>, verb: Int)

  private let annotated: AnnotatedText
  private let places: CandidatePlaces
  private let sources: SourceFinder

  init(_ parts: DraftParts) {
    annotated = parts.annotated
    places = parts.places
    sources = SourceFinder(annotated)
  }

  /// The speaker of a quotation that no cue has taken; nil where none is right beside it.
  func speaker(of quotation: AnnotatedText.Quotation) -> Voice? {
    after(quotation) ?? before(quotation)
  }

  /// The first verb of a clause whose subject is somebody.
  func speaker(in clause: Range<Int>) -> Voice? {
    for verb in clause where isVerb(verb) {
      if let source = subject(of: verb) { return (source, verb) }
    }
    return nil
  }

  /// The subject of a verb, over its auxiliaries, where somebody is named in it.
  func subject(of verb: Int) -> Range<Int>? {
    let sentence = annotated.sentence(of: verb).tokens
    var start = verb
    while start > sentence.lowerBound, isGroup(annotated.tokens[start - 1]) { start -= 1 }
    return sources.subject(before: start).flatMap { source in
      source.contains { places.isCandidate($0) } ? source : nil
    }
  }

  /// “…”, he continued; “…,” reads a statement of X.
  private func after(_ quotation: AnnotatedText.Quotation) -> Voice? {
    let last = quotation.tokens.upperBound - 1
    var next = quotation.tokens.upperBound + 1
    guard quotation.isClosed, next < annotated.tokens.count else { return nil }
    let isOpen = annotated.tokens[next].kind == .comma || annotated.tokens[next].kind == .dash
    guard isOpen || goesOn(annotated.tokens[last]) else { return nil }
    if isOpen { next += 1 }
    guard next < annotated.tokens.count, annotated.sentence(of: next).block == quotation.block,
      !annotated.isQuoted(next), let end = subjectEnd(next)
    else { return nil }
    var verb = end
    while verb < annotated.tokens.count, annotated.tokens[verb].tag == .adverb { verb += 1 }
    return verb < annotated.tokens.count && isVerb(verb) ? (next..<end, verb) : nil
  }

  /// Where a name or pronoun that begins with a token ends.
  private func subjectEnd(_ token: Int) -> Int? {
    places.name(at: token).map(places.end) ?? places.other(endingAt: token).map { _ in token + 1 }
  }

  /// X continued, “…”; X gave another account: “…”.
  private func before(_ quotation: AnnotatedText.Quotation) -> Voice? {
    let mark = quotation.tokens.lowerBound - 2
    guard mark > 0, [.comma, .colon].contains(annotated.tokens[mark].kind),
      annotated.tokens[mark + 2].isCapitalized, !annotated.isQuoted(mark)
    else { return nil }
    let sentence = annotated.sentence(of: mark).tokens
    let clause = max(sentence.lowerBound, mark - Self.longest)..<mark
    return sentence.lowerBound == clause.lowerBound ? speaker(in: clause) : nil
  }

  /// Whether a sentence may go on after a quotation that ends with a mark: only a full stop ends both.
  private func goesOn(_ token: Token) -> Bool {
    let mark = annotated.text.bytes[Int(token.span.start)]
    return token.kind == .comma || mark == UInt8(ascii: "?") || mark == UInt8(ascii: "!")
  }

  private func isVerb(_ index: Int) -> Bool {
    let token = annotated.tokens[index]
    return token.isFiniteVerb && token.tag != .auxiliary && !token.isAny(.be)
  }

  private func isGroup(_ token: Token) -> Bool { token.tag == .auxiliary || token.tag == .adverb }

  /// The words of a clause that leads up to a quotation.
  private static let longest = 25
}
