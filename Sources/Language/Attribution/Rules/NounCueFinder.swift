internal import Corpus

/// Finds what is said without a verb of saying in its clause: behind a noun ("a warning from X that …"), of
/// what somebody is blamed for by another ("blamed by X on Y"), and what one is told ("I'm told …").
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

  /// "A warning from Anna Lund that the roof would fall".
  private func noun(at index: Int, in sentence: Range<Int>) -> Draft? {
    let tokens = annotated.tokens
    guard tokens[index + 1].word == .by || tokens[index + 1].word == Self.from,
      let kind = Self.nouns[tokens[index].word], !tokens[index].isVerb,
      let source = NounPhrases(annotated).phrase(startingAt: index + 2, to: sentence.upperBound),
      source.upperBound < sentence.upperBound, tokens[source.upperBound].word == .that
    else { return nil }
    let clause = source.upperBound + 1..<sentence.upperBound
    let opens = sentence.lowerBound + 2 >= index
    let end = opens ? predicate(behind: clause) ?? clause.upperBound : clause.upperBound
    let content = annotated.trimmed(clause.lowerBound..<end)
    guard contents.hasFiniteVerb(content) else { return nil }
    return draft(source: source, cue: index..<index + 1, kind, content)
  }

  /// Where the sentence's own verb stands behind the clause that its subject holds: "that the roof
  /// would fall | went unread".
  private func predicate(behind clause: Range<Int>) -> Int? {
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

  private static let nouns: [Word: CueEntry.Kind] = {
    let lists: [(CueEntry.Kind, [String])] = [
      (
        .say,
        [
          "warning", "warnings", "statement", "announcement", "assurance", "assurances", "report",
          "reports", "reminder", "complaint", "complaints", "suggestion", "suggestions", "promise",
          "pledge", "threat", "threats", "admission", "confession", "confirmation", "prediction",
          "testimony", "acknowledgement", "acknowledgment", "insistence",
        ]
      ),
      (.allege, ["claim", "claims", "assertion", "assertions", "allegation", "allegations"]),
      (.accuse, ["accusation", "accusations", "charge", "charges"]),
      (.deny, ["denial", "denials"]),
    ]
    return Dictionary(
      lists.flatMap { kind, words in words.map { (Word($0), kind) } },
      uniquingKeysWith: { first, _ in first })
  }()

  private static let from = Word("from")
  private static let on = Word("on")
  private static let blaming = Word("blame")
  private static let telling = WordSet(["told", "informed", "reminded"].map { Word($0) })
  private static let hearers = WordSet(["i", "we"].map { Word($0) })
}
