/// What the cue model looks at.
///
/// Parted by what the features depend on: `CueMemory` keeps the sums of those that hang on one word,
/// and of those that say that nothing is there.
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
    var contexts: [CueContext] = []
    CueContext.read(sentence, annotated, rules, into: &contexts)
    func reading(_ index: Int) -> CueReading {
      sentence.contains(index) ? CueReading(index, annotated) : .edge
    }
    for index in sentence {
      let start = features.count
      let here = reading(index)
      let context = contexts[index - sentence.lowerBound]
      Self.addWord(here, to: &features)
      Self.addTwoBefore(reading(index - 2), to: &features)
      Self.addTwoAfter(reading(index + 2), to: &features)
      Self.addBefore(reading(index - 1), to: &features)
      Self.addAfter(reading(index + 1), to: &features)
      Self.addPair(reading(index - 1), here, to: &features)
      Self.addPair(here, after: reading(index + 1), to: &features)
      Self.addTags(
        (
          reading(index - 2).tag, reading(index - 1).tag, here.tag, reading(index + 1).tag,
          reading(index + 2).tag
        ), to: &features)
      Self.addRules(here, context, to: &features)
      Self.addNeighbours(here, context, to: &features)
      Self.addSubject(here, context.subject, to: &features)
      Self.addMark(here, context.nextMark, to: &features)
      Self.addRegister(rules.register, here, context, to: &features)
      assert(features.count == start + Self.count)
    }
  }

  // MARK: Words

  @inline(__always)
  static func addWord(_ here: CueReading, to features: inout some FeatureSink) {
    features.add(.of(201, here.lower))
    features.add(.of(202, here.lemma))
    features.add(.of(203, here.lemma, here.tag))
    features.add(.of(210, here.tag))
    features.add(.of(216, here.fine))
    features.add(.of(221, here.coarse, here.tag))
    features.add(.of(222, here.ending, here.tag))
    features.add(.of(223, here.signature))
    features.add(.of(244, 0))
  }

  @inline(__always)
  static func addTwoBefore(_ before: CueReading, to features: inout some FeatureSink) {
    features.add(.of(206, before.lower))
  }

  @inline(__always)
  static func addTwoAfter(_ after: CueReading, to features: inout some FeatureSink) {
    features.add(.of(207, after.lower))
  }

  @inline(__always)
  static func addBefore(_ before: CueReading, to features: inout some FeatureSink) {
    features.add(.of(204, before.lower))
    features.add(.of(217, before.fine))
  }

  @inline(__always)
  static func addAfter(_ after: CueReading, to features: inout some FeatureSink) {
    features.add(.of(205, after.lower))
    features.add(.of(218, after.fine))
  }

  /// What a word and the one before it tell.
  @inline(__always)
  static func addPair(
    _ before: some CueWord, _ here: some CueWord, to features: inout some FeatureSink
  ) {
    features.add(.of(209, before.lower, here.lemma))
    features.add(.of(211, before.tag, here.tag))
    features.add(.of(220, before.tag, here.fine))
    features.add(.of(236, here.tag, before.lower))
    features.add(.of(238, here.lemma, before.tag))
  }

  /// What a word and the one after it tell.
  @inline(__always)
  static func addPair(
    _ here: some CueWord, after: some CueWord, to features: inout some FeatureSink
  ) {
    features.add(.of(208, here.lemma, after.lower))
    features.add(.of(212, here.tag, after.tag))
    features.add(.of(219, here.fine, after.tag))
    features.add(.of(235, here.tag, after.lower))
    features.add(.of(237, here.lemma, after.tag))
    features.add(.of(243, here.fine, after.lower))
  }

  /// What the tags of five words tell of the one in the middle.
  @inline(__always)
  static func addTags(
    _ tags: (UInt32, UInt32, UInt32, UInt32, UInt32), to features: inout some FeatureSink
  ) {
    features.add(.of(213, tags.0, tags.1, tags.2))
    features.add(.of(214, tags.2, tags.3, tags.4))
    features.add(.of(215, tags.1, tags.2, tags.3))
  }

  // MARK: Context

  /// What the rules and the quotation marks say.
  @inline(__always)
  static func addRules(
    _ here: some CueWord, _ context: CueContext, to features: inout some FeatureSink
  ) {
    features.add(.of(224, context.rule, context.accepted))
    features.add(.of(225, context.rule, context.accepted, context.quotes))
    features.add(.of(226, here.lemma, context.accepted))
    features.add(.of(227, context.ruleAfter, here.tag))
    features.add(.of(228, context.ruleBefore, here.tag))
    features.add(.of(229, context.quoted, context.quotes))
    features.add(.of(230, here.lemma, context.quotes))
    features.add(.of(231, here.lemma, context.quoted))
  }

  /// Who is beside the word.
  @inline(__always)
  static func addNeighbours(
    _ here: some CueWord, _ context: CueContext, to features: inout some FeatureSink
  ) {
    features.add(.of(232, context.candidateBefore, here.tag))
    features.add(.of(233, context.candidateAfter, here.tag))
    features.add(.of(234, context.candidateBefore, here.fine))
  }

  @inline(__always)
  static func addSubject(
    _ here: some CueWord, _ subject: UInt32, to features: inout some FeatureSink
  ) {
    features.add(.of(241, subject, here.tag))
    features.add(.of(242, subject, here.lemma))
  }

  @inline(__always)
  static func addMark(_ here: some CueWord, _ mark: UInt32, to features: inout some FeatureSink) {
    features.add(.of(239, mark, here.tag))
    features.add(.of(240, mark, here.lemma))
  }

  /// What the word is in a text of a kind.
  @inline(__always)
  static func addRegister(
    _ register: UInt32, _ here: some CueWord, _ context: CueContext,
    to features: inout some FeatureSink
  ) {
    features.add(.of(245, register, here.tag))
    features.add(.of(246, register, context.accepted))
    features.add(.of(247, register, context.nextMark))
  }
}
