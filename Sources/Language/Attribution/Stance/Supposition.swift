/// Tells what is only supposed or asked from what is said to have been said.
///
/// "If X said that …" and "Did X say that …?" put words into nobody's mouth.
struct Supposition {
  let annotated: AnnotatedText

  /// Whether a draft's cue stands in a condition, or in a question that a yes or no answers.
  func isOnly(_ draft: Draft) -> Bool {
    guard let source = draft.source, let cue = draft.cue, source.upperBound <= cue.lowerBound else {
      return false
    }
    let sentence = annotated.sentence(of: source.lowerBound).tokens
    guard source.lowerBound > sentence.lowerBound else { return false }
    let before = annotated.tokens[source.lowerBound - 1]
    if Self.conditions.contains(before.word) { return true }
    return before.isAny(.auxiliary) && opens(source.lowerBound - 1, sentence)
      && annotated.asks(sentence)
  }

  /// Whether nothing but marks and a "but" stands before a word.
  private func opens(_ index: Int, _ sentence: Range<Int>) -> Bool {
    (sentence.lowerBound..<index).allSatisfy {
      !annotated.tokens[$0].isWord || annotated.tokens[$0].isAny(.conjunction)
    }
  }

  private static let conditions = WordSet(["if", "unless", "whether"].map { Word($0) })
}
