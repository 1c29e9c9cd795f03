internal import Corpus

/// Finds in whose name a statement or letter speaks as "we" and "I", outside anybody's quotation.
///
/// "Statement by the Harbour Trust" as its title, and the name that signs it at the end.
struct Issuers {
  private let annotated: AnnotatedText
  private let candidates: [Candidate]
  private let places: CandidatePlaces

  init(_ parts: DraftParts) {
    annotated = parts.annotated
    candidates = parts.candidates
    places = parts.places
  }

  /// The candidates that "I" and "we" are; nil where the document does not tell.
  func issuers() -> (singular: Int?, plural: Int?) {
    let title = headed()
    let (signer, body) = signature()
    let person = title.flatMap { candidates[$0].kind == .person ? $0 : nil }
    return (signer ?? person, body ?? title ?? signer)
  }

  /// "Statement by X", "An open letter from X".
  private func headed() -> Int? {
    guard let sentence = annotated.sentences.first, !sentence.isRead, !sentence.isSpeaker else {
      return nil
    }
    if let subject = titleSubject(sentence.tokens) { return subject }
    guard
      let kind = sentence.tokens.first(where: { Self.kinds.contains(annotated.tokens[$0].word) })
    else { return nil }
    let link = (kind..<sentence.tokens.upperBound).first {
      Self.links.contains(annotated.tokens[$0].word)
    }
    guard let link else { return nil }
    return (link..<min(link + 4, sentence.tokens.upperBound)).lazy.compactMap(places.name).first
  }

  /// "The United States Welcomes the Truce": the body or state that a press release is about.
  private func titleSubject(_ title: Range<Int>) -> Int? {
    let start = title.lowerBound + (annotated.tokens[title.lowerBound].word == .the ? 1 : 0)
    guard start < title.upperBound, let name = places.name(at: start),
      candidates[name].kind == .organization || candidates[name].kind == .state
    else { return nil }
    let verb = places.end(of: name)
    guard verb < title.upperBound, let form = annotated.tokens[verb].verbForm,
      form == .third || form == .base
    else { return nil }
    return name
  }

  /// A person's name on one of the last lines, and the body named with it or below.
  private func signature() -> (person: Int?, body: Int?) {
    var person: Int?
    var body: Int?
    for block in annotated.blocks.suffix(Self.lines) {
      let names = block.compactMap(places.name)
      guard block.count <= Self.longest, let last = block.last,
        annotated.tokens[last].kind != .stop,
        !block.contains(where: { annotated.tokens[$0].isFiniteVerb })
      else {
        (person, body) = (nil, nil)
        continue
      }
      if person == nil, let first = block.first, let name = places.name(at: first),
        candidates[name].kind == .person
      {
        person = name
      }
      if person != nil { body = body ?? names.first { candidates[$0].kind == .organization } }
    }
    return (person, person == nil ? nil : body)
  }

  private static let lines = 3
  private static let longest = 16
  private static let kinds = WordSet(
    ["statement", "letter", "message", "remarks", "declaration", "communique", "petition"]
      .map { Word($0) })
  private static let links: WordSet = [.by, .of, Word("from")]
}
