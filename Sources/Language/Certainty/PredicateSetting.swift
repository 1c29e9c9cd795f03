/// The grammar around a predicate: its group of auxiliaries, and the word that the group hangs on.
///
/// Read leftwards from parts of speech alone: no parser. The governor is what decides whether a
/// thing that is spoken of happened (Karttunen 2012; Nairn et al. 2006): *failed to*, *knows that*.
struct PredicateSetting: Sendable {
  /// What ties a predicate to its governor.
  enum Link: UInt32, Sendable {
    case bare
    case to
    case that
    case condition
    case other
  }

  /// The auxiliaries, modals, articles and negations of the group, from right to left, as one hash.
  private(set) var chain: UInt32 = 0
  private(set) var isNegated = false
  private(set) var isInfinitive = false
  /// The modal of the group; 0 where it has none.
  private(set) var modal: UInt32 = 0
  /// The first word of the group.
  private(set) var start: Int

  /// The verb to the left, or the adjective or noun right before "to"; nil where there is none.
  private(set) var governor: Int?
  private(set) var link = Link.bare
  /// The small words between the governor and the group, as one hash.
  private(set) var path: UInt32 = 0
  private(set) var governorIsNegated = false
  private(set) var governorModal: UInt32 = 0

  /// Words to the left of the group among which the governor is looked for.
  private static let reach = 40

  init(of index: Int, in sentence: Range<Int>, _ annotated: AnnotatedText) {
    start = index
    readGroup(of: index, in: sentence, annotated)
    findGovernor(in: sentence, annotated)
    if let governor { readGovernor(governor, in: sentence, annotated) }
  }

  // MARK: The group

  private mutating func readGroup(
    of index: Int, in sentence: Range<Int>, _ annotated: AnnotatedText
  ) {
    let isVerb = annotated.tokens[index].partOfSpeech.isVerbal
    while start > sentence.lowerBound {
      let token = annotated.tokens[start - 1]
      let word = annotated.spelling(start - 1).lower
      let part = token.partOfSpeech
      if part == .to {
        isInfinitive = true
        extend(word)
        start -= 1
        break
      } else if part == .modal {
        modal = word
        isNegated = isNegated || token.isAny(.negation)
        extend(word)
      } else if token.isAny(.negation), part.isAdverb || part == .determiner {
        isNegated = true
        extend(1)
      } else if token.isAny(.auxiliary), part.isVerbal {
        extend(annotated.lemma(start - 1) &+ UInt32(part.rawValue))
      } else if !isVerb, part.modifiesNoun {
        if part == .determiner || part == .possessivePronoun { extend(word) }
      } else if !part.isAdverb {
        break
      }
      start -= 1
    }
    guard isInfinitive, start > sentence.lowerBound,
      annotated.tokens[start - 1].isAny(.negation)
    else { return }
    isNegated = true
    extend(2)
  }

  private mutating func extend(_ value: UInt32) { chain = .of(60, chain, value) }

  // MARK: The governor

  private mutating func findGovernor(in sentence: Range<Int>, _ annotated: AnnotatedText) {
    var last: UInt32 = 0
    var symbols = 0
    link = isInfinitive ? .to : .bare
    var index = start - 1
    while index >= max(sentence.lowerBound, start - Self.reach) {
      if governs(index, annotated) {
        governor = index
        break
      }
      let symbol = Self.symbol(index, annotated)
      if symbol != 0 && symbol != last {
        path = .of(61, path, symbol)
        last = symbol
        symbols += 1
        tie(to: annotated.tokens[index], symbol: symbol, count: symbols)
      }
      index -= 1
    }
  }

  /// Whether a word is a full verb, or comes right before "to".
  private func governs(_ index: Int, _ annotated: AnnotatedText) -> Bool {
    let token = annotated.tokens[index]
    if token.partOfSpeech.isVerbal && token.partOfSpeech != .modal {
      let isAuxiliary =
        token.isAny(.auxiliary)
        && (index + 1..<min(index + 4, start)).contains {
          annotated.tokens[$0].partOfSpeech.isVerbal
        }
      return !isAuxiliary
    }
    guard isInfinitive, index == start - 1 else { return false }
    return token.partOfSpeech.isAdjective || token.partOfSpeech.isNoun
  }

  /// Becomes looser with every word between; "that" and "if" are kept.
  private mutating func tie(to token: Token, symbol: UInt32, count: Int) {
    guard link != .to, link != .that else { return }
    if token.isAny(.that) {
      link = .that
    } else if token.word == .ifWord || token.word == .whether {
      link = .condition
    } else if link == .bare, count > 1 || symbol > 2 {
      link = .other
    }
  }

  /// What stands for a word on the path; 0 for one that does not count.
  private static func symbol(_ index: Int, _ annotated: AnnotatedText) -> UInt32 {
    switch annotated.tokens[index].partOfSpeech {
    case .pronoun: 1
    case .noun, .pluralNoun, .name, .pluralName: 2
    case .comma, .colon, .stop, .openingQuote, .closingQuote, .openingBracket: 3
    case .preposition, .relativeDeterminer, .relativePronoun, .relativeAdverb, .conjunction, .to,
      .modal:
      annotated.spelling(index).lower | 4
    default: 0
    }
  }

  private mutating func readGovernor(
    _ governor: Int, in sentence: Range<Int>, _ annotated: AnnotatedText
  ) {
    var index = governor - 1
    while index >= sentence.lowerBound {
      let token = annotated.tokens[index]
      let part = token.partOfSpeech
      guard part == .modal || part == .to || token.isAny(.auxiliary) || part.isAdverb else { break }
      if token.isAny(.negation) { governorIsNegated = true }
      if part == .modal || part == .to { governorModal = annotated.spelling(index).lower }
      index -= 1
    }
  }
}

extension PartOfSpeech {
  var isAdverb: Bool {
    self == .adverb || self == .comparativeAdverb || self == .superlativeAdverb
  }

  var isAdjective: Bool { self == .adjective || self == .comparative || self == .superlative }

  var isNoun: Bool {
    self == .noun || self == .pluralNoun || self == .name || self == .pluralName
  }

  /// Whether it can are between an article and its noun.
  fileprivate var modifiesNoun: Bool {
    switch self {
    case .determiner, .possessivePronoun, .number, .possessiveMark: true
    default: isAdjective || isNoun
    }
  }
}

extension AnnotatedText {
  /// The base form of a word in place, as a hash.
  func lemma(_ index: Int) -> UInt32 {
    let token = tokens[index]
    if token.isAny(.be) { return 1 }
    if token.isAny(.have) { return 2 }
    if token.isAny(.doVerb) { return 3 }
    if token.partOfSpeech.isVerbal, let lemma = token.verbLemma {
      return UInt32(truncatingIfNeeded: lemma.hash)
    }
    if token.partOfSpeech.isNoun, let lemma = token.nounLemma {
      return UInt32(truncatingIfNeeded: lemma.hash)
    }
    return UInt32(truncatingIfNeeded: token.word.hash)
  }
}
