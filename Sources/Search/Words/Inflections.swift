/// The inflected forms of an English word: plurals, and the endings of regular verbs.
///
/// Forms are proposed by the rules of spelling and count only if the corpus has them, so that a
/// wrong guess is rarely a word. Where the rules would join different words, `unrelated` stops
/// them.
enum Inflections {
  /// The other forms of a folded word that the corpus has, each once.
  static func forms(of word: [UInt8], isKnown: ([UInt8]) -> Bool) -> [[UInt8]] {
    let text = String(decoding: word, as: UTF8.self)
    guard word.count > 2, word.allSatisfy({ (0x61...0x7A).contains($0) }),
      !unrelated.contains(text)
    else { return [] }
    var forms: [String] = []
    for group in irregular where group.contains(text) { forms += group + inflected(group[0]) }
    for base in [text] + bases(of: text).filter({ isKnown(Array($0.utf8)) }) {
      forms += [base] + inflected(base)
    }
    var seen: Set<String> = [text]
    return forms.filter { !unrelated.contains($0) && seen.insert($0).inserted }
      .map { Array($0.utf8) }.filter(isKnown)
  }

  /// What the word may be a form of: those whose own forms it is among.
  private static func bases(of word: String) -> [String] {
    var candidates: [String] = []
    func strip(_ ending: String, adding additions: [String]) {
      guard word.hasSuffix(ending) else { return }
      let stem = String(word.dropLast(ending.count))
      candidates += additions.map { stem + $0 }
    }
    strip("ies", adding: ["y"])
    strip("ied", adding: ["y"])
    if !word.hasSuffix("ss") { strip("s", adding: [""]) }
    strip("es", adding: [""])
    for ending in ["ed", "ing"] {
      strip(ending, adding: ["", "e"])
      let stem = word.dropLast(ending.count)
      if word.hasSuffix(ending), let last = stem.last, stem.dropLast().last == last {
        candidates.append(String(stem.dropLast()))
      }
    }
    return candidates.filter {
      $0.utf8.count > 2 && !unrelated.contains($0) && inflected($0).contains(word)
    }
  }

  /// The regular forms of a base word.
  private static func inflected(_ base: String) -> [String] {
    let letters = Array(base.utf8)
    guard let last = letters.last else { return [] }
    let isVowel = letters.map { "aeiou".utf8.contains($0) }
    let beforeLast = letters.count > 1 && isVowel[letters.count - 2]
    if last == UInt8(ascii: "y"), !beforeLast {
      let stem = base.dropLast()
      return [stem + "ies", stem + "ied", base + "ing"]
    }
    if last == UInt8(ascii: "e") {
      return [base + "s", base + "d", base.dropLast() + "ing", base + "ing"]
    }
    let isSibilant =
      ["s", "x", "z", "ch", "sh"].contains { base.hasSuffix($0) }
    let plural = base + (isSibilant ? "es" : "s")
    guard doubles(letters, isVowel) else { return [plural, base + "ed", base + "ing"] }
    let doubled = base + base.suffix(1)
    // Longer words double or not by their stress, which spelling does not show.
    let plain = isVowel.count { $0 } > 1 ? [base + "ed", base + "ing"] : []
    return [plural, doubled + "ed", doubled + "ing"] + plain
  }

  /// Whether a word ends in consonant, vowel, consonant, so that its last letter may double.
  private static func doubles(_ letters: [UInt8], _ isVowel: [Bool]) -> Bool {
    guard letters.count > 2, let last = letters.last, !"wxy".utf8.contains(last) else {
      return false
    }
    return Array(isVowel.suffix(3)) == [false, true, false]
  }

  /// Words that look like forms of others and are not.
  private static let unrelated: Set<String> = [
    "anything", "does", "during", "evening", "everything", "hundred", "morning", "need", "news",
    "nothing", "sacred", "something", "united", "wedding", "being", "bring", "string", "spring",
  ]

  private static let irregular: [[String]] = [
    "say said", "tell told", "think thought", "know knew known", "see saw seen", "give gave given",
    "take took taken", "make made", "come came", "become became", "hold held",
    "write wrote written",
    "speak spoke spoken", "begin began begun", "lead led", "meet met", "send sent", "fight fought",
    "buy bought", "bring brought", "seek sought", "win won", "lose lost", "find found", "keep kept",
    "feel felt", "mean meant", "rise rose risen", "fall fell fallen", "go went gone",
    "draw drew drawn", "grow grew grown", "show shown", "break broke broken", "choose chose chosen",
    "drive drove driven", "strike struck stricken", "withdraw withdrew withdrawn", "deal dealt",
    "overthrow overthrew overthrown", "understand understood", "stand stood", "man men",
    "woman women", "child children", "foot feet", "crisis crises",
    "analysis analyses", "basis bases", "hypothesis hypotheses",
  ].map { group in group.split(separator: " ").map { String($0) } }
}
