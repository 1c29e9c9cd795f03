/// The inflected forms of an English word that a dictionary has.
package enum Inflections {
  /// The ranks of a folded word and of its forms, in order; empty where the dictionary has none.
  ///
  /// Words with the same stem are forms of each other, and so are those of an irregular group. Only
  /// the stretch of the dictionary that begins as the stem does is looked at.
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

  /// Whether two folded words are forms of one another.
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
    // The steps only add to the end of a stem, but for an i that was a y and an e that was not there.
    let last = stem[stem.count - 1]
    let isChanged = stem.count > 2 && (last == UInt8(ascii: "i") || last == UInt8(ascii: "e"))
    for rank in dictionary.ranks(withPrefix: isChanged ? Array(stem.dropLast()) : stem) {
      let word = dictionary.word(rank)
      // The longest ending, "ingly", behind a doubled letter.
      guard word.count <= stem.count + 6, mayHaveEnding(word, stem),
        EnglishStem.of(Array(word)) == stem
      else { continue }
      ranks.insert(UInt32(rank))
    }
  }

  /// Whether a word is the stem or ends in a letter that a step can take away: spares most of the
  /// words behind a short beginning their stems.
  private static func mayHaveEnding(_ word: ArraySlice<UInt8>, _ stem: [UInt8]) -> Bool {
    switch word.last {
    case UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "g"), UInt8(ascii: "y"),
      UInt8(ascii: "e"), UInt8(ascii: "l"):
      true
    default: word.elementsEqual(stem)
    }
  }
}
