package import Corpus

/// How likely a careful reader is to accept a claim: a linear model over hashed features.
///
/// Its target is 1 for a claim that people marked as well, and 0 for any other, so that the score is a
/// probability, but for the ends, which are cut. `ScalarModel` has the file's format.
package struct ClaimScoreModel: Sendable {
  private let model: ScalarModel

  package static let magic: [UInt8] = Array("DRGC".utf8)

  /// The model in the bytes of its file, which have to outlive it; nil where they are none.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let model = unsafe ScalarModel(bytes, magic: Self.magic) else { return nil }
    self.model = model
  }

  /// The score of a claim with some features, from 0.01 to 0.99.
  package func score(_ features: [Feature]) -> Float { max(0.01, min(0.99, model.score(features))) }
}

/// A claim as its score sees it, for the trainer.
package struct ClaimLesson: Sendable {
  package let source: TextSpan?
  package let cue: TextSpan?
  package let content: [TextSpan]
  package let features: [Feature]
}

/// What a claim's score looks at: what found it, how sure that was, its cue, the form of what is said,
/// who says it, and whether it is in what another says.
struct ClaimScoreFeatures {
  private let parts: DraftParts
  private let annotated: AnnotatedText
  /// For each token, whether turns, and whether other claims, have it in their content.
  private let isInTurn: [Bool]
  private let isInClaim: [Bool]
  /// Whether somebody signs or heads the text: 1, else 0.
  private let hasIssuer: UInt32

  init(_ parts: DraftParts, drafts: [Draft]) {
    self.parts = parts
    annotated = parts.annotated
    let issuers = Issuers(parts).issuers()
    hasIssuer = issuers.singular == nil && issuers.plural == nil ? 0 : 1
    let count = annotated.tokens.count
    isInTurn = Self.cover(drafts.filter { $0.method == Attribution.turn }, count)
    isInClaim = Self.cover(drafts.filter { $0.method != Attribution.turn }, count)
  }

  private static func cover(_ drafts: [Draft], _ count: Int) -> [Bool] {
    var changes = [Int](repeating: 0, count: count + 1)
    for content in drafts.flatMap(\.content) {
      changes[content.lowerBound] += 1
      changes[content.upperBound] -= 1
    }
    var depth = 0
    return changes.dropLast().map { change in
      depth += change
      return depth > 0
    }
  }

  /// The features of a draft; two dozen.
  func features(of draft: Draft) -> [Feature] {
    let method = Self.number(draft.method)
    let sureness = UInt32((draft.confidence ?? 0) * 20)
    let lemma = Self.number(draft.lemma)
    let head = draft.cue?.last { annotated.tokens[$0].isVerb } ?? draft.cue?.last
    let isModel: UInt32 = draft.method == "model" ? 1 : 0
    let known = known(head) << 1 | isModel
    let opening = opening(of: draft)
    let source = source(of: draft)
    let place = place(of: draft)
    let words = UInt32(min(draft.content.reduce(0) { $0 + $1.count }, 40) / 4)
    let isClause: UInt32 =
      draft.content.contains { $0.contains { annotated.tokens[$0].isFiniteVerb } } ? 1 : 0
    let tag = head.map { UInt32(annotated.tokens[$0].tag.rawValue) } ?? 99
    let isQuoted: UInt32 = draft.voice == .quoted ? 1 : 0
    let gap = gap(of: draft)
    return [
      .of(1, method), .of(2, method, sureness / 2), .of(3, isModel, sureness), .of(4, lemma),
      .of(5, lemma, opening), .of(6, known, opening), .of(7, known, opening, place),
      .of(8, source), .of(9, source, known), .of(10, source, place, known), .of(11, place, known),
      .of(12, words, isClause), .of(13, words, known), .of(14, isQuoted, known, place),
      .of(15, tag, known), .of(16, tag, opening, isModel), .of(17, gap, opening),
      .of(18, gap, known), .of(19, method, place), .of(20, lemma, place), .of(21, lemma, source),
      .of(22, isClause, opening, known), .of(23, UInt32(draft.cue?.count ?? 0), known),
      .of(24, kind(draft, head), opening), .of(25, shape(of: draft.source), known),
      .of(26, tag, shape(of: draft.source)), .of(27, source, hasIssuer, place),
      .of(28, known, hasIssuer, source),
    ]
  }

  /// A number for a few letters.
  private static func number(_ letters: String) -> UInt32 {
    UInt32(truncatingIfNeeded: Word(letters).hash)
  }

  /// Whether the lists have the cue's verb: 0 no, 1 yes.
  private func known(_ head: Int?) -> UInt32 { entry(head) == nil ? 0 : 1 }

  private func entry(_ head: Int?) -> CueEntry? {
    head.flatMap { annotated.tokens[$0].verbLemma }.flatMap {
      parts.lexicon.cues(forLemma: $0).first
    }
  }

  private func kind(_ draft: Draft, _ head: Int?) -> UInt32 {
    entry(head).map { RuleView.kind($0.kind) } ?? 0
  }

  /// What is said opens with: the tag of its first word, and whether that is quoted.
  private func opening(of draft: Draft) -> UInt32 {
    let pieces = draft.content.filter { piece in
      draft.cue.map { piece.lowerBound >= $0.upperBound } ?? true
    }
    guard let first = (pieces.first ?? draft.content.first)?.first else { return 0 }
    let token = annotated.tokens[first]
    let isQuoted: UInt32 = annotated.isQuoted(first) || token.kind == .openingQuote ? 1 : 0
    return UInt32(token.tag.rawValue) << 2 | isQuoted << 1 | (pieces.isEmpty ? 1 : 0)
  }

  /// Nobody, "I", "we", "you", another pronoun, a name by its kind, a description, or anything else.
  private func source(of draft: Draft) -> UInt32 {
    guard let source = draft.source, let last = source.last else { return 0 }
    let token = annotated.tokens[last]
    if source.count == 1, token.tag == .pronoun {
      return Self.persons.firstIndex(of: token.word).map { UInt32($0) + 1 } ?? 9
    }
    for index in source {
      guard let name = parts.places.name(at: index) else { continue }
      return 10 + (parts.candidates[name].kind.map { UInt32($0.rawValue.utf8.first ?? 0) } ?? 0)
    }
    if token.isAny([.role, .person]) { return 200 }
    return token.isAny([.report, .unnamed]) ? 201 : 202
  }

  /// Whether a source holds a verb, as no phrase for somebody does, and what it ends in.
  private func shape(of source: Range<Int>?) -> UInt32 {
    guard let source, let last = source.last else { return 0 }
    let holdsVerb = source.contains {
      annotated.tokens[$0].isFiniteVerb && !annotated.tokens[$0].isCapitalized
    }
    let tag = UInt32(annotated.tokens[last].tag.rawValue)
    return 1 + (tag << 1 | (holdsVerb ? 1 : 0))
  }

  /// Whether its cue is in a turn, in what another says, or in both.
  private func place(of draft: Draft) -> UInt32 {
    guard let at = draft.cue?.first ?? draft.source?.first else { return 4 }
    return (isInTurn[at] ? 1 : 0) | (isInClaim[at] ? 2 : 0)
  }

  /// How many words are between cue and content, or that it comes before.
  private func gap(of draft: Draft) -> UInt32 {
    guard let cue = draft.cue else { return 9 }
    let after = draft.content.map { $0.lowerBound - cue.upperBound }.filter { $0 >= 0 }.min()
    return after.map { UInt32(min($0, 6)) } ?? 8
  }

  private static let persons = ["i", "we", "you", "he", "she", "it", "they"].map { Word($0) }
}
