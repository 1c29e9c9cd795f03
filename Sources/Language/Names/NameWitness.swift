internal import Corpus

/// What the words around a name of one word tell of its kind.
struct NameWitness {
  private let annotated: AnnotatedText

  init(_ annotated: AnnotatedText) { self.annotated = annotated }

  /// The kind that nothing else could are beside; nil where the words tell nothing.
  func kind(of name: Range<Int>) -> NameLabel.Kind? {
    let sentence = annotated.sentence(of: name.lowerBound).tokens
    if let link = word(name.lowerBound - 1, sentence), link.word == .of,
      let office = word(name.lowerBound - 2, sentence), Self.ofCountries.contains(office.word)
    {
      return .place
    }
    if isBody(name, sentence) { return .organization }
    return nil
  }

  /// "Zumio, the retailer", "Ovidar said in a report", "ZLAF fighters".
  private func isBody(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard let next = word(name.upperBound, sentence) else {
      return isBodyByApposition(name, sentence)
    }
    if Self.ofBodies.contains(next.word) { return true }
    guard next.tag == .verbPast || next.tag == .verbThird else { return false }
    // "Said in a report": people say it in statements.
    let reach = name.upperBound + 1..<min(name.upperBound + 5, sentence.upperBound)
    return reach.contains { Self.reports.contains(annotated.tokens[$0].word) }
      && reach.contains { annotated.tokens[$0].word == .inWord }
  }

  private func isBodyByApposition(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard name.upperBound + 2 < sentence.upperBound,
      annotated.tokens[name.upperBound].kind == .comma,
      annotated.tokens[name.upperBound + 1].tag == .determiner
    else { return false }
    for index in name.upperBound + 2..<min(name.upperBound + 7, sentence.upperBound) {
      let token = annotated.tokens[index]
      guard token.isWord, !token.isFiniteVerb, token.tag != .preposition else { return false }
      let isHead = index + 1 >= sentence.upperBound || !annotated.tokens[index + 1].isNominalWord
      if isHead { return token.isAny(.organizationRole) }
    }
    return false
  }

  private func word(_ index: Int, _ sentence: Range<Int>) -> Token? {
    guard sentence.contains(index), annotated.tokens[index].isWord else { return nil }
    return annotated.tokens[index]
  }

  private static let ofCountries = words(
    "parliament", "government", "capital", "people", "republic", "kingdom", "army", "border",
    "coast", "north", "south", "east", "west", "town", "city", "village", "port", "citizens")
  private static let ofBodies = words(
    "fighters", "militants", "rebels", "gunmen", "guerrillas", "shares", "executives", "employees",
    "staffers", "shareholders")
  private static let reports = words("report", "reports", "survey", "study", "filing", "release")

  private static func words(_ words: String...) -> WordSet { WordSet(words.map { Word($0) }) }
}

extension Token {
  /// Whether it can be the noun that another before it belongs to.
  fileprivate var isNominalWord: Bool { tag == .noun || tag == .pluralNoun || tag == .name }
}
