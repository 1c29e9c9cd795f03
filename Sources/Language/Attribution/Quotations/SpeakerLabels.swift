internal import Corpus

/// Tells which labels of a text are speakers, and which are headings, fields or notes.
///
/// A part, a title or a person's name speaks for itself. A name that nobody knows speaks beside such,
/// or where the turns speak of themselves ("I", "you", a question). A word of the language, a place or
/// a body speaks only beside such, or where one asks and another speaks, if it returns and its own
/// turns speak of themselves.
struct SpeakerLabels {
  /// How sure a label alone makes that somebody speaks.
  private enum Grade { case speaker, likely, doubtful }

  /// What is known of the labels with the same words.
  private struct Use {
    var count = 0
    var isSpoken = false
  }

  private let annotated: AnnotatedText
  /// The candidates that are names, by position.
  private let names: [Candidate]
  /// The last words of the people that the text names outside its labels.
  private var surnames: Set<Word> = []
  private var uses: [String: Use] = [:]
  /// Whether some label speaks for itself, or one is likely and the turns speak of themselves.
  private var isAnchored = false

  /// A label of a text.
  struct Label {
    /// Its words that say who speaks.
    var speaker: Range<Int>
    /// Whether it has a time, as no heading has.
    var isTimed: Bool
    /// The block after it; empty where there is none.
    var body: Range<Int>
  }

  init(_ annotated: AnnotatedText, candidates: [Candidate], labels: [Label]) {
    self.annotated = annotated
    names = candidates.filter { $0.form == .name }
    let spans = labels.map { annotated.span($0.speaker) }
    for name in names where name.kind == .person && name.span.isApart(from: spans) {
      if let last = annotated.tokens(overlapping: name.span).last {
        surnames.insert(annotated.tokens[last].word)
      }
    }
    var isLikely = false
    var isSpoken = false
    var isAsked = false
    for label in labels {
      let asks = annotated.asks(label.body)
      let speaks = asks || label.isTimed || Self.speaks(in: label.body, annotated)
      let grade = grade(of: label.speaker)
      var use = uses.removeValue(forKey: key(of: label.speaker)) ?? Use()
      use.count += 1
      use.isSpoken = use.isSpoken || speaks
      uses[key(of: label.speaker)] = use
      isAsked = isAsked || asks
      isSpoken = isSpoken || speaks
      isAnchored = isAnchored || grade == .speaker
      isLikely = isLikely || grade == .likely
    }
    let isConversation = isAsked && uses.values.count(where: \.isSpoken) > 1
    isAnchored = isAnchored || isConversation || isLikely && isSpoken
  }

  /// Whether a label's words are those of a speaker.
  func isSpeaker(_ speaker: Range<Int>) -> Bool {
    switch grade(of: speaker) {
    case .speaker: return true
    case .likely: return isAnchored
    case .doubtful:
      let use = uses[key(of: speaker)] ?? Use()
      return isAnchored && use.count > 1 && use.isSpoken
    }
  }

  private func key(of speaker: Range<Int>) -> String {
    annotated.text.singleLine(annotated.span(speaker)).lowercased()
  }

  /// Whether a block has a word for who speaks, or for who is spoken to.
  static func speaks(in block: Range<Int>, _ annotated: AnnotatedText) -> Bool {
    block.contains { persons.contains(annotated.tokens[$0].word) }
  }

  // MARK: Grades

  private func grade(of speaker: Range<Int>) -> Grade {
    let words = speaker.map { annotated.tokens[$0] }.filter(\.isWord)
    guard let first = words.first, let last = words.last else { return .doubtful }
    // "BY MR. HOLM" is who asks from there on, and "Dear Abby" who is written to.
    if words.count > 1, Self.openings.contains(first.word) { return .doubtful }
    if words.count == 1 { return grade(of: first, in: speaker) }
    if words.contains(where: Self.hasPart) { return .speaker }
    if surnames.contains(last.word) { return .speaker }
    let name = kind(of: speaker)
    if let name, name != .person { return .doubtful }
    if name == .person, first.isAny(.forename) { return .speaker }
    if words.allSatisfy(Self.isOrdinary) { return name == .person ? .likely : .doubtful }
    let isForeign = !words.contains(where: Self.isOrdinary)
    return name == .person || isForeign || first.isAny(.forename) ? .speaker : .likely
  }

  private func grade(of word: Token, in speaker: Range<Int>) -> Grade {
    // "Q", "A", and who has but a letter.
    if word.span.length == 1 { return speaker.count == 1 ? .speaker : .doubtful }
    // "host: example.org" is a setting, and "host: what do you think?" a chat.
    if TurnFinder.isRole(word.word) { return word.isCapitalized ? .speaker : .likely }
    // "Chart 1" and "Verse 2" are no people, "General" and "Major" no officers.
    let isNumbered = speaker.contains { annotated.tokens[$0].kind == .number }
    if Self.hasPart(word) { return word.isAny(.adjective) ? .doubtful : .speaker }
    if isNumbered { return .doubtful }
    if surnames.contains(word.word) { return .speaker }
    let name = kind(of: speaker)
    if word.capital == .all, word.span.length <= 3, name != .state { return .likely }
    if let name, name != .person { return .doubtful }
    if Self.isOrdinary(word) {
      return name == .person || word.isAny([.forename, .person]) ? .likely : .doubtful
    }
    return word.isAny(.forename) ? .speaker : .likely
  }

  /// The kind of the name that a label is from end to end.
  private func kind(of speaker: Range<Int>) -> Actor.Kind? {
    let span = annotated.span(speaker)
    let lower = names.partitionPoint { $0.span.start < span.start }
    return names[lower...].prefix { $0.span.start == span.start }
      .first { $0.span.end >= span.end }?.kind
  }

  private static func hasPart(_ word: Token) -> Bool {
    word.isAny([.title, .personRole]) || TurnFinder.isRole(word.word)
  }

  /// Whether it is a word that everybody knows, and so not by itself a name.
  private static func isOrdinary(_ word: Token) -> Bool {
    word.isAny([.noun, .verb, .adjective, .openAdverb, .closed])
  }

  /// Whether it is a word for nobody but who speaks.
  static func isSelf(_ token: Token) -> Bool { selves.contains(token.word) }

  private static let selves = WordSet(["i", "i'm", "i’m", "my", "me"].map { Word($0) })
  private static let openings = WordSet(["by", "dear", "re", "from", "to"].map { Word($0) })
  private static let persons = WordSet(
    [
      "i", "me", "my", "we", "us", "our", "you", "your", "i'm", "i’m", "let's", "let’s",
    ].map { Word($0) })
}

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
