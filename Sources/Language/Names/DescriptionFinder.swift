internal import Corpus

/// Finds definite descriptions of actors: "the president", "Norway's mission", "its leaders".
///
/// A description of a body with its owner's name ("Norway's fisheries ministry") is that body's
/// name; other descriptions wait for the linker to find whom they mean.
struct DescriptionFinder {
  private let lexicon: Lexicon
  private let annotated: AnnotatedText
  private let phrases: NounPhrases

  init(lexicon: Lexicon, annotated: AnnotatedText) {
    self.lexicon = lexicon
    self.annotated = annotated
    phrases = NounPhrases(annotated)
  }

  func candidates(avoiding taken: [TextSpan]) -> [Candidate] {
    annotated.sentences.indices.lazy.filter { annotated.sentences[$0].isRead }.flatMap { sentence in
      annotated.sentences[sentence].tokens.compactMap { candidate(head: $0, sentence) }
    }.filter { candidate in
      // A description inside a name, or one that a name ends, is that name's title.
      let at = taken.partitionPoint { $0.end <= candidate.span.start }
      return candidate.form == .name || at == taken.count || taken[at].start >= candidate.span.end
        || candidate.span.contains(taken[at]) && taken[at].end < candidate.span.end
    }
  }

  private func candidate(head: Int, _ sentence: Int) -> Candidate? {
    let token = annotated.tokens[head]
    guard isDescribing(token) else { return nil }
    if head + 1 < annotated.tokens.count, annotated.tokens[head + 1].tag == .noun { return nil }
    guard let start = start(of: head, in: annotated.sentences[sentence].tokens) else { return nil }
    let isBody = token.isAny(.organizationRole) && !token.isCapitalized
    if isBody, let name = ownedBody(start..<head + 1, sentence) { return name }
    if let state = government(start..<head + 1) {
      return make(
        start..<head + 1, form: .nominal, kind: .state, name: state, sentence: sentence,
        confidence: 0.7)
    }
    let isDefinite = isDefinite(start)
    let opens = annotated.opensSentence(head)
    guard isDefinite || token.isAny(.person) && (opens || !token.isCapitalized) else { return nil }
    var description = make(
      start..<head + 1, form: .nominal, kind: kind(token), name: "", sentence: sentence,
      confidence: 0.5)
    // "A legislator" is nobody named before.
    if !isDefinite { description.title = "" }
    return description
  }

  /// A word for what somebody or a body is, and no verb.
  private func isDescribing(_ token: Token) -> Bool {
    if token.isAny(.role) { return token.tag != .verbThird && token.tag != .verbBase }
    return token.isAny(.person) && (token.tag == .noun || token.tag == .pluralNoun)
  }

  /// The index of the determiner, owner or adjective that the phrase of a head begins with.
  private func start(of head: Int, in sentence: Range<Int>) -> Int? {
    var index = head
    while index > sentence.lowerBound, head - index < 8 {
      let token = annotated.tokens[index - 1]
      let isInside =
        token.tag == .adjective || token.tag == .noun || token.tag == .pluralNoun
        || token.tag == .name
        || token.tag == .number || token.tag == .determiner || token.tag == .possessive
        || token.kind == .possessiveMark || token.kind == .hyphen
        || token.isWord && token.isCapitalized && !token.isAny(.closed)
      guard isInside else { break }
      index -= 1
      if token.tag == .determiner { break }
    }
    return index
  }

  private func isDefinite(_ start: Int) -> Bool {
    let token = annotated.tokens[start]
    return token.word == .the || token.word == .this || token.tag == .possessive
      || annotated.tokens[start + 1 < annotated.tokens.count ? start + 1 : start].kind
        == .possessiveMark
      || token.isCapitalized && token.isAny(.role)
  }

  /// "Norway's permanent mission to the United Nations", "the Icelandic fisheries ministry".
  private func ownedBody(_ range: Range<Int>, _ sentence: Int) -> Candidate? {
    guard let owner = range.first(where: { isState($0) }), let head = range.last, owner < head,
      !Self.governments.contains(annotated.tokens[head].nounLemma ?? annotated.tokens[head].word),
      !Self.loose.contains(annotated.tokens[head].word), !annotated.tokens[head].isPlural
    else { return nil }
    var start = range.lowerBound
    if annotated.tokens[start].tag == .determiner {
      guard annotated.tokens[start].word == .the else { return nil }
      start += 1
    }
    guard start == owner || annotated.tokens[start].isCapitalized else { return nil }
    let end = target(after: head) ?? head + 1
    return make(
      start..<end, form: .name, kind: .organization,
      name: annotated.text.singleLine(annotated.span(start..<end)), sentence: sentence,
      confidence: 0.6)
  }

  /// The state that acts in "the Norwegian government" or "Norway's leadership".
  private func government(_ range: Range<Int>) -> String? {
    guard let head = range.last,
      Self.governments.contains(annotated.tokens[head].nounLemma ?? annotated.tokens[head].word),
      let state = range.first(where: { isState($0) })
    else { return nil }
    return entry(state)?.canonical
  }

  /// "to the United Nations": whom a mission, delegation or embassy is sent to.
  private func target(after head: Int) -> Int? {
    guard head + 2 < annotated.tokens.count, annotated.tokens[head + 1].word == .to else {
      return nil
    }
    var index = head + 2
    if annotated.tokens[index].word == .the { index += 1 }
    let start = index
    while index < annotated.tokens.count, annotated.tokens[index].isWord,
      annotated.tokens[index].isCapitalized
    { index += 1 }
    return index > start ? index : nil
  }

  private func isState(_ index: Int) -> Bool {
    entry(index)?.kind == .state
  }

  private func entry(_ index: Int) -> NameLexicon.Entry? {
    lexicon.names.entry(annotated.text.bytes[annotated.tokens[index].span.range])
  }

  private func kind(_ token: Token) -> Actor.Kind {
    if token.isAny(.personRole) || !token.isAny(.role) { return .person }
    return token.isAny(.stateRole) ? .state : .organization
  }

  private func make(
    _ range: Range<Int>, form: Mention.Form, kind: Actor.Kind, name: String, sentence: Int,
    confidence: Float
  ) -> Candidate {
    let head = annotated.tokens[range.upperBound - 1]
    let roles = RoleReader(annotated: annotated)
    return Candidate(
      span: annotated.span(range), form: form, kind: kind, name: name,
      title: RoleReader.normal(annotated.text.singleLine(annotated.span(range))),
      gender: gender(of: head),
      number: head.isPlural ? .plural : .singular, isDemonym: false, sentence: sentence,
      isSubject: roles.isSubject(range) || annotated.opensSentence(range.lowerBound),
      confidence: confidence,
      method: form == .name ? "owner" : head.isAny(.role) ? "description" : Self.ofPerson)
  }

  /// The method of a description by a noun for somebody that is no role: the models have not learned to
  /// look at those.
  static let ofPerson = "person"

  private func gender(of head: Token) -> Candidate.Gender {
    let word = head.nounLemma ?? head.word
    if head.isAny(.female) || Self.women.contains(word) { return .female }
    return head.isAny(.male) || Self.men.contains(word) ? .male : .unknown
  }

  private static let women = WordSet(
    [
      "woman", "girl", "mother", "grandmother", "daughter", "sister", "aunt", "niece", "wife",
      "widow", "girlfriend", "queen", "princess", "actress", "nun", "lady", "spokeswoman",
      "chairwoman", "mum", "mom",
    ].map { Word($0) })
  private static let men = WordSet(
    [
      "man", "boy", "father", "grandfather", "son", "brother", "uncle", "nephew", "husband",
      "widower", "boyfriend", "king", "prince", "monk", "gentleman", "spokesman", "chairman", "dad",
    ].map { Word($0) })
  /// Heads too loose to make a name of: "the Norwegian side" is no body of its own.
  private static let loose = WordSet(
    [
      "group", "force", "troops", "company", "firm", "party", "team", "paper", "bloc", "coalition",
      "opposition", "movement", "alliance", "delegation", "network",
    ].map { Word($0) })
  /// Heads under which the state itself acts.
  private static let governments = WordSet(
    ["government", "regime", "leadership", "authority", "authorities", "administration"].map {
      Word($0)
    })
}
