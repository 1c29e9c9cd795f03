/// What a document as a whole tells of each of its capitalised words: where else it stands, and
/// beside what.
///
/// A word that is surely a person's name in one sentence is one in the next (context aggregation:
/// Chieu and Ng 2003; Ratinov and Roth 2009). One pass over the tokens.
struct NameContext: Sendable {
  /// For each distinct word in lower case, its traits as bits.
  private var traits: [UInt32: UInt32] = [:]

  enum Trait {
    static let capitalInside: UInt32 = 1 << 0
    static let small: UInt32 = 1 << 1
    static let behindTitle: UInt32 = 1 << 2
    static let behindForename: UInt32 = 1 << 3
    static let beforeOrganizationHead: UInt32 = 1 << 4
    static let behindArticle: UInt32 = 1 << 5
    static let behindPlacePreposition: UInt32 = 1 << 6
    static let owner: UInt32 = 1 << 7
    static let beforeSpeech: UInt32 = 1 << 8
    static let inBrackets: UInt32 = 1 << 9
    static let behindComma: UInt32 = 1 << 10
    static let behindCapital: UInt32 = 1 << 11
    static let beforeCapital: UInt32 = 1 << 12
    static let behindRole: UInt32 = 1 << 13
  }

  init(_ annotated: AnnotatedText) {
    for sentence in annotated.sentences {
      for index in sentence.tokens where annotated.tokens[index].isWord {
        let lower = annotated.spelling(index).lower
        if annotated.tokens[index].isCapitalized {
          traits[lower, default: 0] |= Self.traits(of: index, in: sentence.tokens, annotated)
        } else {
          traits[lower, default: 0] |= Trait.small
        }
      }
    }
  }

  /// The traits of a word by the hash of its lower-case form.
  func traits(of lower: UInt32) -> UInt32 { traits[lower] ?? 0 }

  private static func traits(
    of index: Int, in sentence: Range<Int>, _ annotated: AnnotatedText
  ) -> UInt32 {
    var traits: UInt32 = 0
    if index > sentence.lowerBound {
      let before = annotated.tokens[index - 1]
      if before.isWord || before.kind == .comma { traits |= Trait.capitalInside }
      if before.isAny(.title) { traits |= Trait.behindTitle }
      if before.isAny(.role) && !before.isCapitalized { traits |= Trait.behindRole }
      if before.isAny(.forename) && before.isCapitalized { traits |= Trait.behindForename }
      if before.word == .the { traits |= Trait.behindArticle }
      if Self.placePrepositions.contains(before.word) { traits |= Trait.behindPlacePreposition }
      if before.kind == .openingBracket { traits |= Trait.inBrackets }
      if before.kind == .comma { traits |= Trait.behindComma }
      if before.isCapitalized && before.isWord { traits |= Trait.behindCapital }
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

  private static let placePrepositions: Set<Word> = [
    .inWord, .at, Word("from"), Word("near"), Word("across"),
  ]
  private static let said = Word("said")
  private static let says = Word("says")
  private static let told = Word("told")
}
