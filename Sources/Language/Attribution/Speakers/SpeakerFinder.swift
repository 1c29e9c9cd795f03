internal import Corpus

/// Finds whom a source names: the head of its noun phrase, of each where several speak together.
///
/// "FBI Director Tom Hale" is Tom Hale, "the mayor of Varde, Anna Lund" is Anna Lund, "a study by the
/// bank" the bank, and "Pentagon officials" nobody. Linear in the words of the source.
struct SpeakerFinder {
  private let annotated: AnnotatedText
  private let candidates: [Candidate]
  private let places: CandidatePlaces
  private let phrases: SourcePhrases

  init(_ parts: DraftParts) {
    annotated = parts.annotated
    candidates = parts.candidates
    places = parts.places
    phrases = SourcePhrases(annotated, places)
  }

  /// Those who speak, in the order of the text; none where nobody in particular does.
  func speakers(of source: Range<Int>) -> [Attribution.Speaker] {
    let source = phrases.withoutLead(source)
    guard let first = source.first else { return [] }
    let parts = phrases.conjuncts(of: source)
    if parts.count > 1, let last = parts.last {
      // "U.S. and British officials": what they share is a plain noun, and none of them speaks.
      let core = phrases.core(of: last)
      guard core.name != nil || opensPhrase(last) else { return [] }
    }
    var speakers: [Attribution.Speaker] = []
    for part in parts {
      guard let speaker = speaker(of: part),
        !speakers.contains(where: { $0.candidate == speaker.candidate })
      else { continue }
      speakers.append(speaker)
    }
    if speakers.isEmpty, let whole = places.name(around: first),
      places.end(of: whole) >= source.upperBound
    {
      return [Attribution.Speaker(candidate: whole, relation: .plain)]
    }
    return speakers
  }

  /// Whether a source is no more than "the statement": whoever made it last is not said again.
  func isSpeech(_ source: Range<Int>) -> Bool {
    let core = phrases.core(of: phrases.withoutLead(source))
    guard let head = core.head, core.names.isEmpty, core.name == nil else { return false }
    let opening = annotated.tokens[core.start].word
    return Self.isSpeech(annotated.tokens[head]) && (opening == .the || opening == .this)
  }

  /// Whether a word is one for what somebody says or writes at once, and not for a study.
  static func isSpeech(_ token: Token) -> Bool {
    speeches.contains(token.nounLemma ?? token.word)
  }

  private func opensPhrase(_ phrase: Range<Int>) -> Bool {
    let tag = annotated.tokens[phrase.lowerBound].tag
    return tag == .determiner || tag == .possessive || tag == .pronoun
  }

  // MARK: One phrase

  private func speaker(of phrase: Range<Int>) -> Attribution.Speaker? {
    let core = phrases.core(of: phrase)
    guard let head = core.head else {
      // "His verdict": the owner alone.
      return phrase.count == 1 ? places.other(endingAt: phrase.lowerBound).map(plain) : nil
    }
    if let name = core.name {
      return plain(isRoleOf(name) ? apposition(after: core, in: phrase) ?? name : name)
    }
    if let name = nameAfterOffice(core, in: phrase) ?? apposition(after: core, in: phrase) {
      return plain(name)
    }
    let token = annotated.tokens[head]
    if Self.isSpokesman(annotated, head), let name = owner(core, in: phrase, after: Self.ofWhom) {
      return Attribution.Speaker(candidate: name, relation: .spokenFor)
    }
    if Self.writings.contains(token.nounLemma ?? token.word) || Self.writings.contains(token.word) {
      return writer(core, in: phrase).map { Attribution.Speaker(candidate: $0, relation: .author) }
    }
    if let name = nameInBrackets(after: core, in: phrase) ?? named(core, head)
      ?? governed(core, head, in: phrase)
    {
      return plain(name)
    }
    if let other = places.other(endingAt: head), !isQuantified(core) { return plain(other) }
    return nil
  }

  /// "Counsel (Mr Holm)": whom a bracket names.
  private func nameInBrackets(after core: SourcePhrases.Core, in phrase: Range<Int>) -> Int? {
    guard core.end < phrase.upperBound, annotated.tokens[core.end].kind == .openingBracket else {
      return nil
    }
    let inside = phrases.core(of: core.end + 1..<phrase.upperBound)
    return inside.name.flatMap { candidates[$0].kind == .person ? $0 : nil }
  }

  /// "The United States government", "Time magazine": the name that a word for its kind follows.
  private func named(_ core: SourcePhrases.Core, _ head: Int) -> Int? {
    guard let name = core.names.last, places.end(of: name) == head || core.owningName == name,
      !isQuantified(core)
    else { return nil }
    let token = annotated.tokens[head]
    switch candidates[name].kind {
    case .state, .place: return Self.governments.contains(token.word) ? name : nil
    case .organization:
      let isKind = Self.bodies.contains(token.word) && core.owningName == nil
      return isKind ? name : nil
    default: return nil
    }
  }

  /// "The government of Norway", "the State of Ohio": whose government it is.
  private func governed(
    _ core: SourcePhrases.Core, _ head: Int, in phrase: Range<Int>
  ) -> Int? {
    let word = annotated.tokens[head].word
    guard Self.governments.contains(word) || Self.states.contains(word), core.names.isEmpty,
      core.end < phrase.upperBound, annotated.tokens[core.end].word == .of
    else { return nil }
    let object = phrases.core(of: core.end + 1..<phrase.upperBound)
    guard let name = object.name, object.head == places.end(of: name) - 1 else { return nil }
    return candidates[name].kind == .state || candidates[name].kind == .place ? name : nil
  }

  private func plain(_ candidate: Int) -> Attribution.Speaker {
    Attribution.Speaker(candidate: candidate, relation: .plain)
  }

  /// Whether a name ends in a word for an office, so that a person's name may follow it.
  private func isRoleOf(_ name: Int) -> Bool {
    guard candidates[name].kind != .person else { return false }
    return annotated.tokens[places.end(of: name) - 1].isAny([.personRole, .title])
  }

  /// "Secretary of State Mike Pompeo", "Minister for Roads and Bridges Ivo Brandt": a person's name
  /// that closes the phrase after what the office is for.
  private func nameAfterOffice(_ core: SourcePhrases.Core, in phrase: Range<Int>) -> Int? {
    guard let head = core.head, annotated.tokens[head].isAny([.personRole, .title]) else {
      return nil
    }
    var index = core.end
    var last: (name: Int, start: Int)?
    while index < phrase.upperBound {
      let token = annotated.tokens[index]
      if token.kind == .comma || token.isFiniteVerb || token.tag == .wh { break }
      guard let name = places.name(at: index) else {
        index += 1
        continue
      }
      if candidates[name].kind == .person { last = (name, index) }
      index = places.end(of: name)
    }
    guard let (name, start) = last, start > core.end + 1 else { return nil }
    let before = annotated.tokens[start - 1]
    // "An aide to Governor Porter", "the mother of Mr Vale": whom the office belongs to.
    guard before.isWord, !before.isAny([.title, .personRole, .closed]) else { return nil }
    // "The mother of victim John Smith" is not he; "legislator for the district Dennis Kwok" is.
    let isBare = !opensPhrase(phrase) && places.end(of: name) == phrase.upperBound
    return before.isCapitalized || isBare ? name : nil
  }

  /// "The mayor of Varde, Anna Lund": the name that the part after a comma ends with.
  private func apposition(after core: SourcePhrases.Core, in phrase: Range<Int>) -> Int? {
    // A name that nobody knows is still one.
    if let head = core.head, annotated.tokens[head].tag == .name,
      !annotated.tokens[head].isAny([.role, .title])
    {
      return nil
    }
    var index = core.end
    while index < phrase.upperBound, annotated.tokens[index].kind != .comma {
      if annotated.tokens[index].tag == .wh || annotated.tokens[index].isFiniteVerb { return nil }
      index = places.name(at: index).map(places.end) ?? index + 1
    }
    guard index + 1 < phrase.upperBound, !Self.examples.contains(annotated.tokens[index + 1].word)
    else { return nil }
    let after = phrases.core(of: index + 1..<phrase.upperBound)
    guard let name = after.name else { return nil }
    switch candidates[name].kind {
    case .person: return name
    case .organization, .place: return core.head.map(isBody) ?? false ? name : nil
    default: return nil
    }
  }

  private func isBody(_ head: Int) -> Bool { annotated.tokens[head].isAny(.organizationRole) }

  /// Whom a spokesman speaks for: "the bank's spokesman", "a spokesman for the bank".
  private func owner(
    _ core: SourcePhrases.Core, in phrase: Range<Int>, after links: WordSet
  ) -> Int? {
    if let name = core.names.last { return name }
    // "A report on Wednesday by the bank": not always the first preposition.
    let link = (core.end..<max(core.end, phrase.upperBound)).first {
      links.contains(annotated.tokens[$0].word)
    }
    guard let link, link == core.end || annotated.tokens[link].word == .by else { return nil }
    let object = phrases.core(of: link + 1..<phrase.upperBound)
    if let name = object.name ?? object.names.last { return name }
    return object.head.flatMap(places.other)
  }

  /// Who has written what a source names: "its report", "the bank's report", "a study by the bank".
  private func writer(_ core: SourcePhrases.Core, in phrase: Range<Int>) -> Int? {
    if let owner = core.owningName { return owner }
    // "A Twitter account": the place where something is written has not written it.
    if let head = core.head, Self.places.contains(annotated.tokens[head].word) { return nil }
    if let name = core.names.last { return name }
    let first = phrase.lowerBound
    if annotated.tokens[first].tag == .possessive, let owner = places.other(endingAt: first) {
      return owner
    }
    if let owner = core.owner.flatMap(places.other) { return owner }
    return owner(core, in: phrase, after: Self.byWhom)
  }

  /// "Many Americans", "some officials": some of them, nobody knows who.
  private func isQuantified(_ core: SourcePhrases.Core) -> Bool {
    Self.quantifiers.contains(annotated.tokens[core.start].word)
      || annotated.tokens[core.start].kind == .number
  }

  /// "Spokesman", "spokeswoman", "spokespeople".
  private static func isSpokesman(_ annotated: AnnotatedText, _ index: Int) -> Bool {
    let bytes = annotated.text.bytes[annotated.tokens[index].span.range]
    return bytes.count > 6 && bytes.dropFirst().starts(with: "pokes".utf8)
      && bytes.first.map { $0 | 0x20 } == 0x73
  }

  private static let states = words("state", "republic", "kingdom", "commonwealth")
  private static let ofWhom = words("for", "of", "from", "at")
  private static let byWhom = words("by", "from", "of")
  private static let quantifiers = words(
    "many", "some", "most", "few", "several", "all", "other", "others", "various", "both", "any",
    "no", "such", "two", "three", "four", "five", "dozens", "hundreds", "thousands")
  private static let examples = words("such", "including", "like", "among", "especially")
  private static let bodies = words(
    "magazine", "newspaper", "daily", "weekly", "channel", "network", "agency", "group",
    "company", "firm", "party", "movement", "broadcaster", "website", "union", "coalition",
    "service", "station")
  private static let places = words("account", "post", "tweet", "page", "blog")
  private static let governments = words(
    "government", "administration", "regime", "authorities", "leadership")
  private static let writings = words(
    "report", "study", "survey", "statement", "analysis", "review", "bulletin", "flyer", "poll",
    "audit", "findings", "memoir", "newsletter", "assessment", "record", "letter", "website",
    "advisory", "data", "guideline", "database", "tweet", "email", "memo", "account", "complaint",
    "filing", "brief", "post", "blog", "release", "notice", "testimony", "speech", "figures",
    "decision", "ruling", "projection", "forecast", "order", "proclamation", "warning", "judgement",
    "judgment", "opinion", "estimate", "number", "announcement", "verdict", "memorandum",
    "op-ed", "column", "editorial", "article", "decree", "message")

  private static let speeches = words(
    "statement", "letter", "decree", "tweet", "announcement", "ruling", "memo", "message",
    "release", "notice", "email", "declaration", "post", "complaint", "decision")

  private static func words(_ words: String...) -> WordSet { WordSet(words.map { Word($0) }) }
}
