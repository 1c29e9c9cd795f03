internal import Corpus

/// Mends the names that a model finds where grammar and the words around leave no doubt: people after
/// their offices, last names alone, particles, parts of a quoted title, and kinds that the document says
/// elsewhere.
struct NameMending {
  private let annotated: AnnotatedText
  private let lexicon: Lexicon
  /// What the document says of words that stand alone as a name somewhere.
  private let kinds: [Word: NameLabel.Kind]
  /// The last names of the document's people, each with the particle before it, if it has one.
  private let people: [Word: Word]

  init(_ annotated: AnnotatedText, lexicon: Lexicon, names: [NameLabel.Name]) {
    self.annotated = annotated
    self.lexicon = lexicon
    var people: [Word: Word] = [:]
    for name in names where name.kind == .person {
      guard let last = name.tokens.last else { continue }
      let particle = Self.particle(before: last, annotated)
      // The model may have found no more than the last name after a particle.
      let isBare = name.tokens.count == 1
      if isBare, particle.map({ $0 == 0 || !annotated.tokens[$0 - 1].isCapitalized }) ?? true {
        continue
      }
      people[annotated.tokens[last].word] = annotated.tokens[particle ?? last].word
    }
    self.people = people
    var kinds: [Word: NameLabel.Kind] = [:]
    let witness = NameWitness(annotated)
    for name in names where name.tokens.count == 1 {
      let word = annotated.tokens[name.tokens.lowerBound].word
      guard people[word] == nil, kinds[word] == nil else { continue }
      kinds[word] = witness.kind(of: name.tokens)
    }
    self.kinds = kinds
  }

  /// The names, by position.
  func mended(_ names: [NameLabel.Name]) -> [NameLabel.Name] {
    let bodies = BodyNames(annotated: annotated)
    let hyphenated = HyphenatedNames(annotated: annotated)
    return withLastNames(withHolders(hyphenated.whole(bodies.whole(names.map(inOneColumn)))))
      .filter { !isPartOfTitle($0.tokens) && !isPostnominal($0.tokens) }
      .map { name in
        var name = withPlaceHead(withParticles(withoutPostnominals(name)))
        name.kind = kind(of: name)
        return name
      }
  }

  /// "Kama Melly QC": a person's name without the letters after it.
  private func withoutPostnominals(_ name: NameLabel.Name) -> NameLabel.Name {
    var tokens = name.tokens
    while tokens.count > 1, let last = tokens.last, annotated.tokens[last].isPostnominal {
      tokens.removeLast()
    }
    guard name.kind == .person, tokens != name.tokens else { return name }
    return NameLabel.Name(tokens: tokens, kind: name.kind, lead: name.lead)
  }

  /// "Anna Lund, MD": letters after a name are none of their own.
  private func isPostnominal(_ tokens: Range<Int>) -> Bool {
    let index = tokens.lowerBound
    guard tokens.count == 1, index > 0, annotated.tokens[index].isPostnominal else { return false }
    let isAfterComma = annotated.tokens[index - 1].kind == .comma
    let last = isAfterComma ? index - 2 : index - 1
    return last >= 0 && people[annotated.tokens[last].word] != nil
  }

  // MARK: Where a name begins and ends

  /// A name up to the gap between two columns of a table: a tab, or two blanks and more.
  private func inOneColumn(_ name: NameLabel.Name) -> NameLabel.Name {
    let bytes = annotated.text.bytes
    let cut = name.tokens.dropFirst().first { index in
      let gap = Int(annotated.tokens[index - 1].span.end)..<Int(annotated.tokens[index].span.start)
      return bytes[gap].contains(0x09) || gap.count > 1 && bytes[gap].allSatisfy { $0 == 0x20 }
    }
    guard let cut else { return name }
    return NameLabel.Name(
      tokens: name.tokens.lowerBound..<cut, kind: name.kind, lead: name.lead)
  }

  /// Names with the people after an office in the place of what overlaps them.
  private func withHolders(_ names: [NameLabel.Name]) -> [NameLabel.Name] {
    let holders = OfficeHolders(annotated).names()
    guard !holders.isEmpty else { return names }
    let others = names.filter { name in
      let at = holders.partitionPoint { $0.upperBound <= name.tokens.lowerBound }
      return at == holders.count || !holders[at].overlaps(name.tokens)
    }
    let found = holders.map { NameLabel.Name(tokens: $0, kind: .person, lead: Self.sure) }
    return (others + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The last names that stand alone where the model has passed them over.
  private func withLastNames(_ names: [NameLabel.Name]) -> [NameLabel.Name] {
    if people.isEmpty { return names }
    var missed: [NameLabel.Name] = []
    var next = 0
    for index in annotated.tokens.indices {
      while next < names.count, names[next].tokens.upperBound <= index { next += 1 }
      let token = annotated.tokens[index]
      guard token.isCapitalized, people[token.word] != nil, annotated.sentence(of: index).isRead,
        next >= names.count || !names[next].tokens.contains(index), isOwn(index)
      else { continue }
      missed.append(NameLabel.Name(tokens: index..<index + 1, kind: .person, lead: Self.sure))
    }
    return missed.isEmpty
      ? names : (names + missed).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// "Ten Hoor", "al-Rashid", "van der Wijk": a last name with the small words before it.
  private func withParticles(_ name: NameLabel.Name) -> NameLabel.Name {
    guard let last = name.tokens.last,
      let particle = Self.particle(before: name.tokens.lowerBound, annotated)
    else { return name }
    let isKnown = people[annotated.tokens[last].word] == annotated.tokens[particle].word
    guard name.kind == .person || isKnown else { return name }
    var start = particle
    let sentence = annotated.sentence(of: start).tokens
    while start > sentence.lowerBound, annotated.tokens[start - 1].isNameParticle {
      start -= 1
    }
    // The forename before them, if the model has passed it over.
    if name.tokens.count == 1, start > sentence.lowerBound, isOwn(start - 1), !isTitle(start - 1) {
      start -= 1
    } else if !isKnown, annotated.tokens[name.tokens.lowerBound - 1].kind != .hyphen {
      return name
    }
    return NameLabel.Name(tokens: start..<last + 1, kind: .person, lead: name.lead)
  }

  /// The small word right before a name, or before its hyphen: "al-Rashid".
  private static func particle(before name: Int, _ annotated: AnnotatedText) -> Int? {
    let sentence = annotated.sentence(of: name).tokens
    var index = name - 1
    if index > sentence.lowerBound, annotated.tokens[index].kind == .hyphen { index -= 1 }
    guard index >= sentence.lowerBound, annotated.tokens[index].isNameParticle else {
      return nil
    }
    return index
  }

  /// "Diego Velden Island": what a place's head after a name makes of it.
  private func withPlaceHead(_ name: NameLabel.Name) -> NameLabel.Name {
    let next = name.tokens.upperBound
    guard next < annotated.tokens.count, annotated.tokens[next].isCapitalized,
      annotated.tokens[next].hasSpaceBefore, Self.places.contains(annotated.tokens[next].word)
    else { return name }
    return NameLabel.Name(
      tokens: name.tokens.lowerBound..<next + 1, kind: .place, lead: name.lead)
  }

  private func isTitle(_ index: Int) -> Bool {
    annotated.tokens[index].isAny([.title, .personRole])
  }

  /// Whether a word with a capital is nobody's but a name's.
  private func isOwn(_ index: Int) -> Bool {
    let token = annotated.tokens[index]
    guard token.isWord, token.isCapitalized, !token.isAny(.closed) else { return false }
    return token.isAny(.forename) || !token.isAny([.noun, .verb, .adjective, .openAdverb])
  }

  // MARK: What it is a part of

  /// “Students Following the Imam’s Path”: a quotation of capitals is one name, and its parts are none.
  private func isPartOfTitle(_ tokens: Range<Int>) -> Bool {
    let number = annotated.quotationOfToken[tokens.lowerBound]
    guard number >= 0 else { return false }
    let quotation = annotated.quotations[Int(number)].tokens
    guard quotation.count <= Self.longestTitle else { return false }
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

  /// The words and marks of the longest title that counts.
  private static let longestTitle = 24
  /// The lead of a name of which grammar leaves no doubt.
  static let sure: Float = 600
  fileprivate static let particles = words(
    "al", "el", "bin", "ibn", "bint", "de", "del", "della", "der", "den", "di", "da", "dos", "du",
    "la", "le", "van", "von", "zu", "ten", "ter", "af", "av")
  fileprivate static let postnominals = words(
    "qc", "kc", "mp", "mep", "msp", "mla", "td", "cbe", "obe", "mbe", "kbe", "dbe", "md", "rn",
    "frs",
    "jd", "cpa", "esq")
  private static let places = words(
    "island", "islands", "isle", "isles", "river", "peninsula", "mountains", "strait", "straits",
    "airport", "province", "county", "desert", "archipelago", "valley", "gulf", "harbour")
  private static let placeOpenings = words("fort", "mount", "lake", "cape", "port", "camp")

  private static func words(_ words: String...) -> WordSet { WordSet(words.map { Word($0) }) }
}

extension Token {
  /// Whether it is letters that are put after a person's name: "QC", "MP".
  var isPostnominal: Bool { capital == .all && NameMending.postnominals.contains(word) }

  /// Whether it is a small word that a last name may begin with: "von", "al".
  package var isNameParticle: Bool { NameMending.particles.contains(word) }
}
