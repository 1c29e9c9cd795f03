internal import Corpus

/// Mends the names that a model finds where grammar and the words around leave no doubt: offices before
/// a person, parts of a quoted title, and kinds that the document tells elsewhere.
struct NameMending {
  private let annotated: AnnotatedText
  private let lexicon: Lexicon
  /// What the document tells of words that stand alone as a name somewhere.
  private let kinds: [Word: NameLabel.Kind]

  init(_ annotated: AnnotatedText, lexicon: Lexicon, names: [NameLabel.Name]) {
    self.annotated = annotated
    self.lexicon = lexicon
    var people = WordSet()
    for name in names where name.kind == .person && name.tokens.count > 1 {
      if let last = name.tokens.last { people.insert(annotated.tokens[last].word) }
    }
    var kinds: [Word: NameLabel.Kind] = [:]
    let witness = NameWitness(annotated)
    for name in names where name.tokens.count == 1 {
      let word = annotated.tokens[name.tokens.lowerBound].word
      guard !people.contains(word), kinds[word] == nil else { continue }
      kinds[word] = witness.kind(of: name.tokens)
    }
    self.kinds = kinds
  }

  /// The names, by position.
  func mended(_ names: [NameLabel.Name]) -> [NameLabel.Name] {
    names.filter { !isPartOfTitle($0.tokens) }.map(withoutOffice).map { name in
      var name = name
      name.kind = kind(of: name)
      return name
    }
  }

  // MARK: Where a name begins

  /// "Minister for Women and Equalities Nora Marsh", "Industry Tomas Vale": what an office is for, and
  /// the person who has it.
  private func withoutOffice(_ name: NameLabel.Name) -> NameLabel.Name {
    let tokens = name.tokens
    guard tokens.count > 2, let last = tokens.last else { return name }
    let isOffice = annotated.tokens[tokens.lowerBound].isAny([.title, .personRole])
    if name.kind != .person, isOffice {
      // The last two words are a person's where neither is a word that everybody knows.
      guard tokens.count > 3, isOwn(last), isOwn(last - 1), !isOwn(last - 2),
        annotated.tokens[tokens].contains(where: { $0.word == .of || $0.word == .forWord })
      else { return name }
      return NameLabel.Name(tokens: last - 1..<last + 1, kind: .person, lead: name.lead)
    }
    guard name.kind == .person, !isOffice, !isOwn(tokens.lowerBound), isOwn(last),
      isOwn(tokens.lowerBound + 1), isBehindOffice(tokens.lowerBound)
    else { return name }
    return NameLabel.Name(tokens: tokens.dropFirst(), kind: .person, lead: name.lead)
  }

  /// Whether a word with a capital is nobody's but a name's.
  private func isOwn(_ index: Int) -> Bool {
    let token = annotated.tokens[index]
    guard token.isWord, token.isCapitalized, !token.isAny(.closed) else { return false }
    return token.isAny(.forename) || !token.isAny([.noun, .verb, .adjective, .openAdverb])
  }

  /// "Minister of Trade and": an office before a word, over what it is for.
  private func isBehindOffice(_ index: Int) -> Bool {
    let sentence = annotated.sentence(of: index).tokens
    var at = index - 1
    var isFor = false
    while at >= sentence.lowerBound, index - at < 10 {
      let token = annotated.tokens[at]
      if isFor, token.isAny([.title, .personRole]) { return true }
      isFor = isFor || token.word == .of || token.word == .forWord
      guard
        token.isCapitalized || token.word == .and || token.word == .of || token.word == .forWord
          || token.word == .the || token.isAny(.personRole)
      else { return false }
      at -= 1
    }
    return false
  }

  // MARK: What it is a part of

  /// “Students Following the Imam’s Path”: a quotation of capitals is one name, and its parts are none.
  private func isPartOfTitle(_ tokens: Range<Int>) -> Bool {
    let number = annotated.quotationOfToken[tokens.lowerBound]
    guard number >= 0 else { return false }
    let quotation = annotated.quotations[Int(number)].tokens
    let words = quotation.filter { annotated.tokens[$0].isWord }
    guard words.count > tokens.count + 1, words.count <= 8,
      !quotation.contains(where: { annotated.tokens[$0].kind == .stop })
    else { return false }
    return words.allSatisfy {
      let token = annotated.tokens[$0]
      return token.isCapitalized || token.isAny(.closed) || token.span.length <= 3
    } && words.first.map { annotated.tokens[$0].isCapitalized } ?? false
  }

  // MARK: Of which kind it is

  private func kind(of name: NameLabel.Name) -> NameLabel.Kind {
    guard let first = name.tokens.first, let last = name.tokens.last else { return name.kind }
    if name.tokens.count > 1 {
      if Self.places.contains(annotated.tokens[last].word) { return .place }
      if Self.placeOpenings.contains(annotated.tokens[first].word), name.kind == .person {
        return .place
      }
      return name.kind
    }
    let token = annotated.tokens[first]
    if let told = kinds[token.word] { return told }
    // People are not written in capitals where others are not.
    let isAcronym = token.capital == .all && 2...6 ~= token.span.length && !token.isAny(.forename)
    return name.kind == .person && isAcronym && !isLoud(first) ? .organization : name.kind
  }

  /// Whether a sentence is all in capitals.
  private func isLoud(_ index: Int) -> Bool {
    annotated.sentence(of: index).tokens.allSatisfy {
      let token = annotated.tokens[$0]
      return !token.isWord || token.isCapitalized
    }
  }

  private static let places = words(
    "island", "islands", "isle", "isles", "river", "peninsula", "mountains", "strait", "straits",
    "airport", "province", "county", "desert", "archipelago", "valley", "gulf", "harbour")
  private static let placeOpenings = words("fort", "mount", "lake", "cape", "port", "camp")

  private static func words(_ words: String...) -> WordSet { WordSet(words.map { Word($0) }) }
}
