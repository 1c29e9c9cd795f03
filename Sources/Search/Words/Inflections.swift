/// Finds the inflected forms of an English word in a dictionary.
package enum Inflections {
  /// The ranks of a folded word and of its forms, sorted; empty if the dictionary has none.
  ///
  /// Words with the same stem are forms of each other, and so are the words of an irregular group.
  /// Reads only the words that have the stem as a prefix.
  package static func forms(of word: [UInt8], in dictionary: SortedWords) -> [UInt32] {
    var ranks: Set<UInt32> = []
    if let rank = dictionary.rank(of: word) { ranks.insert(UInt32(rank)) }
    let stem = EnglishStem.of(word)
    collect(stem, in: dictionary, into: &ranks)
    for group in EnglishForms.irregular(word, stem: stem) {
      collect(EnglishStem.of(group[0]), in: dictionary, into: &ranks)
      for form in group {
        if let rank = dictionary.rank(of: form) { ranks.insert(UInt32(rank)) }
      }
    }
    return ranks.sorted()
  }

  /// Whether two folded words are forms of each other.
  package static func areForms(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let stem = EnglishStem.of(left)
    if left == right || EnglishStem.of(right) == stem { return true }
    return EnglishForms.irregular(left, stem: stem).contains { group in
      group.contains(right) || EnglishStem.of(group[0]) == EnglishStem.of(right)
    }
  }

  private static func collect(
    _ stem: [UInt8], in dictionary: SortedWords, into ranks: inout Set<UInt32>
  ) {
    guard stem.count > 1, stem.allSatisfy({ $0 &- 0x61 < 26 }) else { return }
    // The steps only add to the end of a stem, but for an i that was a y and an e that was not
    // there.
    let last = stem[stem.count - 1]
    let isChanged = stem.count > 2 && (last == UInt8(ascii: "i") || last == UInt8(ascii: "e"))
    for rank in dictionary.ranks(withPrefix: isChanged ? Array(stem.dropLast()) : stem) {
      let word = dictionary.word(rank)
      // The longest ending is "ingly" after a doubled letter.
      guard word.count <= stem.count + 6, mayHaveEnding(word, stem),
        EnglishStem.of(Array(word)) == stem
      else { continue }
      ranks.insert(UInt32(rank))
    }
  }

  /// Whether a word is the stem or ends in a letter that a step can drop.
  ///
  /// Rules out most of the words with a short prefix, without their stems.
  private static func mayHaveEnding(_ word: ArraySlice<UInt8>, _ stem: [UInt8]) -> Bool {
    switch word.last {
    case UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "g"), UInt8(ascii: "y"),
      UInt8(ascii: "e"), UInt8(ascii: "l"):
      true
    default: word.elementsEqual(stem)
    }
  }
}

/// The exceptions from the rules of English inflection.
enum EnglishForms {
  /// Words with a stem that does not follow the rules.
  ///
  /// Snowball's invariant words and irregular plurals, and words that the rules would confuse with
  /// others. Snowball's other exceptions are adverbs (gently), which are words of their own here.
  static let stems: [[UInt8]: [UInt8]] = table([
    "andes": "andes", "atlas": "atlas", "bias": "bias", "cosmos": "cosmos", "howe": "howe",
    "news": "news", "skies": "sky", "skis": "ski", "sky": "sky",
    "being": "being", "beings": "being", "does": "does", "during": "during", "its": "its",
    "united": "united", "wedding": "wedding", "weddings": "wedding",
  ])

  /// Words that only seem to have a verb's ending.
  static let unsuffixed: Set<[UInt8]> = [
    "canning", "earring", "evening", "exceed", "herring", "inning", "outing", "proceed", "succeed",
  ].map { Array($0.utf8) }.reduce(into: []) { $0.insert($1) }

  /// Prefixes after which the first region begins, against the rules.
  static let regionPrefixes: [[UInt8]] = [
    "arsen", "commun", "emerg", "gener", "inter", "later", "organ", "past", "univers",
  ].map { Array($0.utf8) }

  /// The irregular groups that contain a word or have its stem.
  static func irregular(_ word: [UInt8], stem: [UInt8]) -> [[[UInt8]]] {
    irregularGroups.filter { group in
      group.contains(word) || EnglishStem.of(group[0]) == stem
    }
  }

  /// The base, which has regular forms as well, comes first.
  private static let irregularGroups: [[[UInt8]]] = [
    "say said", "tell told", "think thought", "know knew known", "see saw seen", "give gave given",
    "take took taken", "make made", "come came", "become became", "hold held",
    "write wrote written", "speak spoke spoken", "begin began begun", "lead led", "meet met",
    "send sent", "fight fought", "buy bought", "bring brought", "seek sought", "win won",
    "lose lost", "find found", "keep kept", "feel felt", "mean meant", "rise rose risen",
    "fall fell fallen", "go goes went gone", "draw drew drawn", "grow grew grown", "show shown",
    "break broke broken", "choose chose chosen", "drive drove driven",
    "strike struck stricken", "withdraw withdrew withdrawn", "deal dealt",
    "overthrow overthrew overthrown", "understand understood", "stand stood", "hear heard",
    "pay paid", "repay repaid", "build built", "rebuild rebuilt", "spend spent", "sell sold",
    "teach taught", "catch caught", "throw threw thrown", "wear wore worn", "swear swore sworn",
    "fly flew flown", "hide hid hidden", "forget forgot forgotten", "forgive forgave forgiven",
    "forbid forbade forbidden", "shake shook shaken", "steal stole stolen", "freeze froze frozen",
    "undertake undertook undertaken", "undergo undergoes underwent undergone", "uphold upheld",
    "withhold withheld", "withstand withstood", "mislead misled", "foresee foresaw foreseen",
    "oversee oversaw overseen", "overcome overcame", "shoot shot", "sleep slept", "sweep swept",
    "run ran", "sit sat", "eat ate eaten", "feed fed", "flee fled", "swing swung", "cling clung",
    "wife wives", "life lives", "half halves", "thief thieves", "tooth teeth", "mouse mice",
    "criterion criteria", "phenomenon phenomena", "die dying",
    "lie lying", "tie tying", "sky skies", "man men", "woman women", "child children", "foot feet",
    "crisis crises", "analysis analyses", "basis bases", "hypothesis hypotheses", "bus buses",
    "gas gases",
  ].map { group in group.split(separator: " ").map { Array($0.utf8) } }

  private static func table(_ words: [String: String]) -> [[UInt8]: [UInt8]] {
    var table: [[UInt8]: [UInt8]] = [:]
    for (word, stem) in words { table[Array(word.utf8)] = Array(stem.utf8) }
    return table
  }
}
