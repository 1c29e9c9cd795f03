/// Adds up what the cue model gives the labels of each token.
struct CueScorer {
  private let rows: WeightRows
  private let annotated: AnnotatedText
  private let rules: RuleView
  private let features: CueFeatures
  private var contexts: [CueContext] = []
  /// The numbers of the readings of a sentence's tokens, with two edges before and behind.
  private var readings: [Int] = []

  init(_ rows: WeightRows, _ annotated: AnnotatedText, rules: RuleView) {
    self.rows = rows
    self.annotated = annotated
    self.rules = rules
    features = CueFeatures(annotated, rules: rules)
  }

  /// Sets the scores of the labels of each token of a sentence.
  mutating func score(
    _ sentence: Range<Int>, _ memory: inout CueMemory, into emissions: inout [Emission]
  ) {
    emissions.removeAll(keepingCapacity: true)
    CueContext.read(sentence, annotated, rules, into: &contexts)
    read(sentence, &memory)
    guard !sentence.isEmpty else { return }
    var context = AwaitedFeatures<FewScores>(rows)
    request(&context, 0, memory)
    for offset in 0..<sentence.count {
      var sum = self.sum(offset, contexts[offset], memory)
      sum.add(context)
      if offset + 1 < sentence.count { request(&context, offset + 1, memory) }
      emissions.append(sum.scores.emission)
    }
  }

  private mutating func read(_ sentence: Range<Int>, _ memory: inout CueMemory) {
    readings.removeAll(keepingCapacity: true)
    readings += [0, 0]
    for index in sentence { readings.append(memory.number(index, annotated, rows)) }
    readings += [0, 0]
  }

  /// What is known of a word where nothing special stands around it.
  @inline(__always)
  private func sum(
    _ offset: Int, _ context: CueContext, _ memory: CueMemory
  ) -> ScoreSum<FewScores> {
    let known = memory.known[readings[offset + 2]]
    var sum = ScoreSum<FewScores>(rows)
    sum.add(known.word)
    sum.add(memory.known[readings[offset]].twoBefore)
    sum.add(memory.known[readings[offset + 4]].twoAfter)
    if context.isQuiet { sum.add(known.quiet) }
    if context.isAlone { sum.add(known.alone) }
    if context.subject == 0 { sum.add(known.unled) }
    return sum
  }

  /// What is not known from the words alone.
  @inline(__always)
  private func request(
    _ features: inout AwaitedFeatures<FewScores>, _ offset: Int, _ memory: CueMemory
  ) {
    let context = contexts[offset]
    let here = memory.known[readings[offset + 2]].reading
    memory.known.prefetch(readings[offset + 4])
    features.removeAll()
    CueFeatures.addBefore(memory.known[readings[offset + 1]].reading, here, to: &features)
    CueFeatures.addAfter(here, memory.known[readings[offset + 3]].reading, to: &features)
    if !context.isQuiet { CueFeatures.addRules(here, context, to: &features) }
    if !context.isAlone { CueFeatures.addNeighbours(here, context, to: &features) }
    if context.subject != 0 { CueFeatures.addSubject(here, context.subject, to: &features) }
    CueFeatures.addMark(here, context.nextMark, to: &features)
    self.features.addRegister(here, context, to: &features)
    CueFeatures.addTags(
      (
        tag(offset - 2, memory), tag(offset - 1, memory), here.tag, tag(offset + 1, memory),
        tag(offset + 2, memory)
      ), to: &features)
  }

  @inline(__always)
  private func tag(_ offset: Int, _ memory: CueMemory) -> UInt32 {
    memory.known[readings[offset + 2]].reading.tag
  }
}
