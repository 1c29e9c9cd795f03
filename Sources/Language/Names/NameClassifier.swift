internal import Corpus

/// Judges whether words are an actor's name, and of which kind.
struct NameClassifier {
  /// What a run of words turns out to be.
  struct Judgement: Sendable {
    var kind: Actor.Kind?
    /// The name to show and to link by.
    var name: String
    var isDemonym = false
    var standsFor: String?
    var confidence: Float
    /// The rule: "shape" where only capitals and the words around speak for a name.
    var method = "shape"
  }

  private let lexicon: Lexicon
  private let annotated: AnnotatedText

  init(lexicon: Lexicon, annotated: AnnotatedText) {
    self.lexicon = lexicon
    self.annotated = annotated
  }

  /// The judgement of a run; nil where it names no actor.
  func judge(_ run: NameRun, knownParts: WordSet) -> Judgement? {
    let bytes = annotated.text.bytes[annotated.span(run.tokens).range]
    let phrase = Word(bytes)
    if lexicon.names.isNotActor(phrase) || isNotActorByPart(run) { return nil }
    if let entry = entry(bytes, run) {
      return Judgement(
        kind: entry.kind, name: entry.canonical, isDemonym: entry.isDemonym,
        standsFor: entry.capitalOf, confidence: 1, method: "list")
    }
    let name = annotated.text.singleLine(annotated.span(run.tokens))
    if !run.title.isEmpty {
      return Judgement(kind: .person, name: name, confidence: 0.95, method: "title")
    }
    if let kind = RoleReader(annotated: annotated).kind(of: run),
      !run.isInitial || run.tokens.count > 1
    {
      return Judgement(
        kind: kind, name: name, confidence: 0.9, method: "role")
    }
    let kinds = self.kinds(run.tokens)
    if !kinds.isDisjoint(with: [.time, .event, .work, .inhabitant])
      && kinds.isDisjoint(with: [.place, .organization, .surname, .forename])
    {
      return nil
    }
    return run.tokens.count > 1
      ? judgeLong(run, name: name, kinds: kinds)
      : judgeSingle(run, name: name, kinds: kinds, knownParts: knownParts)
  }

  /// What the lists know of a name; an acronym only counts in capitals ("ILO" is not "Ilo").
  private func entry(_ phrase: ArraySlice<UInt8>, _ run: NameRun) -> NameLexicon.Entry? {
    guard let entry = lexicon.names.entry(phrase) else { return nil }
    let isCapital = run.tokens.allSatisfy { annotated.tokens[$0].capital == .all }
    return entry.isAcronym && !isCapital ? nil : entry
  }

  private func isNotActorByPart(_ run: NameRun) -> Bool {
    guard let first = run.tokens.first else { return true }
    let word = bytes(first)
    return lexicon.names.isNotActor(Word(word))
      || word.last == 0x73 && lexicon.names.isNotActor(Word(word.dropLast()))
      || run.tokens.count == 1 && kinds(run.tokens).contains(.time)
  }

  // MARK: Names of several words

  private func judgeLong(
    _ run: NameRun, name: String, kinds: NameLexicon.Kinds
  ) -> Judgement? {
    guard let firstIndex = run.tokens.first, let lastIndex = run.tokens.last else { return nil }
    let first = annotated.tokens[firstIndex]
    let head = headIndex(run.tokens) ?? lastIndex
    if annotated.tokens[head].isAny(.organizationHead) || first.isAny(.organizationHead) {
      return Judgement(kind: .organization, name: name, confidence: 0.9, method: "head")
    }
    switch lexicon.names.head(annotated.tokens[head].word) {
    case .event: return nil
    case .place: return Judgement(kind: .place, name: name, confidence: 0.9, method: "head")
    case .state: return Judgement(kind: .state, name: name, confidence: 0.9, method: "head")
    case nil: break
    }
    if first.word == .the { return Judgement(kind: .organization, name: name, confidence: 0.6) }
    if let kind = Self.placeFirst.contains(first.word) ? Actor.Kind.place : nil {
      return Judgement(kind: kind, name: name, confidence: 0.8)
    }
    if Self.vessels.contains(first.word) {
      return Judgement(kind: .other, name: name, confidence: 0.8)
    }
    if first.isAny(.forename)
      || self.kinds(firstIndex..<firstIndex + 1).contains(.forename)
    {
      return Judgement(kind: .person, name: name, confidence: 0.9, method: "forename")
    }
    if kinds.contains(.place) {
      return Judgement(kind: .place, name: name, confidence: 0.8, method: "list")
    }
    if kinds.contains(.organization) {
      return Judgement(kind: .organization, name: name, confidence: 0.8, method: "list")
    }
    return judgeUnknown(run, name: name)
  }

  /// Two or more words that no list knows: an article speaks for a body, nothing for a person.
  private func judgeUnknown(_ run: NameRun, name: String) -> Judgement? {
    let isCommon = run.tokens.allSatisfy { index in
      annotated.tokens[index].isAny([.noun, .verb, .adjective, .openAdverb, .closed])
    }
    if hasArticle(run) || isCommon && run.tokens.count > 2 {
      return run.isInitial && isCommon
        ? nil : Judgement(kind: .organization, name: name, confidence: 0.5)
    }
    if isCommon && run.isInitial { return nil }
    if run.tokens.contains(where: { annotated.tokens[$0].capital == .all }) {
      return Judgement(kind: .organization, name: name, confidence: 0.6)
    }
    return Judgement(
      kind: isCommon ? .organization : .person, name: name, confidence: isCommon ? 0.4 : 0.5)
  }

  // MARK: Names of one word

  private func judgeSingle(
    _ run: NameRun, name: String, kinds: NameLexicon.Kinds, knownParts: WordSet
  ) -> Judgement? {
    guard let index = run.tokens.first else { return nil }
    let token = annotated.tokens[index]
    if token.isAbbreviation && !token.classes.isEmpty { return nil }
    if knownParts.contains(token.word) {
      return Judgement(kind: nil, name: name, confidence: 0.8, method: "part")
    }
    if token.capital == .all {
      let isShort = token.span.length <= 8
      return isShort ? Judgement(kind: .organization, name: name, confidence: 0.7) : nil
    }
    let isCommon = token.isAny([.noun, .verb, .adjective, .openAdverb])
    if kinds.contains(.place) && !isCommon {
      return Judgement(kind: .place, name: name, confidence: 0.8, method: "list")
    }
    if kinds.contains(.organization) && !isCommon {
      return Judgement(kind: .organization, name: name, confidence: 0.7, method: "list")
    }
    if isCommon || token.isAny([.title, .role, .organizationHead]) { return nil }
    // "Eurasian-style" compounds and adjectives of unknown places.
    if index + 1 < annotated.tokens.count, annotated.tokens[index + 1].kind == .hyphen,
      !annotated.tokens[index + 1].hasSpaceBefore
    {
      return nil
    }
    if hasArticle(run) {
      return Judgement(kind: .organization, name: name, confidence: 0.5)
    }
    if index > 0, Self.locatives.contains(annotated.tokens[index - 1].word) {
      return Judgement(kind: .place, name: name, confidence: 0.5)
    }
    return Judgement(kind: .person, name: name, confidence: kinds.isEmpty ? 0.4 : 0.6)
  }

  // MARK: Words around

  /// What the list of names says of some words; of a single one with a capital it is known already.
  private func kinds(_ tokens: Range<Int>) -> NameLexicon.Kinds {
    if tokens.count == 1, annotated.tokens[tokens.lowerBound].isCapitalized {
      let known = annotated.spelling(tokens.lowerBound).nameKinds
      return NameLexicon.Kinds(rawValue: UInt8(truncatingIfNeeded: known))
    }
    return lexicon.names.kinds(Word.plain(annotated.text.bytes[annotated.span(tokens).range]))
  }

  private func bytes(_ token: Int) -> ArraySlice<UInt8> {
    annotated.text.bytes[annotated.tokens[token].span.range]
  }

  private func hasArticle(_ run: NameRun) -> Bool {
    run.tokens.lowerBound > 0 && annotated.tokens[run.tokens.lowerBound - 1].word == .the
  }

  /// The head of a name: its last word, or the one before "of" and "for".
  private func headIndex(_ tokens: Range<Int>) -> Int? {
    for index in tokens.dropFirst() {
      let word = annotated.tokens[index].word
      if word == .of || word == .forWord { return index - 1 }
    }
    return tokens.last
  }

  private static let placeFirst = WordSet(
    ["lake", "mount", "port", "cape", "fort", "san", "santa", "saint", "los", "las", "el"].map {
      Word($0)
    })
  private static let vessels = WordSet(
    ["uss", "hms", "mv", "ms", "ss", "rv"].map { Word($0) })
  private static let locatives = WordSet(
    ["in", "at", "near", "across", "outside", "inside", "around", "off", "throughout"].map {
      Word($0)
    })
}
