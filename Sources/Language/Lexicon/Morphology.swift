internal import CLexicons

/// The forms of English verbs and nouns, traced back to their lemmas.
struct Morphology: Sendable {
  enum VerbForm: Sendable {
    case base
    case third
    /// Past or participle; which of the two, the words around it tell.
    case past
    case gerund
  }

  private let words = WordList(DRAGOMAN_LEXICON_WORDS)
  private let irregular = WordList(DRAGOMAN_LEXICON_IRREGULAR)

  /// The parts of speech of a word as it stands in WordNet, the commonest first (`nvar`).
  func letters(of word: [UInt8]) -> [UInt8]? { words.value(of: word) }

  /// The lemma and form of a word that may be a verb.
  func verb(_ word: [UInt8]) -> (lemma: [UInt8], form: VerbForm)? {
    if let lemma = irregularLemma(of: word), isVerb(lemma) { return (lemma, .past) }
    if word.ends(with: "ing"), let lemma = stem(word, without: 3) { return (lemma, .gerund) }
    if word.ends(with: "ied") { return checked(word.dropLast(3) + [0x79]).map { ($0, .past) } }
    if word.ends(with: "ed"), let lemma = stem(word, without: 2) { return (lemma, .past) }
    if isVerb(word) { return (word, .base) }
    if word.ends(with: "ies") { return checked(word.dropLast(3) + [0x79]).map { ($0, .third) } }
    guard word.last == 0x73 else { return nil }
    if let lemma = checked(Array(word.dropLast())) { return (lemma, .third) }
    return word.ends(with: "es") ? checked(Array(word.dropLast(2))).map { ($0, .third) } : nil
  }

  /// The singular of a word that may be a plural noun, and the word itself if it is a noun.
  func noun(_ word: [UInt8]) -> (lemma: [UInt8], isPlural: Bool)? {
    if let letters = letters(of: word), letters.contains(0x6E) { return (word, false) }
    if let row = irregular.value(of: word), isNoun(row) { return (row, true) }
    guard word.last == 0x73, word.count > 3 else { return nil }
    if word.ends(with: "ies"), isNoun(word.dropLast(3) + [0x79]) {
      return (word.dropLast(3) + [0x79], true)
    }
    if isNoun(Array(word.dropLast())) { return (Array(word.dropLast()), true) }
    if word.ends(with: "es"), isNoun(Array(word.dropLast(2))) {
      return (Array(word.dropLast(2)), true)
    }
    return nil
  }

  private func irregularLemma(of word: [UInt8]) -> [UInt8]? { irregular.value(of: word) }

  private func isVerb(_ word: [UInt8]) -> Bool { letters(of: word)?.contains(0x76) ?? false }
  private func isNoun(_ word: [UInt8]) -> Bool { letters(of: word)?.contains(0x6E) ?? false }

  private func checked(_ lemma: [UInt8]) -> [UInt8]? { isVerb(lemma) ? lemma : nil }

  /// Undoes an ending: the bare stem, the stem with its "e" again, the stem with one letter less.
  private func stem(_ word: [UInt8], without count: Int) -> [UInt8]? {
    let bare = Array(word.dropLast(count))
    guard bare.count >= 2 else { return nil }
    let isDoubled = bare.count > 2 && bare[bare.count - 1] == bare[bare.count - 2]
    if isDoubled, let lemma = checked(Array(bare.dropLast())) { return lemma }
    return checked(bare + [0x65]) ?? checked(bare)
  }
}

extension Array where Element == UInt8 {
  func ends(with ending: StaticString) -> Bool {
    ending.withUTF8Buffer { ending in
      unsafe count > ending.count && suffix(ending.count).elementsEqual(ending)
    }
  }
}
