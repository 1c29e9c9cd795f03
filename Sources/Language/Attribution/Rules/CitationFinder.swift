internal import Corpus

/// Finds who is quoted by another: the one who is quoted says it, and the other is the channel.
///
/// "The Herald cited officials as saying that …", "X was quoted by the Herald as saying …".
struct CitationFinder {
  private let annotated: AnnotatedText
  private let parts: DraftParts
  private let sources: SourceFinder
  private let contents: ContentFinder

  init(_ parts: DraftParts) {
    self.parts = parts
    annotated = parts.annotated
    sources = SourceFinder(annotated)
    contents = ContentFinder(annotated)
  }

  /// A draft for each "as saying" after a verb of quoting.
  func drafts() -> [Draft] {
    annotated.tokens.indices.dropLast().compactMap { index in
      guard annotated.tokens[index].word == .asWord, annotated.tokens[index + 1].tag == .gerund,
        annotated.sentence(of: index).isRead
      else { return nil }
      return draft(at: index)
    }
  }

  private func draft(at link: Int) -> Draft? {
    let sentence = annotated.sentence(of: link).tokens
    let reach = max(sentence.lowerBound, link - Self.reach)..<link
    guard
      let verb = reach.last(where: {
        annotated.tokens[$0].isVerb
          && annotated.tokens[$0].verbLemma.map { Self.quoting.contains($0) } ?? false
      })
    else { return nil }
    var start = verb
    while start > sentence.lowerBound, isGroup(annotated.tokens[start - 1]) { start -= 1 }
    let isPassive = (start..<verb).contains { annotated.tokens[$0].isAny(.be) }
    let subject = sources.subject(before: start)
    let object = annotated.trimmed(verb + 1..<link)
    guard let source = isPassive ? subject : object.isEmpty ? nil : object else { return nil }
    let content = said(after: link + 2, source, in: sentence)
    guard !content.isEmpty else { return nil }
    let channel = isPassive ? object : subject ?? 0..<0
    return Draft(
      voice: parts.voice([content]), source: source, cue: link..<link + 2, lemma: "say",
      content: [content], via: parts.channels.names(in: channel),
      stance: Stance(
        cue: .say, isNegated: false, isUnnamed: parts.isUnnamed(source),
        content: parts.stance(of: [content])), method: "citation")
  }

  private func isGroup(_ token: Token) -> Bool { token.tag == .auxiliary || token.tag == .adverb }

  /// What follows "saying"; else the quotation before the source.
  private func said(
    after start: Int, _ source: Range<Int>, in sentence: Range<Int>
  ) -> Range<Int> {
    if start < sentence.upperBound {
      let rest = annotated.trimmed(start..<sentence.upperBound)
      if !rest.isEmpty { return rest }
    }
    return contents.quotation(before: source.lowerBound).map { annotated.quotations[$0].tokens }
      ?? 0..<0
  }

  /// Whether a verb's lemma is one of quoting others.
  static func isQuoting(_ lemma: Word) -> Bool { quoting.contains(lemma) }

  private static let reach = 16
  private static let quoting = WordSet(["cite", "quote", "report"].map { Word($0) })
}
