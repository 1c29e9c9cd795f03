internal import Corpus

/// Finds what the document says in its own voice about its actors.
struct NarrationFinder {
  let annotated: AnnotatedText
  let candidates: [Candidate]
  let stances: StanceReader
  let channels: ChannelFinder

  /// A claim for each sentence with an actor and a verb that no attribution touches.
  func drafts(besides drafts: [Draft]) -> [Draft] {
    var touched = Set<Int32>()
    for draft in drafts {
      for part in draft.content + [draft.source, draft.cue].compactMap({ $0 }) {
        guard let first = part.first, let last = part.last else { continue }
        touched.formUnion(annotated.sentenceOfToken[first]...annotated.sentenceOfToken[last])
      }
    }
    let named = Set(
      candidates.filter { $0.form != .pronoun && $0.method != DescriptionFinder.ofPerson }
        .map { Int32($0.sentence) })
    return annotated.sentences.indices.compactMap { position in
      let index = Int32(position)
      guard annotated.sentences[position].isRead, !touched.contains(index), named.contains(index)
      else { return nil }
      return draft(annotated.sentences[position].tokens)
    }
  }

  /// Whether a sentence asks, or tells somebody to do something, and so asserts nothing.
  private func assertsNothing(_ sentence: Range<Int>) -> Bool {
    if annotated.asks(sentence) { return true }
    guard let first = sentence.first(where: { annotated.tokens[$0].isWord }) else { return true }
    let token = annotated.tokens[first]
    let isNegated =
      token.isAny(.doVerb)
      && (first..<min(first + 2, sentence.upperBound)).contains {
        stances.negates($0, in: sentence)
      }
    return isNegated || token.tag == .verbBase && !token.isAny(.auxiliary)
  }

  /// A finite verb; in terse text the tagger takes that of "Judge Moe clears Ms Amsel" for a noun.
  private func isVerb(_ index: Int) -> Bool {
    let token = annotated.tokens[index]
    return token.isFiniteVerb
      || token.verbForm == .third && !token.isCapitalized && index > 0
        && annotated.tokens[index - 1].tag == .name && annotated.tokens[index - 1].isCapitalized
  }

  private func draft(_ sentence: Range<Int>) -> Draft? {
    guard !assertsNothing(sentence),
      sentence.contains(where: isVerb), sentence.count > 3
    else { return nil }
    let content = annotated.trimmed(sentence)
    return Draft(
      voice: .narrated, source: nil, cue: nil, lemma: "", content: [content],
      via: channels.channels(in: sentence), stance: stances.stance(of: content),
      method: "narration")
  }
}
