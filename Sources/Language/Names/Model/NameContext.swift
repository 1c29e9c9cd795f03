/// What a document as a whole tells of each of its capitalised words: where else it is, and
/// beside what.
///
/// A word that is surely a person's name in one sentence is one in the next (context aggregation:
/// Chieu and Ng 2003; Ratinov and Roth 2009). One pass over the tokens.
struct NameContext: Sendable {
  /// The traits of each distinct word in lower case, as bits.
  private let traits: [UInt32]
  /// For each token the number of its word, or -1.
  private let wordOfToken: [Int32]

  enum Trait {
    static let capitalInside: UInt32 = 1 << 0
    static let small: UInt32 = 1 << 1
    static let afterTitle: UInt32 = 1 << 2
    static let afterForename: UInt32 = 1 << 3
    static let beforeOrganizationHead: UInt32 = 1 << 4
    static let afterArticle: UInt32 = 1 << 5
    static let afterPlacePreposition: UInt32 = 1 << 6
    static let owner: UInt32 = 1 << 7
    static let beforeSpeech: UInt32 = 1 << 8
    static let inBrackets: UInt32 = 1 << 9
    static let afterComma: UInt32 = 1 << 10
    static let afterCapital: UInt32 = 1 << 11
    static let beforeCapital: UInt32 = 1 << 12
    static let afterRole: UInt32 = 1 << 13
  }

  init(_ annotated: AnnotatedText) {
    // Of four words, one has not stood before.
    var words = HashNumbers(expected: annotated.tokens.count / 4)
    var traits: [UInt32] = []
    var wordOfToken = [Int32](repeating: -1, count: annotated.tokens.count)
    for sentence in annotated.sentences {
      for index in sentence.tokens where annotated.tokens[index].isWord {
        let lower = UInt64(annotated.spelling(index).lower)
        let number = words.number(of: lower) ?? words.count
        if number == words.count {
          words.add(lower)
          traits.append(0)
        }
        wordOfToken[index] = Int32(number)
        traits[number] |=
          annotated.tokens[index].isCapitalized
          ? Self.traits(of: index, in: sentence.tokens, annotated) : Trait.small
      }
    }
    for index in annotated.tokens.indices where wordOfToken[index] < 0 {
      let number = words.number(of: UInt64(annotated.spelling(index).lower))
      if let number { wordOfToken[index] = Int32(number) }
    }
    self.wordOfToken = wordOfToken
    self.traits = traits
  }

  /// The traits of a token's word; none outside its sentence.
  @inline(__always)
  func traits(_ token: Int, in sentence: Range<Int>) -> UInt32 {
    guard sentence.contains(token), wordOfToken[token] >= 0 else { return 0 }
    return traits[Int(wordOfToken[token])]
  }

  private static func traits(
    of index: Int, in sentence: Range<Int>, _ annotated: AnnotatedText
  ) -> UInt32 {
    var traits: UInt32 = 0
    if index > sentence.lowerBound {
      let before = annotated.tokens[index - 1]
      if before.isWord || before.kind == .comma { traits |= Trait.capitalInside }
      if before.isAny(.title) { traits |= Trait.afterTitle }
      if before.isAny(.role) && !before.isCapitalized { traits |= Trait.afterRole }
      if before.isAny(.forename) && before.isCapitalized { traits |= Trait.afterForename }
      if before.word == .the { traits |= Trait.afterArticle }
      if Self.placePrepositions.contains(before.word) { traits |= Trait.afterPlacePreposition }
      if before.kind == .openingBracket { traits |= Trait.inBrackets }
      if before.kind == .comma { traits |= Trait.afterComma }
      if before.isCapitalized && before.isWord { traits |= Trait.afterCapital }
    }
    if index + 1 < sentence.upperBound {
      let after = annotated.tokens[index + 1]
      if after.isAny(.organizationHead) && after.isCapitalized {
        traits |= Trait.beforeOrganizationHead
      }
      if after.kind == .possessiveMark { traits |= Trait.owner }
      if after.isCapitalized && after.isWord { traits |= Trait.beforeCapital }
      if after.word == Self.said || after.word == Self.says || after.word == Self.told {
        traits |= Trait.beforeSpeech
      }
    }
    return traits
  }

  private static let placePrepositions: WordSet = [
    .inWord, .at, Word("from"), Word("near"), Word("across"),
  ]
  private static let said = Word("said")
  private static let says = Word("says")
  private static let told = Word("told")
}

/// Makes the names of a document agree: a word that is surely one kind of name in one place is that in
/// all, and a person's last name alone is that person.
///
/// Each find of a phrase votes for its kind with its lead (after Krishnan and Manning 2006, who do
/// the same with a second model). Linear in the names.
struct NameConsistency {
  private let annotated: AnnotatedText
  /// For each phrase, the votes for each kind.
  private var votes: [UInt32: [NameLabel.Kind: Float]] = [:]

  init(_ names: [NameLabel.Name], _ annotated: AnnotatedText) {
    self.annotated = annotated
    for name in names {
      let lead = max(0, name.lead)
      votes[phrase(name.tokens), default: [:]][name.kind, default: 0] += lead
      guard name.kind == .person, name.tokens.count > 1, let last = name.tokens.last else {
        continue
      }
      votes[phrase(last..<last + 1), default: [:]][.person, default: 0] += lead
    }
  }

  /// The names, each of the kind that most speaks for.
  func agreed(_ names: [NameLabel.Name]) -> [NameLabel.Name] {
    names.map { name in
      var name = name
      let kinds = votes[phrase(name.tokens)] ?? [:]
      for kind in NameLabel.Kind.allCases where kinds[kind] ?? 0 > kinds[name.kind] ?? 0 {
        name.kind = kind
      }
      return name
    }
  }

  private func phrase(_ tokens: Range<Int>) -> UInt32 {
    var hash = PhraseHash()
    for token in tokens { hash.combine(annotated.spelling(token).exact) }
    return hash.value
  }
}
