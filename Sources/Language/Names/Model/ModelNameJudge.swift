internal import Corpus

/// Makes runs and judgements of the names that the model finds, with what the lists know of them.
struct ModelNameJudge {
  let lexicon: Lexicon
  let annotated: AnnotatedText

  /// A name without the title before a person, and without the people's adjective before a body's
  /// head: "Zambian Ministry of Energy".
  func bare(_ name: NameLabel.Name) -> NameLabel.Name {
    var tokens = name.tokens
    tokens = withoutOffice(tokens, name.kind)
    switch name.kind {
    case .person:
      while tokens.count > 1, isTitle(tokens.lowerBound) { tokens.removeFirst() }
    case .organization where tokens.count > 2 && isPeople(tokens.lowerBound):
      if annotated.tokens[tokens.lowerBound + 1].isAny(.organizationHead) { tokens.removeFirst() }
    default: break
    }
    return NameLabel.Name(tokens: tokens, kind: name.kind, lead: name.lead)
  }

  /// "Supreme Court Justice": a body without the office of somebody in it.
  private func withoutOffice(_ tokens: Range<Int>, _ kind: NameLabel.Kind) -> Range<Int> {
    guard kind != .person else { return tokens }
    var end = tokens.upperBound
    while end - 1 > tokens.lowerBound, isOffice(end - 1) { end -= 1 }
    guard end < tokens.upperBound else { return tokens }
    let body = tokens.lowerBound..<end
    let isBody =
      annotated.tokens[end - 1].isAny(.organizationHead)
      || lexicon.names.entry(annotated.text.bytes[annotated.span(body).range]) != nil
    return isBody ? body : tokens
  }

  /// Whether a word says what somebody is: a title or a role, but no body's.
  private func isOffice(_ index: Int) -> Bool {
    let token = annotated.tokens[index]
    return token.isAny([.title, .personRole]) && !token.isAny([.organizationHead, .closed])
  }

  /// "Senate Minority Leader", "Indian Prime Minister", "French newspaper": what describes somebody,
  /// and names nobody.
  private func isDescription(_ name: NameLabel.Name) -> Bool {
    guard name.tokens.count > 1, let last = name.tokens.last else { return false }
    let token = annotated.tokens[last]
    if name.kind != .person {
      let second = annotated.tokens[name.tokens.lowerBound + 1].word
      if isOffice(name.tokens.lowerBound), second == .of || second == .forWord { return true }
      return isOffice(last) || token.isAny(.organizationRole) && !token.isCapitalized
    }
    return isOffice(last)
      && name.tokens.allSatisfy { index in
        isOffice(index) || isPeople(index)
          || annotated.tokens[index].isAny([.noun, .adjective])
            && !annotated.tokens[index].isAny(.forename)
      }
  }

  private func isPeople(_ index: Int) -> Bool {
    lexicon.names.entry(annotated.text.bytes[annotated.tokens[index].span.range])?.isDemonym
      ?? false
  }

  /// A name as a run, with the title before it.
  func run(_ name: NameLabel.Name) -> NameRun {
    var start = name.tokens.lowerBound
    let sentence = annotated.sentence(of: start).tokens
    if name.kind == .person {
      while start > sentence.lowerBound, isTitle(start - 1) { start -= 1 }
    }
    return NameRun(
      tokens: name.tokens, title: start..<name.tokens.lowerBound,
      isInitial: start == sentence.lowerBound)
  }

  /// The kind of a name and what to call it; nil where the lists know that it never acts.
  func judge(_ name: NameLabel.Name) -> NameClassifier.Judgement? {
    let span = annotated.span(name.tokens)
    let bytes = annotated.text.bytes[span.range]
    if lexicon.names.isNotActor(Word(bytes)) || isDescription(name) { return nil }
    if name.kind != .person, let entry = entry(bytes, name.tokens) {
      return NameClassifier.Judgement(
        kind: entry.kind, name: entry.canonical, isDemonym: entry.isDemonym,
        standsFor: entry.capitalOf, confidence: 1, method: "list")
    }
    guard let kind = kind(of: name) else { return nil }
    return NameClassifier.Judgement(
      kind: kind, name: annotated.text.singleLine(span), confidence: Self.confidence(name.lead),
      method: "model")
  }

  /// How sure the model is, from the least lead of a label in the name.
  private static func confidence(_ lead: Float) -> Float {
    min(0.99, Lead.confidence(lead))
  }

  private func entry(_ bytes: ArraySlice<UInt8>, _ tokens: Range<Int>) -> NameLexicon.Entry? {
    guard let entry = lexicon.names.entry(bytes) else { return nil }
    let isCapital = tokens.allSatisfy { annotated.tokens[$0].capital == .all }
    return entry.isAcronym && !isCapital ? nil : entry
  }

  private func kind(of name: NameLabel.Name) -> Actor.Kind? {
    guard let last = name.tokens.last else { return nil }
    let head = name.tokens.count > 1 ? lexicon.names.head(annotated.tokens[last].word) : nil
    switch name.kind {
    case .person: return .person
    case .organization: return head == .event ? nil : .organization
    case .place: return head == .event ? nil : head == .state ? .state : .place
    }
  }

  /// A title or a person's role with a capital, right before a name.
  private func isTitle(_ index: Int) -> Bool {
    let token = annotated.tokens[index]
    return token.isWord && token.isAny([.title, .personRole]) && !token.isAny(.closed)
  }
}
