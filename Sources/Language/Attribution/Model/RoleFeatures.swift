/// What the role model looks at: each token around a cue, seen from that cue.
struct RoleFeatures {
  /// The features of a token.
  static let count = 45

  private let annotated: AnnotatedText
  private let rules: RuleView
  private let sources: SourceFinder
  private let contents: ContentFinder

  init(_ annotated: AnnotatedText, rules: RuleView) {
    self.annotated = annotated
    self.rules = rules
    sources = SourceFinder(annotated)
    contents = ContentFinder(annotated)
  }

  /// The tokens around a cue that may be its source or content.
  ///
  /// The cue's sentence, the quotations that reach into it, whole, and the one before or after it.
  func window(of cue: Range<Int>) -> Range<Int> {
    let sentence = annotated.sentence(of: cue.lowerBound)
    var window = sentence.tokens
    for index in annotated.quotations(overlapping: window) {
      let quotation = annotated.quotations[index].tokens
      window =
        min(
          window.lowerBound, quotation.lowerBound - 1)..<max(
          window.upperBound, quotation.upperBound)
    }
    if window.lowerBound > 0, let index = annotated.quotation(closedAt: window.lowerBound - 1),
      annotated.quotations[index].block == sentence.block
    {
      window = annotated.quotations[index].tokens.lowerBound - 1..<window.upperBound
    }
    if let index = annotated.quotation(openedAt: window.upperBound),
      annotated.quotations[index].block == sentence.block
    {
      window = window.lowerBound..<annotated.quotations[index].tokens.upperBound
    }
    return max(
      window.lowerBound, cue.lowerBound - Self.reach, 0)..<min(
        window.upperBound, cue.upperBound + Self.reach, annotated.tokens.count)
  }

  /// How many tokens before and after a cue are looked at.
  static let reach = 150

  /// Appends the features of each token of the window around a cue.
  func append(_ window: Range<Int>, cue: Range<Int>, cues: Set<Int>, to features: inout [Feature]) {
    let scene = self.scene(window, cue: cue, cues: cues)
    for index in window {
      let start = features.count
      add(index, scene, to: &features)
      assert(features.count == start + Self.count)
    }
  }

  /// All that is seen from one cue.
  ///
  /// - Parameter cues: The first tokens of all cues.
  func scene(_ window: Range<Int>, cue: Range<Int>, cues: Set<Int>) -> RoleScene {
    RoleScene(
      window: window, cue: view(of: cue),
      between: RoleScene.between(window, cue: cue, cues: cues, annotated))
  }

  private func view(of cue: Range<Int>) -> RoleScene.Cue {
    let head = cue.last { annotated.tokens[$0].isVerb } ?? cue.upperBound - 1
    let token = annotated.tokens[head]
    let draft = cue.lazy.compactMap { rules.drafts[$0] }.first
    let subject = sources.subject(before: cue.lowerBound)
    let inverted = sources.invertedSubject(after: cue.upperBound)
    let isBy =
      cue.upperBound < annotated.tokens.count && annotated.tokens[cue.upperBound].word == .by
    let group = min(subject?.lowerBound ?? cue.lowerBound, cue.lowerBound)
    let around =
      contents.content(around: group..<cue.upperBound)
      ?? inverted.flatMap { contents.content(around: cue.lowerBound..<$0.upperBound) } ?? []
    let quotation = contents.quotation(before: group) ?? contents.quotation(before: cue.lowerBound)
    return RoleScene.Cue(
      tokens: cue, lemma: lemma(head), tag: UInt32(token.partOfSpeech.rawValue),
      rule: rules.cues[head] >> 1, isQuoted: annotated.isQuoted(head) ? 1 : 0,
      quotation: annotated.quotationOfToken[head], before: tag(cue.lowerBound - 1),
      beforeWord: word(cue.lowerBound - 1), after: tag(cue.upperBound),
      afterWord: word(cue.upperBound), sentence: annotated.sentenceOfToken[head],
      subject: subject, inverted: inverted,
      named: sources.named(after: cue.upperBound + (isBy ? 1 : 0)),
      contentAfter: contents.content(after: cue.upperBound, frames: .all, isCue: { _ in false }),
      contentBefore: contents.content(before: group), around: around,
      quotationBefore: quotation.map { annotated.quotations[$0].tokens },
      ruleSource: draft?.source, ruleContent: draft?.content ?? [], hasDraft: draft == nil ? 0 : 1)
  }

  /// Adds the features of a token of the window around a cue.
  func add(_ index: Int, _ scene: RoleScene, to features: inout some FeatureSink) {
    let place = place(index, scene)
    let passage = passage(index, scene, place)
    Self.addPlace(place, scene.cue, to: &features)
    Self.addPassage(passage, place, scene.cue, to: &features)
    Self.addDistance(distance(index, scene, place), scene.cue, to: &features)
    addWord(index, scene, place, passage, to: &features)
    addSide(place.side, to: &features)
  }

  /// Where a token is among what the rules make of a cue.
  @inline(__always)
  func place(_ index: Int, _ scene: RoleScene) -> RoleScene.Place {
    let cue = scene.cue
    return RoleScene.Place(
      side: index < cue.tokens.lowerBound ? 0 : index < cue.tokens.upperBound ? 1 : 2,
      subject: Self.place(index, cue.subject), inverted: Self.place(index, cue.inverted),
      named: Self.place(index, cue.named), after: Self.place(index, cue.contentAfter),
      before: Self.place(index, cue.contentBefore), around: Self.place(index, cue.around),
      quote: Self.place(index, cue.quotationBefore),
      ruled: Self.place(index, cue.ruleSource) << 4 | Self.place(index, cue.ruleContent) << 1
        | cue.hasDraft)
  }

  /// What lies between a token and its cue, in marks, quotations and sentences.
  @inline(__always)
  func passage(
    _ index: Int, _ scene: RoleScene, _ place: RoleScene.Place
  ) -> RoleScene.Passage {
    let between = scene.between[index - scene.window.lowerBound]
    let quotation = annotated.quotationOfToken[index]
    let kind = annotated.tokens[index].kind
    let isMark = kind == .openingQuote || kind == .closingQuote
    return RoleScene.Passage(
      passed: between.commas | between.verbs << 2 | place.side << 4, commas: between.commas,
      marks: between.marks, cues: between.cues,
      quoted: isMark ? 3 : quotation < 0 ? 0 : quotation == scene.cue.quotation ? 2 : 1,
      sentence: UInt32(
        bitPattern: max(-2, min(2, annotated.sentenceOfToken[index] - scene.cue.sentence))))
  }

  /// How far a token is from its cue, and on which side.
  @inline(__always)
  func distance(_ index: Int, _ scene: RoleScene, _ place: RoleScene.Place) -> UInt32 {
    Self.distance(index, scene.cue.tokens) << 2 | place.side
  }

  // MARK: What neighbouring tokens share

  @inline(__always)
  static func addPlace(
    _ place: RoleScene.Place, _ cue: RoleScene.Cue, to features: inout some FeatureSink
  ) {
    features.add(.of(318, place.subject << 2 | place.side, cue.tag, cue.before))
    features.add(.of(319, place.inverted, cue.after, place.quote))
    features.add(.of(320, place.named, cue.lemma))
    features.add(.of(321, place.after, cue.lemma))
    features.add(.of(322, place.after, cue.rule, cue.afterWord))
    features.add(.of(323, place.before, cue.after))
    features.add(.of(324, place.around, cue.after))
    features.add(.of(325, place.quote, cue.after))
    features.add(.of(326, place.ruled, place.side))
    features.add(
      .of(
        336, place.subject << 8 | place.after << 4 | place.quote, place.before << 4 | place.around,
        place.side))
  }

  @inline(__always)
  static func addPassage(
    _ passage: RoleScene.Passage, _ place: RoleScene.Place, _ cue: RoleScene.Cue,
    to features: inout some FeatureSink
  ) {
    let (passed, quoted) = (passage.passed, passage.quoted)
    features.add(.of(313, passed, passage.sentence, passage.marks))
    features.add(.of(314, passed, quoted))
    features.add(.of(315, quoted << 2 | place.side, passage.sentence, cue.isQuoted))
    features.add(.of(317, passed, cue.after))
    features.add(.of(328, place.ruled, quoted, passed))
    features.add(.of(339, passage.cues, passed, place.ruled))
    features.add(.of(341, place.after << 4 | place.subject, place.ruled, passage.commas))
  }

  @inline(__always)
  static func addDistance(
    _ distance: UInt32, _ cue: RoleScene.Cue, to features: inout some FeatureSink
  ) {
    features.add(.of(301, distance))
    features.add(.of(312, distance, cue.tag))
    features.add(.of(316, distance, cue.afterWord))
    features.add(.of(335, distance, cue.beforeWord))
  }

  @inline(__always)
  func addSide(_ side: UInt32, to features: inout some FeatureSink) {
    features.add(.of(344, side))
    features.add(.of(345, rules.register, side))
  }

  // MARK: The token itself

  /// What the token and those beside it tell.
  @inline(__always)
  func addWord(
    _ index: Int, _ scene: RoleScene, _ place: RoleScene.Place, _ passage: RoleScene.Passage,
    to features: inout some FeatureSink
  ) {
    let (window, cue, side) = (scene.window, scene.cue, place.side)
    let here = annotated.spelling(index)
    let tag = self.tag(index)
    let hasBefore = index > window.lowerBound
    let hasAfter = index + 1 < window.upperBound
    let tagBefore = hasBefore ? self.tag(index - 1) : 255
    let tagAfter = hasAfter ? self.tag(index + 1) : 255
    let wordBefore = hasBefore ? word(index - 1) : 0
    let wordAfter = hasAfter ? word(index + 1) : 0
    let quotedBefore: UInt32 = hasBefore && annotated.isQuoted(index - 1) ? 1 : 0
    let candidate = rules.candidates[index]
    let quoted = passage.quoted
    features.add(.of(302, side, here.lower))
    features.add(.of(303, side, tag))
    features.add(.of(304, side, tagBefore, tag))
    features.add(.of(305, side, tag, tagAfter))
    features.add(.of(306, side, wordBefore))
    features.add(.of(307, side, wordAfter))
    features.add(.of(308, side, here.fine))
    features.add(.of(309, side << 8 | tag, cue.tag))
    features.add(.of(310, side, here.lower, cue.lemma))
    features.add(.of(311, side, tag, cue.lemma))
    features.add(.of(327, place.ruled, cue.rule, tag))
    features.add(.of(329, candidate, distance(index, scene, place)))
    features.add(.of(330, candidate, place.subject, place.inverted))
    features.add(.of(331, quoted << 1 | quotedBefore, wordBefore, side))
    features.add(.of(332, cue.rule, side, tag))
    features.add(.of(333, cue.rule, side, here.lower))
    features.add(.of(334, wordBefore, here.lower, side))
    features.add(.of(337, side, here.coarse, tag))
    features.add(.of(338, passage.cues << 8 | side, tag, quoted))
    features.add(.of(340, place.subject, wordBefore, side))
    features.add(.of(342, here.lower, wordAfter, side))
    features.add(.of(343, tag, tagAfter, passage.passed))
  }

  /// 0 outside, 1 at the beginning, 2 inside, 3 at the end, 4 right after.
  private static func place(_ index: Int, _ range: Range<Int>?) -> UInt32 {
    guard let range, !range.isEmpty else { return 0 }
    if index == range.upperBound { return 4 }
    guard range.contains(index) else { return 0 }
    if index == range.lowerBound { return 1 }
    return index == range.upperBound - 1 ? 3 : 2
  }

  /// The place in the first of some pieces that it has one in.
  private static func place(_ index: Int, _ pieces: [Range<Int>]) -> UInt32 {
    for piece in pieces {
      let place = place(index, piece)
      if place > 0 { return place }
    }
    return 0
  }

  /// The distance from the cue in tokens, coarser with growth.
  private static func distance(_ index: Int, _ cue: Range<Int>) -> UInt32 {
    let distance =
      index < cue.lowerBound ? cue.lowerBound - index : max(0, index - cue.upperBound + 1)
    if distance <= 6 { return UInt32(distance) }
    return distance <= 10 ? 7 : distance <= 20 ? 8 : distance <= 40 ? 9 : 10
  }

  private func tag(_ index: Int) -> UInt32 {
    annotated.tokens.indices.contains(index)
      ? UInt32(annotated.tokens[index].partOfSpeech.rawValue) : 255
  }

  private func word(_ index: Int) -> UInt32 {
    annotated.tokens.indices.contains(index) ? annotated.spelling(index).lower : 0
  }

  private func lemma(_ index: Int) -> UInt32 {
    let token = annotated.tokens[index]
    let lemma = token.isVerb ? token.verbLemma : token.nounLemma
    return lemma.map { UInt32(truncatingIfNeeded: $0.hash) } ?? annotated.spelling(index).lower
  }
}
