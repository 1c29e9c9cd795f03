internal import Corpus

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

/// Tags the words of a sentence from left to right, each by what is around it and the two tags
/// before it: an averaged perceptron (Collins 2002), decoded greedily.
package struct TagModel: Sendable {
  private let rows: WeightRows
  private let labelCount: Int

  package init(_ weights: WeightTable) {
    rows = weights.rows
    labelCount = weights.labelCount
  }

  /// The tag that comes before the first word.
  package static let edge: UInt32 = 255

  /// What a spelling alone gives the tags of its word and of those beside it.
  struct WordScores: Sendable {
    var here: WideScores
    var before: WideScores
    var after: WideScores
  }

  /// What is kept of the words met so far: their scores, and the tag that each had last.
  struct Memory: Sendable {
    fileprivate var words = SpellingScores<WordScores>()
    fileprivate var lastTags: [UInt8] = []
  }

  private func wordScores(_ spelling: Spelling) -> WordScores {
    WordScores(
      here: rows.sum { TagFeatures.addWord(spelling, to: &$0) },
      before: rows.sum { TagFeatures.addBefore(spelling, to: &$0) },
      after: rows.sum { TagFeatures.addAfter(spelling, to: &$0) })
  }

  /// Gives every token of a text its part of speech.
  func tag(_ annotated: inout AnnotatedText, _ memory: inout Memory) {
    memory.words.cover(annotated.spellings, wordScores)
    let missing = max(0, annotated.spellings.count - memory.lastTags.count)
    memory.lastTags += repeatElement(0, count: missing)
    for position in annotated.sentences.indices {
      tag(&annotated, annotated.sentences[position].tokens, &memory)
    }
  }

  // The features of a token hang on the tag before it, but its weights are asked for before that is
  // known, by the tag that the word had last: most words have one. If it is another this time, so
  // are the features.
  private func tag(
    _ annotated: inout AnnotatedText, _ sentence: Range<Int>, _ memory: inout Memory
  ) {
    for index in sentence {
      let number = annotated.spellingNumber(index)
      annotated.spellings.prefetch(number)
      memory.words.prefetch(number)
      memory.lastTags.prefetch(number)
    }
    var tags = (last: Self.edge, before: Self.edge)
    var context = AwaitedRows(rows)
    var history = AwaitedRows(rows)
    request(&context, sentence.lowerBound, sentence, annotated)
    request(&history, sentence.lowerBound, sentence, annotated, tags)
    for index in sentence {
      let number = annotated.spellingNumber(index)
      let guess = memory.lastTags[number]
      var sum = ScoreSum<WideScores>(rows)
      sum.add(context)
      sum.add(history)
      if index + 1 < sentence.upperBound {
        request(&context, index + 1, sentence, annotated)
        request(&history, index + 1, sentence, annotated, (UInt32(guess), tags.last))
      }
      sum.add(memory.words[number].here)
      sum.add(memory.words[annotated.spellingNumber(index - 1, in: sentence)].before)
      sum.add(memory.words[annotated.spellingNumber(index + 1, in: sentence)].after)
      let best = UInt8(sum.scores.best(of: labelCount))
      annotated.tokens[index].partOfSpeech = PartOfSpeech(rawValue: best) ?? .noun
      tags = (UInt32(best), tags.last)
      if best != guess {
        memory.lastTags[number] = best
        if index + 1 < sentence.upperBound {
          request(&history, index + 1, sentence, annotated, tags)
        }
      }
    }
  }

  @inline(__always)
  private func request(
    _ context: inout AwaitedRows, _ index: Int, _ sentence: Range<Int>,
    _ annotated: AnnotatedText
  ) {
    context.removeAll()
    TagFeatures.addContext(at: index, of: sentence, annotated, to: &context)
  }

  @inline(__always)
  private func request(
    _ history: inout AwaitedRows, _ index: Int, _ sentence: Range<Int>,
    _ annotated: AnnotatedText, _ tags: (last: UInt32, before: UInt32)
  ) {
    history.removeAll()
    TagFeatures.addHistory(
      at: index, of: sentence, annotated, previous: tags.last, beforePrevious: tags.before,
      to: &history)
  }
}
