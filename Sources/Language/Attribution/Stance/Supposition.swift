internal import Corpus

/// Tells what is only supposed, asked, wanted or disputed from what is said to have been said.
///
/// "If X said that …", "Did X say that …?", "no evidence that X said …", "asked X to say …" put words
/// into nobody's mouth.
struct Supposition {
  let annotated: AnnotatedText

  /// Whether a draft's words are not told to have been said.
  func isOnly(_ draft: Draft) -> Bool {
    guard let source = draft.source, let cue = draft.cue, source.upperBound <= cue.lowerBound else {
      return false
    }
    let sentence = annotated.sentence(of: source.lowerBound).tokens
    return isSupposed(source, sentence) || isAsked(source, sentence) || isDisputed(source, sentence)
      || isNotYet(cue, sentence) || isWanted(cue, after: source)
  }

  /// "If X said", "unless X says", "neither X nor Y said".
  private func isSupposed(_ source: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard source.lowerBound > sentence.lowerBound else {
      return annotated.tokens[source.lowerBound].word == Self.neither
    }
    let before = annotated.tokens[source.lowerBound - 1]
    if Self.conditions.contains(before.word) { return true }
    // "Had X said that …, the run would have begun."
    return Self.inverted.contains(before.word) && opens(source.lowerBound - 1, sentence)
  }

  /// A question that a yes or no answers, or that asks who has said it.
  private func isAsked(_ source: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let first = source.lowerBound
    let isQuestion =
      first > sentence.lowerBound && annotated.tokens[first - 1].isAny(.auxiliary)
      ? opens(first - 1, sentence)
      : annotated.tokens[first].isAny(.wh) && opens(first, sentence)
    return isQuestion && annotated.asks(sentence)
  }

  /// "Denied that X said", "I wish X had said", "it is not true that X said", "no evidence that X said".
  private func isDisputed(_ source: Range<Int>, _ sentence: Range<Int>) -> Bool {
    var index = source.lowerBound - 1
    if index > sentence.lowerBound, annotated.tokens[index].tag == .that { index -= 1 }
    guard index >= sentence.lowerBound else { return false }
    let token = annotated.tokens[index]
    if Self.disputing.contains(token.verbLemma ?? token.word) { return true }
    return Self.proof.contains(token.nounLemma ?? token.word)
      && (max(sentence.lowerBound, index - 4)..<index).contains {
        annotated.tokens[$0].isAny(.negation) || Self.none.contains(annotated.tokens[$0].word)
      }
  }

  /// "Has yet to say", "was about to say", "failed to say".
  private func isNotYet(_ cue: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard
      let to = (max(sentence.lowerBound + 1, cue.lowerBound - 1)..<cue.upperBound).first(where: {
        annotated.tokens[$0].tag == .to
      })
    else { return false }
    let before = annotated.tokens[to - 1]
    return Self.notYet.contains(before.verbLemma ?? before.word)
  }

  /// "Asked X to tell", "wants X to say": whom somebody else wants to say it has not.
  private func isWanted(_ cue: Range<Int>, after source: Range<Int>) -> Bool {
    let to = cue.lowerBound - 1
    guard to - 1 >= source.upperBound, annotated.tokens[to].tag == .to,
      annotated.tokens[cue.lowerBound].tag == .verbBase
    else { return false }
    let object = annotated.tokens[to - 1]
    let isSomebody =
      object.tag == .name || object.tag == .pronoun || object.isAny([.role, .person])
    return isSomebody && (source.upperBound..<to).contains { annotated.tokens[$0].isFiniteVerb }
  }

  /// Whether nothing but marks and a "but" comes before a word.
  private func opens(_ index: Int, _ sentence: Range<Int>) -> Bool {
    (sentence.lowerBound..<index).allSatisfy {
      !annotated.tokens[$0].isWord || annotated.tokens[$0].isAny(.conjunction)
    }
  }

  private static func words(_ words: String...) -> WordSet { WordSet(words.map { Word($0) }) }

  private static let conditions = words("if", "unless", "whether", "nor", "neither")
  private static let neither = Word("neither")
  private static let inverted = words("had", "should", "were")
  private static let disputing = words(
    "deny", "doubt", "disbelieve", "wish", "imagine", "suppose", "pretend", "untrue", "false",
    "unlikely", "impossible")
  private static let proof = words("evidence", "proof", "sign", "indication", "record", "true")
  private static let none = words("no", "little", "without")
  private static let notYet = words("yet", "about", "fail", "forget")
}
