internal import Corpus

/// Tells whether a text is English, by how many of its words English has.
///
/// Of the words in small letters an English text knows nine in ten, another language in the same
/// alphabet a quarter to a half. Names are left out, of which terse text is full. One pass over the
/// tokens.
enum LanguageGuess {
  /// Whether claims may be looked for: true too for a text of a few words, which proves nothing.
  static func isEnglish(_ annotated: AnnotatedText) -> Bool {
    var all = Count()
    var small = Count()
    for token in annotated.tokens where token.isWord {
      // Pictures are of no language.
      if annotated.text.bytes[Int(token.span.start)] >= 0xF0 { continue }
      let isKnown = !token.classes.isEmpty
      all.add(isKnown)
      if !token.isCapitalized { small.add(isKnown) }
    }
    if all.words < fewest { return true }
    // A text in capitals has names among its words.
    return small.words * 3 >= all.words
      ? small.known * 100 >= small.words * leastPercent
      : all.known * 100 >= all.words * leastPercentWithNames
  }

  private struct Count {
    var words = 0
    var known = 0

    mutating func add(_ isKnown: Bool) {
      words += 1
      known += isKnown ? 1 : 0
    }
  }

  /// Texts of fewer words are taken as they are.
  private static let fewest = 12
  private static let leastPercent = 65
  private static let leastPercentWithNames = 50
}
