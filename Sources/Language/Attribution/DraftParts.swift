internal import Corpus

/// An attribution in the making, in tokens.
struct Draft: Sendable {
  var voice: Claim.Voice
  var source: Range<Int>?
  /// The name that says who the source is, where it is elsewhere ("Go ahead, Goyal").
  var called: Range<Int>?
  var cue: Range<Int>?
  var lemma: String
  var content: [Range<Int>]
  var via: [TextSpan]
  var stance: Stance
  var method: String
  /// Whether grammar alone leaves no doubt of it ("…, an official said Sunday").
  var isSure = false
  /// For one without a cue that is in another's content: a token of it there.
  var anchor: Int?
  /// How sure a model is of it, from 0 to 1; nil where the method's own score counts.
  var confidence: Float?

  /// From its first to its last token.
  var extent: Range<Int> {
    let parts = content + [source, cue].compactMap { $0 }
    let lower = parts.map(\.lowerBound).min() ?? 0
    return lower..<max(lower, parts.map(\.upperBound).max() ?? 0)
  }
}

/// What rules and models alike read off the words of a draft: voice, stance, channels.
struct DraftParts {
  let lexicon: Lexicon
  let annotated: AnnotatedText
  let candidates: [Candidate]
  let places: CandidatePlaces
  let stances: StanceReader
  let channels: ChannelFinder
  private let contents: ContentFinder

  init(lexicon: Lexicon, annotated: AnnotatedText, candidates: [Candidate]) {
    self.lexicon = lexicon
    self.annotated = annotated
    self.candidates = candidates
    places = CandidatePlaces(annotated, candidates)
    stances = StanceReader(lexicon: lexicon, annotated: annotated)
    channels = ChannelFinder(annotated, candidates: candidates)
    contents = ContentFinder(annotated)
  }

  /// The stance of the part that has the verb, where an insertion parts what is said.
  func stance(of content: [Range<Int>]) -> Stance {
    let clause = content.first(where: contents.hasFiniteVerb) ?? content.first
    return stances.stance(of: clause ?? 0..<0)
  }

  func hasFiniteVerb(_ range: Range<Int>) -> Bool { contents.hasFiniteVerb(range) }

  /// Whether any of the content is in quotation marks.
  func voice(_ content: [Range<Int>]) -> Claim.Voice {
    content.contains { $0.contains { annotated.isQuoted($0) } } ? .quoted : .reported
  }

  /// Whether a source is nobody in particular.
  func isUnnamed(_ source: Range<Int>) -> Bool { stances.isUnnamed(source) }
}

/// Where the names, descriptions and pronouns of a document are among its tokens.
struct CandidatePlaces {
  /// The name that begins at each token, the longest of several; -1 for none.
  private var names: [Int32]
  /// The description or pronoun that ends with each token; -1 for none.
  private var others: [Int32]
  private let candidates: [Candidate]
  private let annotated: AnnotatedText

  /// - Parameter candidates: The document's candidates, by position.
  init(_ annotated: AnnotatedText, _ candidates: [Candidate]) {
    self.annotated = annotated
    self.candidates = candidates
    names = Array(repeating: -1, count: annotated.tokens.count)
    others = names
    for (index, candidate) in candidates.enumerated() where candidate.sentence >= 0 {
      let number = Int32(truncatingIfNeeded: index)
      if candidate.form == .name {
        let first = annotated.tokenIndex(at: Int(candidate.span.start))
        guard first < names.count, names[first] < 0 else { continue }
        names[first] = number
      } else {
        let last = annotated.tokenIndex(at: Int(candidate.span.end) - 1)
        if last < others.count { others[last] = number }
      }
    }
  }

  /// The name that begins at a token, as a candidate's index.
  func name(at token: Int) -> Int? { names[token] < 0 ? nil : Int(names[token]) }

  /// The description or pronoun that ends with a token.
  func other(endingAt token: Int) -> Int? { others[token] < 0 ? nil : Int(others[token]) }

  /// Whether a candidate begins or ends with a token.
  func isCandidate(_ token: Int) -> Bool { names[token] >= 0 || others[token] >= 0 }

  /// Where a candidate's tokens end.
  func end(of candidate: Int) -> Int {
    annotated.tokenIndex(at: Int(candidates[candidate].span.end) - 1) + 1
  }

  /// The name around a token, begun so many tokens before it at most.
  func name(around token: Int, reach: Int = 12) -> Int? {
    for first in (max(0, token - reach)...token).reversed() {
      if let name = name(at: first), end(of: name) > token { return name }
    }
    return nil
  }
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
