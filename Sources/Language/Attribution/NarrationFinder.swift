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

/// Lowers the certainty of what a document tells in its own voice, but not as a fact: commands,
/// wishes, what would have been.
///
/// By rules alone such a sentence is certain, for no word in it hedges.
struct NarrationCertainty {
  private let model: FactualityModel
  private let annotated: AnnotatedText
  private var buffer: [Feature] = []

  /// The score below which a sentence states no fact: found by reading what scores lowest in
  /// articles of our own, of which it takes one in sixty.
  private static let threshold: Float = -0.9

  init(model: FactualityModel, annotated: AnnotatedText) {
    self.model = model
    self.annotated = annotated
  }

  /// The attributions, with the certainty of narrated ones as low as the model's score asks.
  mutating func weighed(_ attributions: [Attribution]) -> [Attribution] {
    attributions.map { attribution in
      var weighed = attribution
      if attribution.voice == .narrated, attribution.certainty == .certain,
        attribution.polarity == .positive,
        let start = attribution.content.first?.start, commitsToLittle(at: Int(start))
      {
        weighed.certainty = .possible
        if attribution.status == .asserted { weighed.status = .hedged }
      }
      return weighed
    }
  }

  /// Whether the main verb of the sentence at a byte scores low.
  ///
  /// The scale is about what has happened, so that it puts low what will: a claim about the future
  /// is as certain as its author makes it.
  private mutating func commitsToLittle(at byte: Int) -> Bool {
    let index = annotated.tokenIndex(at: byte)
    guard index < annotated.tokens.count else { return false }
    let sentence = annotated.sentence(of: index).tokens
    guard let group = verbGroup(from: index, in: sentence), let verb = group.last,
      !group.contains(where: { Self.future.contains(annotated.tokens[$0].word) })
    else { return false }
    return model.score(at: verb, of: sentence, annotated, buffer: &buffer) < Self.threshold
  }

  /// From the first finite verb to the last verb before anything but adverbs.
  private func verbGroup(from start: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard
      let first = (start..<sentence.upperBound).first(where: { annotated.tokens[$0].isFiniteVerb })
    else { return nil }
    var end = first + 1
    for index in end..<sentence.upperBound {
      let token = annotated.tokens[index]
      if token.isVerb { end = index + 1 } else if token.tag != .adverb { break }
    }
    return first..<end
  }

  private static let future = WordSet(
    ["will", "’ll", "'ll", "wo", "shall"].map { Word($0) })
}
