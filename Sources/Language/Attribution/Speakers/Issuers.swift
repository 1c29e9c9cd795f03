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

  /// The subject of the title, or whose statement one of the first lines says it is.
  private func headed() -> Int? {
    guard let title = annotated.sentences.first, !title.isSpeaker else { return nil }
    if !title.isRead, let subject = titleSubject(title.tokens) { return subject }
    for sentence in annotated.sentences.prefix(Self.openingSentences) where !sentence.isSpeaker {
      if let name = author(in: sentence.tokens, isTitle: !sentence.isRead) { return name }
    }
    return nil
  }

  /// "Statement by X", "The statement made by X, the minister", "Tom Hale – 2024 Statement on Roads",
  /// "X issued the following statement".
  private func author(in sentence: Range<Int>, isTitle: Bool) -> Int? {
    guard let kind = sentence.first(where: { Self.kinds.contains(annotated.tokens[$0].word) })
    else {
      return nil
    }
    let isAnnounced = kind > 0 && annotated.tokens[kind - 1].word == .following
    if isTitle || isAnnounced,
      let name = places.name(at: sentence.lowerBound) ?? titled(sentence.lowerBound),
      candidates[name].kind == .person, places.end(of: name) < kind
    {
      let between = places.end(of: name)..<kind
      let isOwn = between.contains { annotated.tokens[$0].kind == .dash }
      if isAnnounced || isOwn { return name }
    }
    guard isTitle || opens(kind, sentence) else { return nil }
    let link = (kind..<min(kind + 3, sentence.upperBound)).first {
      Self.links.contains(annotated.tokens[$0].word)
    }
    guard let link else { return nil }
    return (link..<min(link + Self.reach, sentence.upperBound)).prefix {
      isTitle || !annotated.tokens[$0].isFiniteVerb
    }.lazy.compactMap(places.name).first
  }

  /// The name right after a title, as "Pete Domenici" is after "Senator".
  private func titled(_ start: Int) -> Int? {
    guard annotated.tokens[start].isAny([.title, .personRole]) else { return nil }
    return (start + 1..<min(start + 4, annotated.tokens.count)).lazy.compactMap(places.name).first
  }

  /// Whether no more than an article and a year come before a word.
  private func opens(_ index: Int, _ sentence: Range<Int>) -> Bool {
    (sentence.lowerBound..<index).allSatisfy {
      let tag = annotated.tokens[$0].tag
      return tag == .determiner || tag == .number || annotated.tokens[$0].word == .the
    }
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
  /// The sentences, the title among them, that may say whose statement it is.
  private static let openingSentences = 4
  /// Words from "by" to the name, its titles between.
  private static let reach = 8
  private static let longest = 16
  private static let kinds = WordSet(
    [
      "statement", "letter", "message", "remarks", "declaration", "communique", "petition",
      "speech", "address", "testimony",
    ].map { Word($0) })
  private static let links: WordSet = [.by, .of, Word("from")]
}
