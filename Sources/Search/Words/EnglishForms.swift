/// What the rules of English inflection do not say.
enum EnglishForms {
  /// Words whose stem is not what the rules make of them: Snowball's invariant words and its
  /// irregular plurals, and words that the rules would join with others that mean something else.
  ///
  /// Snowball's other exceptions are adverbs (gently), which are words of their own here.
  static let stems: [[UInt8]: [UInt8]] = table([
    "andes": "andes", "atlas": "atlas", "bias": "bias", "cosmos": "cosmos", "howe": "howe",
    "news": "news", "skies": "sky", "skis": "ski", "sky": "sky",
    "being": "being", "beings": "being", "does": "does", "during": "during", "its": "its",
    "united": "united", "wedding": "wedding", "weddings": "wedding",
  ])

  /// What looks like a verb's ending in these is none.
  static let withoutEnding: Set<[UInt8]> = [
    "canning", "earring", "evening", "exceed", "herring", "inning", "outing", "proceed", "succeed",
  ].map { Array($0.utf8) }.reduce(into: []) { $0.insert($1) }

  /// Beginnings behind which the first region begins, wherever the rules would put it.
  static let regionPrefixes: [[UInt8]] = [
    "arsen", "commun", "emerg", "gener", "inter", "later", "organ", "past", "univers",
  ].map { Array($0.utf8) }

  /// The irregular forms of a word and of all that share its stem, if it has any.
  static func irregular(_ word: [UInt8], stem: [UInt8]) -> [[[UInt8]]] {
    irregularGroups.filter { group in
      group.contains(word) || EnglishStem.of(group[0]) == stem
    }
  }

  /// The base first, which has regular forms as well.
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
