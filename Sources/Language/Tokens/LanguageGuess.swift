/// Tells whether a text is English, by how many of its words are those that hold English sentences
/// together.
///
/// In English prose about half of the words are such, in other languages that share the alphabet a
/// few by chance (Grefenstette 1995 compares ways to tell). One pass over the tokens.
enum LanguageGuess {
  /// Whether claims may be looked for: true too for a text of a few words, which proves nothing.
  static func isEnglish(_ annotated: AnnotatedText) -> Bool {
    var words = 0
    var closed = 0
    for token in annotated.tokens where token.isWord {
      words += 1
      if token.isAny(.closed) { closed += 1 }
    }
    return words < fewest || closed * 100 >= words * leastPercent
  }

  /// Texts of fewer words are taken as they are.
  private static let fewest = 12
  /// Words of the closed classes in a hundred.
  private static let leastPercent = 18
}
