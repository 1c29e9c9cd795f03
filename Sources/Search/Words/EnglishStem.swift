/// What the inflected forms of an English word have in common.
///
/// Our own port of the inflectional steps of Snowball's English stemmer (Porter, "Snowball: A
/// language for stemming algorithms", 2001; the English (Porter2) algorithm of snowballstem.org):
/// plurals (1a), the endings of verbs (1b), `y` after a consonant (1c) and the last letter (5).
/// The steps between them turn one word into another (organization, organ) and are left out, since
/// these are different searches. Step 0 strips apostrophes, which separate words here.
package struct EnglishStem {
  private var letters: [UInt8]
  /// Where Porter's regions R1 and R2 begin.
  private var firstRegion = 0
  private var secondRegion = 0

  /// The stem of a folded word; the word itself if it has other letters than a to z.
  package static func of(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 2, word.allSatisfy({ $0 &- 0x61 < 26 }) else { return word }
    if let stem = EnglishForms.stems[word] { return stem }
    var stem = EnglishStem(letters: word)
    stem.markConsonants()
    stem.markRegions()
    stem.dropPlural()
    stem.dropVerbEnding()
    stem.replaceFinalY()
    stem.dropFinalLetter()
    return stem.letters.map { $0 | 0x20 }
  }

  private init(letters: [UInt8]) { self.letters = letters }

  // MARK: - Preparing

  /// Writes a y that is a consonant, at the start or after a vowel, as a capital.
  private mutating func markConsonants() {
    for index in letters.indices where letters[index] == Self.y {
      if index == 0 || Self.isVowel(letters[index - 1]) { letters[index] = Self.consonantY }
    }
  }

  /// R1 begins after the first consonant that follows a vowel; R2 after the next one in R1.
  private mutating func markRegions() {
    let special = EnglishForms.regionPrefixes.first { letters.starts(with: $0) }
    firstRegion = special?.count ?? region(from: 0)
    secondRegion = region(from: firstRegion)
  }

  private func region(from start: Int) -> Int {
    var index = start
    while index < letters.count, !Self.isVowel(letters[index]) { index += 1 }
    while index < letters.count, Self.isVowel(letters[index]) { index += 1 }
    return min(index + 1, letters.count)
  }

  // MARK: - Steps

  /// Step 1a.
  private mutating func dropPlural() {
    if ends(with: "sses") {
      letters.removeLast(2)
    } else if ends(with: "ied") || ends(with: "ies") {
      letters.removeLast(letters.count > 4 ? 2 : 1)
    } else if ends(with: "s"), !ends(with: "us"), !ends(with: "ss"),
      letters.dropLast(2).contains(where: Self.isVowel)
    {
      letters.removeLast()
    }
  }

  /// Step 1b.
  private mutating func dropVerbEnding() {
    guard !EnglishForms.unsuffixed.contains(letters) else { return }
    if letters.count == 5, ends(with: "ying"), !Self.isVowel(letters[0]) {
      // "Dying", "lying", "tying".
      letters.replaceSubrange(1..., with: "ie".utf8)
      return
    }
    for ending in ["eedly", "eed"] where ends(with: ending) {
      let start = letters.count - ending.utf8.count
      if start >= firstRegion { letters.replaceSubrange(start..., with: "ee".utf8) }
      return
    }
    for ending in ["ingly", "edly", "ing", "ed"] where ends(with: ending) {
      let rest = letters.dropLast(ending.utf8.count)
      guard rest.contains(where: Self.isVowel) else { return }
      letters = Array(rest)
      repairEnding()
      return
    }
  }

  /// Restores how the word is written without the ending.
  private mutating func repairEnding() {
    if ends(with: "at") || ends(with: "bl") || ends(with: "iz") {
      letters.append(Self.e)
    } else if let last = letters.last, letters.dropLast().last == last,
      "bdfgmnprt".utf8.contains(last)
    {
      // "Add", "egg" and "off" keep both.
      let isWhole = letters.count == 3 && "aeo".utf8.contains(letters[0])
      if !isWhole { letters.removeLast() }
    } else if firstRegion == letters.count, endsInShortSyllable(letters.count) {
      letters.append(Self.e)
    }
  }

  /// Step 1c.
  private mutating func replaceFinalY() {
    guard letters.count > 2, let last = letters.last, last | 0x20 == Self.y,
      !Self.isVowel(letters[letters.count - 2])
    else { return }
    letters[letters.count - 1] = UInt8(ascii: "i")
  }

  /// Step 5: a final e, and the second l of a doubled one ("controlled").
  private mutating func dropFinalLetter() {
    let rest = letters.count - 1
    if letters.last == Self.e, rest >= firstRegion {
      if rest >= secondRegion || !endsInShortSyllable(rest) { letters.removeLast() }
    } else if ends(with: "ll"), rest >= secondRegion {
      letters.removeLast()
    }
  }

  // MARK: - Letters

  private func ends(with ending: String) -> Bool {
    letters.count >= ending.utf8.count
      && letters.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  /// Whether so many letters end in a short syllable, as Porter defines it.
  private func endsInShortSyllable(_ count: Int) -> Bool {
    if letters[..<count].suffix(4).elementsEqual("past".utf8) { return true }
    guard count > 1, Self.isVowel(letters[count - 2]) else { return false }
    let last = letters[count - 1]
    guard !Self.isVowel(last) else { return false }
    if count == 2 { return true }
    return !Self.isVowel(letters[count - 3]) && !"wx".utf8.contains(last)
      && last != Self.consonantY
  }

  private static let e = UInt8(ascii: "e")
  private static let y = UInt8(ascii: "y")
  private static let consonantY = UInt8(ascii: "Y")

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
    default: false
    }
  }
}
