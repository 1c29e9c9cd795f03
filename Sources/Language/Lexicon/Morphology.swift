internal import CLexicons

/// The forms of English verbs and nouns, traced back to their lemmas.
struct Morphology: Sendable {
  enum VerbForm: UInt8, Sendable {
    case base
    case third
    /// Past or participle; which of the two, the words around it tell.
    case past
    case gerund
  }

  /// Everything the large lists say of one word.
  struct Reading: Sendable {
    /// The parts of speech of the word as it is in WordNet, the commonest first (`nvar`), and `p` for a person.
    var letters: [UInt8] = []
    var verb: (lemma: [UInt8], form: VerbForm)?
    /// Whether the verb's lemma is met as a verb more often than as anything else.
    var isMostlyVerb = false
    var noun: (lemma: [UInt8], isPlural: Bool)?
    /// Whether the noun is one for somebody.
    var isPerson = false
  }

  private let words = WordList(DRAGOMAN_LEXICON_WORDS)
  private let irregular = WordList(DRAGOMAN_LEXICON_IRREGULAR)

  /// Looks a word up in lower case, as it is and without its endings.
  ///
  /// A handful of looks into the lists' indexes; callers keep what they get for the word's next occurrence.
  func reading(of word: [UInt8]) -> Reading {
    var reading = Reading(letters: words.value(of: word) ?? [])
    let irregular = irregularLemma(of: word)
    if let irregular, irregular.part == Self.verbLetter {
      reading.verb = (irregular.lemma, irregularForm(word))
    } else {
      reading.verb = regularVerb(word, letters: reading.letters)
    }
    if let verb = reading.verb {
      let letters = verb.form == .base ? reading.letters : words.value(of: verb.lemma) ?? []
      reading.isMostlyVerb = letters.first == Self.verbLetter
    }
    if reading.letters.contains(Self.nounLetter) {
      reading.noun = (word, false)
    } else if let irregular, irregular.part == Self.nounLetter {
      reading.noun = (irregular.lemma, true)
    } else {
      reading.noun = regularPlural(word)
    }
    if let noun = reading.noun {
      let letters = noun.isPlural ? words.value(of: noun.lemma) ?? [] : reading.letters
      reading.isPerson = letters.last == Self.personLetter
    }
    return reading
  }

  /// The lemma of an irregular form that the list has, and its part of speech.
  private func irregularLemma(of word: [UInt8]) -> (lemma: [UInt8], part: UInt8)? {
    guard let fields = irregular.fields(of: word), fields.count > 1,
      let part = fields[1].utf8.first
    else { return nil }
    let lemma = Array(fields[0].utf8)
    return words.value(of: lemma)?.contains(part) ?? false ? (lemma, part) : nil
  }

  /// An irregular form is a past or participle unless its ending says otherwise.
  private func irregularForm(_ word: [UInt8]) -> VerbForm {
    word.ends(with: "ing") ? .gerund : word.ends(with: "s") ? .third : .past
  }

  private static let verbLetter: UInt8 = 0x76
  private static let nounLetter: UInt8 = 0x6E
  private static let personLetter: UInt8 = 0x70

  private func regularVerb(
    _ word: [UInt8], letters: [UInt8]
  ) -> (lemma: [UInt8], form: VerbForm)? {
    if word.ends(with: "ing"), let lemma = stem(word, without: 3) { return (lemma, .gerund) }
    if word.ends(with: "ied") {
      // "Denied" and "lied".
      let lemma = checked(word.dropLast(3) + [0x79]) ?? checked(Array(word.dropLast()))
      return lemma.map { ($0, .past) }
    }
    if word.ends(with: "ed"), let lemma = stem(word, without: 2) { return (lemma, .past) }
    if letters.contains(Self.verbLetter) { return (word, .base) }
    if word.ends(with: "ies") { return checked(word.dropLast(3) + [0x79]).map { ($0, .third) } }
    guard word.last == 0x73 else { return nil }
    if let lemma = checked(Array(word.dropLast())) { return (lemma, .third) }
    return word.ends(with: "es") ? checked(Array(word.dropLast(2))).map { ($0, .third) } : nil
  }

  private func regularPlural(_ word: [UInt8]) -> (lemma: [UInt8], isPlural: Bool)? {
    if word.ends(with: "men") {
      let lemma = Array(word.dropLast(2)) + [0x61, 0x6E]
      return words.value(of: lemma)?.contains(Self.nounLetter) ?? false ? (lemma, true) : nil
    }
    guard word.last == 0x73, word.count > 3 else { return nil }
    var lemmas = [Array(word.dropLast())]
    if word.ends(with: "ies") { lemmas.insert(word.dropLast(3) + [0x79], at: 0) }
    if word.ends(with: "es") { lemmas.append(Array(word.dropLast(2))) }
    for lemma in lemmas where words.value(of: lemma)?.contains(Self.nounLetter) ?? false {
      return (lemma, true)
    }
    return nil
  }

  private func checked(_ lemma: [UInt8]) -> [UInt8]? {
    words.value(of: lemma)?.contains(Self.verbLetter) ?? false ? lemma : nil
  }

  /// Undoes an ending: the stem with a doubled letter single, with its "e" again, or bare.
  private func stem(_ word: [UInt8], without count: Int) -> [UInt8]? {
    let bare = Array(word.dropLast(count))
    guard bare.count >= 2 else { return nil }
    let isDoubled = bare.count > 2 && bare[bare.count - 1] == bare[bare.count - 2]
    if isDoubled, let lemma = checked(Array(bare.dropLast())) { return lemma }
    return checked(bare + [0x65]) ?? checked(bare)
  }
}

extension Array where Element == UInt8 {
  /// Whether the bytes end so, and are not just the ending.
  func ends(with ending: StaticString) -> Bool {
    ending.withUTF8Buffer { ending in
      unsafe count > ending.count && suffix(ending.count).elementsEqual(ending)
    }
  }
}
