/// A part of speech, by the tags of the Penn Treebank as Universal Dependencies' English keeps them.
package enum PartOfSpeech: UInt8, CaseIterable, Sendable {
  case noun, pluralNoun, name, pluralName
  case adjective, comparative, superlative
  case adverb, comparativeAdverb, superlativeAdverb, particle
  case verbBase, verbPresent, verbThird, verbPast, participle, gerund, modal
  case determiner, predeterminer, pronoun, possessivePronoun, existential
  case preposition, to, conjunction, number, possessiveMark, interjection
  case relativeDeterminer, relativePronoun, relativeAdverb
  case stop, comma, colon, openingQuote, closingQuote, openingBracket, closingBracket, hyphen
  case currency, symbol, listMark, foreign, address, superfluous, fragment

  /// The tag as treebanks write it.
  package var pennTag: String { Self.pennTags[Int(rawValue)] }

  /// The part of speech of a treebank's tag; nil for one that is not told apart here.
  package init?(pennTag: String) {
    guard let index = Self.pennTags.firstIndex(of: pennTag) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  // In the order of the cases.
  private static let pennTags = [
    "NN", "NNS", "NNP", "NNPS",
    "JJ", "JJR", "JJS",
    "RB", "RBR", "RBS", "RP",
    "VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "MD",
    "DT", "PDT", "PRP", "PRP$", "EX",
    "IN", "TO", "CC", "CD", "POS", "UH",
    "WDT", "WP", "WRB",
    ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "HYPH",
    "$", "SYM", "LS", "FW", "ADD", "NFP", "GW",
  ]
}
