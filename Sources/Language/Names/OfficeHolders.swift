internal import Corpus

/// Finds the people whose names come right after what their office is for: "Minister for Women and
/// Equalities Nora Marsh", "Secretary of State for Culture, Media and Sport Harriet Onslow".
///
/// All words have capitals there, so that no model knows where the office ends. Linear in the text.
struct OfficeHolders {
  private let annotated: AnnotatedText

  init(_ annotated: AnnotatedText) { self.annotated = annotated }

  /// The tokens of the names, by position.
  func names() -> [Range<Int>] {
    annotated.sentences.flatMap { sentence in
      sentence.tokens.compactMap { name(afterOffice: $0, in: sentence.tokens) }
    }
  }

  private func name(afterOffice office: Int, in sentence: Range<Int>) -> Range<Int>? {
    let tokens = annotated.tokens
    guard tokens[office].isAny([.title, .personRole]), office + 3 < sentence.upperBound,
      tokens[office + 1].word == .of || tokens[office + 1].word == .forWord
    else { return nil }
    var end = office + 2
    while end < sentence.upperBound, end - office < Self.longest, goesOn(end, in: sentence) {
      end += 1
    }
    while end > office + 2, !tokens[end - 1].isCapitalized { end -= 1 }
    // The name is the run's end: a forename and what follows it, after a word that is no name.
    guard end - office > 4 else { return nil }
    for start in [end - 3, end - 2] where start > office + 2 {
      let isForename = tokens[start].isAny(.forename) && tokens[start].isCapitalized
      let isAfterWord = tokens[start - 1].isWord && tokens[start - 1].isCapitalized
      guard isAfterWord, !isOwn(start - 1) else { continue }
      if isForename || isOwn(start) && (isOwn(end - 1) || start == end - 2) { return start..<end }
    }
    return nil
  }

  private static let longest = 20

  /// Whether a run of capitals goes on: with small words, and commas before another capital.
  private func goesOn(_ index: Int, in sentence: Range<Int>) -> Bool {
    let token = annotated.tokens[index]
    if token.kind == .comma || token.kind == .hyphen {
      return index + 1 < sentence.upperBound && annotated.tokens[index + 1].isCapitalized
    }
    guard token.isWord else { return false }
    return token.isCapitalized || token.word == .and || token.word == .of || token.word == .the
      || token.word == .forWord
  }

  /// Whether a word with a capital is a name's, and none that everybody knows.
  private func isOwn(_ index: Int) -> Bool {
    let token = annotated.tokens[index]
    guard token.isWord, token.isCapitalized, !token.isAny(.closed) else { return false }
    return token.isAny(.forename) || !token.isAny([.noun, .verb, .adjective, .openAdverb])
  }
}
