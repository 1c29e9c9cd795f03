/// What the cue model looks at.
struct CueFeatures {
  /// The features of a token.
  static let count = 47

  private let annotated: AnnotatedText
  private let rules: RuleView

  init(_ annotated: AnnotatedText, rules: RuleView) {
    self.annotated = annotated
    self.rules = rules
  }

  /// Appends the features of each token of a sentence.
  func append(_ sentence: Range<Int>, to features: inout [Feature]) {
    let quotes: UInt32 = sentence.contains { annotated.isQuoted($0) } ? 1 : 0
    for index in sentence { append(index, sentence, quotes, &features) }
  }

  private func append(
    _ index: Int, _ sentence: Range<Int>, _ quotes: UInt32, _ features: inout [Feature]
  ) {
    let start = features.count
    let here = annotated.spelling(index)
    let before = annotated.spelling(index - 1, in: sentence)
    let after = annotated.spelling(index + 1, in: sentence)
    let before2 = annotated.spelling(index - 2, in: sentence)
    let after2 = annotated.spelling(index + 2, in: sentence)
    let tag = annotated.tagCode(index, in: sentence)
    let tagBefore = annotated.tagCode(index - 1, in: sentence)
    let tagAfter = annotated.tagCode(index + 1, in: sentence)
    let tagBefore2 = annotated.tagCode(index - 2, in: sentence)
    let tagAfter2 = annotated.tagCode(index + 2, in: sentence)
    let lemma = self.lemma(index)
    let rule = rules.cues[index]
    let accepted: UInt32 = rules.drafts[index] != nil ? 1 : 0
    let quoted: UInt32 = annotated.isQuoted(index) ? 1 : 0
    let candidateBefore = candidate(index - 1, sentence)
    let candidateAfter = candidate(index + 1, sentence)
    features.append(.of(201, here.lower))
    features.append(.of(202, lemma))
    features.append(.of(203, lemma, tag))
    features.append(.of(204, before.lower))
    features.append(.of(205, after.lower))
    features.append(.of(206, before2.lower))
    features.append(.of(207, after2.lower))
    features.append(.of(208, lemma, after.lower))
    features.append(.of(209, before.lower, lemma))
    features.append(.of(210, tag))
    features.append(.of(211, tagBefore, tag))
    features.append(.of(212, tag, tagAfter))
    features.append(.of(213, tagBefore2, tagBefore, tag))
    features.append(.of(214, tag, tagAfter, tagAfter2))
    features.append(.of(215, tagBefore, tag, tagAfter))
    features.append(.of(216, here.fine))
    features.append(.of(217, before.fine))
    features.append(.of(218, after.fine))
    features.append(.of(219, here.fine, tagAfter))
    features.append(.of(220, tagBefore, here.fine))
    features.append(.of(221, here.coarse, tag))
    features.append(.of(222, here.suffixes[2], tag))
    features.append(.of(223, here.signature))
    features.append(.of(224, rule, accepted))
    features.append(.of(225, rule, accepted, quotes))
    features.append(.of(226, lemma, accepted))
    features.append(.of(227, ruleCode(index + 1, sentence), tag))
    features.append(.of(228, ruleCode(index - 1, sentence), tag))
    features.append(.of(229, quoted, quotes))
    features.append(.of(230, lemma, quotes))
    features.append(.of(231, lemma, quoted))
    features.append(.of(232, candidateBefore, tag))
    features.append(.of(233, candidateAfter, tag))
    features.append(.of(234, candidateBefore, here.fine))
    features.append(.of(235, tag, after.lower))
    features.append(.of(236, tag, before.lower))
    features.append(.of(237, lemma, tagAfter))
    features.append(.of(238, lemma, tagBefore))
    features.append(.of(239, nextMark(index, sentence), tag))
    features.append(.of(240, nextMark(index, sentence), lemma))
    features.append(.of(241, subject(index, sentence), tag))
    features.append(.of(242, subject(index, sentence), lemma))
    features.append(.of(243, here.fine, after.lower))
    features.append(.of(244, 0))
    features.append(.of(245, rules.register, tag))
    features.append(.of(246, rules.register, accepted))
    features.append(.of(247, rules.register, nextMark(index, sentence)))
    assert(features.count == start + Self.count)
  }

  /// Of the next few tokens, the first that can begin what is said.
  private func nextMark(_ index: Int, _ sentence: Range<Int>) -> UInt32 {
    for next in index + 1..<max(index + 1, min(index + 6, sentence.upperBound)) {
      let token = annotated.tokens[next]
      let distance = UInt32(next - index)
      if token.kind == .openingQuote { return 8 | distance << 4 }
      if token.tag == .that { return 1 | distance << 4 }
      if token.tag == .to { return 2 | distance << 4 }
      if token.tag == .wh { return 3 | distance << 4 }
      if token.kind == .comma { return 4 | distance << 4 }
      if token.kind == .stop { return 5 | distance << 4 }
      if token.isFiniteVerb { return 6 | distance << 4 }
    }
    return 0
  }

  /// The nearest candidate in the few tokens before.
  private func subject(_ index: Int, _ sentence: Range<Int>) -> UInt32 {
    for previous in stride(from: index - 1, through: max(sentence.lowerBound, index - 5), by: -1)
    where rules.candidates[previous] > 0 {
      return (rules.candidates[previous] >> 8) << 4 | UInt32(index - previous)
    }
    return 0
  }

  private func lemma(_ index: Int) -> UInt32 {
    let token = annotated.tokens[index]
    let lemma = token.tag == .noun || token.tag == .pluralNoun ? token.nounLemma : token.verbLemma
    return lemma.map { UInt32(truncatingIfNeeded: $0.hash) } ?? annotated.spelling(index).lower
  }

  private func ruleCode(_ index: Int, _ sentence: Range<Int>) -> UInt32 {
    sentence.contains(index) ? rules.cues[index] : 0
  }

  private func candidate(_ index: Int, _ sentence: Range<Int>) -> UInt32 {
    sentence.contains(index) ? rules.candidates[index] : 0
  }
}
