internal import Corpus

/// Finds what is said without a verb of saying in its clause: after a noun ("a warning from X that …",
/// "X's view is that …"), what somebody is blamed for by another ("blamed by X on Y"), and what one is told ("I'm told …").
struct NounCueFinder {
  private let annotated: AnnotatedText
  private let parts: DraftParts
  private let contents: ContentFinder

  init(_ parts: DraftParts) {
    self.parts = parts
    annotated = parts.annotated
    contents = ContentFinder(annotated)
  }

  /// A draft for each of them, by position.
  func drafts() -> [Draft] {
    annotated.sentences.filter(\.isRead).flatMap { sentence in
      sentence.tokens.dropLast(3).compactMap { index in
        noun(at: index, in: sentence.tokens) ?? blame(at: index, in: sentence.tokens)
          ?? hearsay(at: index, in: sentence.tokens)
      }
    }
  }

  private func noun(at index: Int, in sentence: Range<Int>) -> Draft? {
    let token = annotated.tokens[index]
    guard !token.isVerb, let kind = parts.lexicon.noun(token.nounLemma ?? token.word) else {
      return nil
    }
    return warning(index, kind, in: sentence) ?? stand(index, kind, in: sentence)
  }

  /// "A warning from Anna Lund that the roof would fall".
  private func warning(_ noun: Int, _ kind: CueEntry.Kind, in sentence: Range<Int>) -> Draft? {
    let tokens = annotated.tokens
    guard tokens[noun + 1].word == .by || tokens[noun + 1].word == Self.from,
      let source = NounPhrases(annotated).phrase(startingAt: noun + 2, to: sentence.upperBound),
      source.upperBound < sentence.upperBound, tokens[source.upperBound].word == .that
    else { return nil }
    let clause = source.upperBound..<sentence.upperBound
    let opens = sentence.lowerBound + 2 >= noun
    let end = opens ? predicate(after: clause) ?? clause.upperBound : clause.upperBound
    let content = annotated.trimmed(clause.lowerBound..<end)
    guard contents.hasFiniteVerb(content) else { return nil }
    return draft(source: source, cue: noun..<noun + 1, kind, content)
  }

  /// "Anna Lund's view is that the roof will hold", "the aim of the council is to sell": whose it is says it.
  private func stand(_ noun: Int, _ kind: CueEntry.Kind, in sentence: Range<Int>) -> Draft? {
    let tokens = annotated.tokens
    guard let (source, end) = owner(of: noun, in: sentence) else { return nil }
    guard end + 2 < sentence.upperBound, tokens[end].isAny(.be), tokens[end].isFiniteVerb,
      opensClause(end + 1)
    else { return nil }
    let content = annotated.trimmed(end + 1..<sentence.upperBound)
    guard tokens[end + 1].tag == .to || contents.hasFiniteVerb(content) else { return nil }
    let cue = source.lowerBound < noun ? noun..<end + 1 : noun..<noun + 1
    var draft = draft(source: source, cue: cue, kind, content)
    draft.isSure = true
    return draft
  }

  /// Whose stand a noun is, before it or after "of", and where the verb would be.
  private func owner(of noun: Int, in sentence: Range<Int>) -> (source: Range<Int>, end: Int)? {
    let tokens = annotated.tokens
    if tokens[noun + 1].word == .of {
      let phrase = NounPhrases(annotated).phrase(startingAt: noun + 2, to: sentence.upperBound)
      return phrase.flatMap { isSomebody($0) ? ($0, $0.upperBound) : nil }
    }
    var owner = noun - 1
    while owner > sentence.lowerBound,
      tokens[owner].tag == .adjective || tokens[owner].kind == .hyphen
    {
      owner -= tokens[owner].kind == .hyphen ? 2 : 1
    }
    guard owner >= sentence.lowerBound else { return nil }
    guard tokens[owner].kind == .possessiveMark else {
      return tokens[owner].tag == .possessive ? (owner..<owner + 1, noun + 1) : nil
    }
    let phrase = NounPhrases(annotated).phrase(endingAt: owner, from: sentence.lowerBound)
    return phrase.flatMap { isSomebody($0) ? ($0, noun + 1) : nil }
  }

  private func isSomebody(_ phrase: Range<Int>) -> Bool {
    phrase.contains {
      parts.places.isCandidate($0) || annotated.tokens[$0].isAny([.role, .unnamed])
    }
  }

  /// Whether "that …", "to do …" or a question begins with a word.
  private func opensClause(_ index: Int) -> Bool {
    let token = annotated.tokens[index]
    return token.word == .that || token.tag == .wh
      || token.tag == .to && annotated.tokens[index + 1].isVerb
  }

  /// Where the sentence's own verb follows the clause that its subject holds: "that the roof
  /// would fall | went unread".
  private func predicate(after clause: Range<Int>) -> Int? {
    let tokens = annotated.tokens
    guard let first = clause.first(where: { tokens[$0].isFiniteVerb }) else { return nil }
    var index = first + 1
    while index < clause.upperBound, tokens[index].isVerb || tokens[index].tag == .adverb {
      if tokens[index].isFiniteVerb, tokens[index].tag != .verbBase,
        tokens[index - 1].tag == .verbBase
      {
        return index
      }
      index += 1
    }
    return clause[index...].first {
      tokens[$0].isFiniteVerb && tokens[$0].tag != .verbBase
    }
  }

  /// "Blamed by the ministry on rebels".
  private func blame(at index: Int, in sentence: Range<Int>) -> Draft? {
    let tokens = annotated.tokens
    guard tokens[index + 1].word == .by, tokens[index].verbLemma == Self.blaming,
      tokens[index].verbForm == .past,
      let source = NounPhrases(annotated).phrase(startingAt: index + 2, to: sentence.upperBound),
      source.upperBound < sentence.upperBound, tokens[source.upperBound].word == Self.on,
      let object = NounPhrases(annotated).phrase(
        startingAt: source.upperBound + 1, to: sentence.upperBound)
    else { return nil }
    return draft(source: source, cue: index..<index + 1, .accuse, object)
  }

  /// "I'm told Anna Lund considered resigning": it is nobody known who tells.
  private func hearsay(at index: Int, in sentence: Range<Int>) -> Draft? {
    let tokens = annotated.tokens
    guard index > sentence.lowerBound + 1, tokens[index - 1].isAny(.be),
      Self.telling.contains(tokens[index].word), Self.hearers.contains(tokens[index - 2].word)
    else { return nil }
    let isMarked = tokens[index + 1].word == .that
    let content = annotated.trimmed(index + (isMarked ? 2 : 1)..<sentence.upperBound)
    guard let first = content.first, isMarked || tokens[first].tag == .name,
      contents.hasFiniteVerb(content)
    else { return nil }
    return draft(source: nil, cue: index..<index + 1, .say, content)
  }

  private func draft(
    source: Range<Int>?, cue: Range<Int>, _ kind: CueEntry.Kind, _ content: Range<Int>
  ) -> Draft {
    let lemma = annotated.text[annotated.tokens[cue.lowerBound].span].lowercased()
    return Draft(
      voice: parts.voice([content]), source: source, cue: cue, lemma: lemma, content: [content],
      via: [],
      stance: Stance(
        cue: kind, isNegated: false, isUnnamed: source.map(parts.isUnnamed) ?? true,
        content: parts.stance(of: [content])), method: "noun")
  }

  private static let from = Word("from")
  private static let on = Word("on")
  private static let blaming = Word("blame")
  private static let telling = WordSet(["told", "informed", "reminded"].map { Word($0) })
  private static let hearers = WordSet(["i", "we"].map { Word($0) })
}
