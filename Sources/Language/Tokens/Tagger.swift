internal import Corpus

/// Turns the model's parts of speech into the coarser tags that rules speak of.
///
/// The closed classes of the lexicon tell apart what treebanks throw together: auxiliaries from
/// verbs, "that" and subordinators from prepositions.
struct Tagger {
  /// Sets the tags of the tokens of one sentence from their parts of speech.
  static func tag(_ tokens: inout [Token], in range: Range<Int>) {
    for index in range where tokens[index].isWord || tokens[index].kind == .number {
      tokens[index].tag = tag(of: tokens[index])
    }
  }

  private static func tag(of token: Token) -> Token.Tag {
    if token.kind == .number { return .number }
    if token.isAny(.auxiliary) && token.partOfSpeech.isVerbal { return .auxiliary }
    switch token.partOfSpeech {
    case .noun, .foreign, .symbol, .fragment, .address: return .noun
    case .pluralNoun: return .pluralNoun
    case .name, .pluralName: return .name
    case .adjective, .comparative, .superlative: return .adjective
    case .adverb, .comparativeAdverb, .superlativeAdverb, .particle, .interjection: return .adverb
    case .verbBase, .verbPresent: return .verbBase
    case .verbThird: return .verbThird
    case .verbPast: return .verbPast
    case .participle: return .participle
    case .gerund: return .gerund
    case .modal: return .auxiliary
    case .determiner, .predeterminer:
      return token.isAny(.that) ? .that : token.isAny(.pronoun) ? .pronoun : .determiner
    case .pronoun, .existential: return .pronoun
    case .possessivePronoun, .possessiveMark: return .possessive
    case .preposition:
      if token.isAny(.that) { return .that }
      if token.word == .whether { return .wh }
      return token.isAny(.subordinator) && !token.isAny(.preposition) ? .subordinator : .preposition
    case .to: return .to
    case .conjunction: return .conjunction
    case .number: return .number
    case .relativeDeterminer: return token.isAny(.that) ? .that : .wh
    case .relativePronoun, .relativeAdverb: return .wh
    default: return .none
    }
  }
}

extension PartOfSpeech {
  /// Whether it is a verb of any form.
  var isVerbal: Bool {
    switch self {
    case .verbBase, .verbPresent, .verbThird, .verbPast, .participle, .gerund, .modal: true
    default: false
    }
  }
}
