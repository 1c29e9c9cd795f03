internal import Corpus

/// Names those whose labels name nobody, where the one before has called on them.
///
/// "Go ahead, Goyal.", "Let's go to Anjalee Khemlani.": then "Q" is who was called.
struct CalledSpeakers {
  let annotated: AnnotatedText
  let candidates: [Candidate]

  /// The turns, with who was called for each that is labelled "Q" or "REPORTER".
  func named(_ turns: [TurnFinder.Turn]) -> [TurnFinder.Turn] {
    var turns = turns
    // Who answers with a name calls nobody.
    for index in turns.indices.dropFirst()
    where isUnnamed(turns[index].speaker) && !isAnswer(turns[index - 1].speaker) {
      turns[index].called = call(at: turns[index - 1].content) ?? turns[index].called
    }
    return turns
  }

  /// "Q", "QUESTION", "REPORTER".
  private func isUnnamed(_ speaker: Range<Int>) -> Bool {
    speaker.count == 1 && Self.callers.contains(annotated.tokens[speaker.lowerBound].word)
  }

  private func isAnswer(_ speaker: Range<Int>) -> Bool {
    speaker.count == 1 && annotated.tokens[speaker.lowerBound].span.length == 1
  }

  /// "Go ahead, Goyal.", "Let's go to Anjalee Khemlani.": the name with which a turn passes the word on.
  private func call(at turn: Range<Int>) -> Range<Int>? {
    guard let last = turn.last else { return nil }
    let sentence = annotated.sentence(of: last).tokens.clamped(to: turn)
    if let name = call(in: sentence) { return name }
    // "We'll go to David Santos. Your line should be unmuted."
    guard sentence.lowerBound > turn.lowerBound, isPassing(sentence, but: 0..<0) else { return nil }
    return call(in: annotated.sentence(of: sentence.lowerBound - 1).tokens.clamped(to: turn))
  }

  private func call(in sentence: Range<Int>) -> Range<Int>? {
    guard sentence.count <= 14 else { return nil }
    let span = annotated.span(sentence)
    let lower = candidates.partitionPoint { $0.span.start < span.start }
    let names = candidates[lower...].prefix { $0.span.start < span.end }
      .filter { $0.form == .name && $0.kind == .person }
    guard names.count == 1, let name = names.first else { return nil }
    let called = annotated.tokens(overlapping: name.span)
    return isPassing(sentence, but: called) ? called : nil
  }

  /// Whether a sentence does nothing but pass the word on to somebody, perhaps "at" a paper.
  private func isPassing(_ sentence: Range<Int>, but name: Range<Int>) -> Bool {
    sentence.allSatisfy { index in
      let token = annotated.tokens[index]
      return name.contains(index) || !token.isWord || Self.passing.contains(token.word)
        || index > name.upperBound && token.isCapitalized && !name.isEmpty
    }
  }

  private static let callers = WordSet(
    ["q", "question", "questioner", "reporter", "press", "journalist"].map { Word($0) })
  private static let passing = WordSet(
    [
      "go", "ahead", "yes", "yeah", "next", "question", "questions", "let", "let's", "let’s", "us",
      "to", "please", "you", "over", "now", "okay", "ok", "all", "right", "sure", "thanks", "thank",
      "and", "we", "'ll", "’ll", "'s", "’s", "will", "take", "give", "the", "last", "one", "with",
      "line", "mr", "ms", "mrs", "dr", "then", "here", "is", "your", "turn", "good", "back", "from",
      "in", "hi", "hello", "at", "should", "be", "unmuted", "open", "a", "moment", "our", "comes",
      "come", "of", "first", "more", "for", "time", "got", "have",
    ].map { Word($0) })
}
