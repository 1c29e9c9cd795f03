package import Corpus

/// One word, number or mark of a text.
package struct Token: Sendable {
  package enum Kind: UInt8, Sendable {
    case word
    case number
    case openingQuote
    case closingQuote
    case comma
    case semicolon
    case colon
    case dash
    case hyphen
    /// A full stop, question or exclamation mark, or ellipsis.
    case stop
    case openingBracket
    case closingBracket
    /// The "'s" or "'" after an owner.
    case possessiveMark
    case other
  }

  enum Capital: UInt8, Sendable {
    case none
    case initial
    case all
  }

  /// The part of speech, as `Tagger` sees it in place.
  enum Tag: UInt8, Sendable {
    case none
    case noun
    case pluralNoun
    case name
    case adjective
    case adverb
    case verbBase
    case verbThird
    case verbPast
    case gerund
    case participle
    case auxiliary
    case determiner
    case possessive
    case pronoun
    case preposition
    case conjunction
    case subordinator
    case that
    case wh
    case to
    case number
  }

  package var span: TextSpan
  package var kind: Kind
  var capital: Capital = .none
  /// Whether it ends in a full stop that belongs to it ("U.S.", "Mr.").
  var isAbbreviation = false
  /// Whether white space or the block's edge comes before it.
  var hasSpaceBefore = true
  var word = Word([])
  var classes: WordClass = []
  /// The lemma of a word that may be a verb.
  var verbLemma: Word?
  var verbForm: Morphology.VerbForm?
  /// The singular of a word that may be a noun.
  var nounLemma: Word?
  var isPlural = false
  var tag: Tag = .none
  /// The part of speech as the tag model sees it.
  var partOfSpeech: PartOfSpeech = .noun
  /// Index of its spelling among those of the text.
  var spelling: Int32 = 0

  package init(span: TextSpan, kind: Kind) {
    self.span = span
    self.kind = kind
  }

  var isWord: Bool { kind == .word }
  var isCapitalized: Bool { capital != .none }

  /// Whether it is a word with a capital, or a number.
  package var isUpperCased: Bool { isCapitalized || kind == .number }
  /// Whether it is "the" in small letters.
  package var isArticle: Bool { word == .the && !isCapitalized }

  func isAny(_ some: WordClass) -> Bool { !classes.isDisjoint(with: some) }

  var isVerb: Bool {
    switch tag {
    case .verbBase, .verbThird, .verbPast, .gerund, .participle, .auxiliary: true
    default: false
    }
  }

  /// Whether it is a verb that can carry a clause on its own.
  var isFiniteVerb: Bool {
    switch tag {
    case .verbBase, .verbThird, .verbPast, .auxiliary: true
    default: false
    }
  }
}
