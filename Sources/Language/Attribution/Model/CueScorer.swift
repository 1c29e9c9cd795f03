/// Adds up what the cue model gives the labels of each token.
struct CueScorer {
  private let rows: WeightRows
  private let annotated: AnnotatedText
  private let rules: RuleView
  private var contexts: [CueContext] = []
  /// The numbers of the readings of a sentence's tokens, with two edges before and after.
  private var readings: [Int] = []

  init(_ rows: WeightRows, _ annotated: AnnotatedText, rules: RuleView) {
    self.rows = rows
    self.annotated = annotated
    self.rules = rules
  }

  /// Sets the scores of the labels of each token of a sentence.
  mutating func score(
    _ sentence: Range<Int>, _ memory: inout CueMemory, into emissions: inout [Emission]
  ) {
    emissions.removeAll(keepingCapacity: true)
    CueContext.read(sentence, annotated, rules, into: &contexts)
    read(sentence, &memory)
    let register = rules.register
    for offset in contexts.indices {
      emissions.append(sum(offset, register, memory).scores.emission)
    }
  }

  private mutating func read(_ sentence: Range<Int>, _ memory: inout CueMemory) {
    readings.removeAll(keepingCapacity: true)
    readings += [0, 0]
    for index in sentence { memory.prefetch(index, annotated) }
    for index in sentence {
      let number = memory.number(index, annotated, rows)
      memory.prefetch(known: number)
      readings.append(number)
    }
    readings += [0, 0]
  }

  /// The scores of a token: what is known of it and its neighbours, and what they are together.
  @inline(__always)
  private func sum(
    _ offset: Int, _ register: UInt32, _ memory: CueMemory
  ) -> ScoreSum<TripleScores> {
    let number = readings[offset + 2]
    let here = memory.known[number]
    let before = memory.known[readings[offset + 1]]
    let after = memory.known[readings[offset + 3]]
    let twoBefore = memory.known[readings[offset]]
    let twoAfter = memory.known[readings[offset + 4]]
    var sum = ScoreSum<TripleScores>(rows)
    sum.add(here.word)
    sum.add(before.before)
    sum.add(after.after)
    sum.add(twoBefore.twoBefore)
    sum.add(twoAfter.twoAfter)
    CueFeatures.addPair(before, here, to: &sum)
    CueFeatures.addPair(here, after: after, to: &sum)
    CueFeatures.addTags(
      (twoBefore.tag, before.tag, here.tag, after.tag, twoAfter.tag), to: &sum)
    addContext(contexts[offset], here, memory.unaccompanied[number], to: &sum)
    CueFeatures.addRegister(register, here, contexts[offset], to: &sum)
    return sum
  }

  /// What is around a token beside its neighbours: nothing, mostly, and that is known.
  @inline(__always)
  private func addContext(
    _ context: CueContext, _ here: CueMemory.Known, _ unaccompanied: CueMemory.Unaccompanied,
    to sum: inout ScoreSum<TripleScores>
  ) {
    if context.isQuiet {
      sum.add(here.quiet)
    } else {
      CueFeatures.addRules(here, context, to: &sum)
    }
    if context.isAlone {
      sum.add(unaccompanied.alone)
    } else {
      CueFeatures.addNeighbours(here, context, to: &sum)
    }
    if context.subject == 0 {
      sum.add(unaccompanied.unled)
    } else {
      CueFeatures.addSubject(here, context.subject, to: &sum)
    }
    CueFeatures.addMark(here, context.nextMark, to: &sum)
  }
}

/// What of a word as one part of speech goes into features with what is around it.
protocol CueWord: Sendable {
  var tag: UInt32 { get }
  /// The base form in that part of speech, as a hash.
  var lemma: UInt32 { get }
  var lower: UInt32 { get }
  /// The word's cluster.
  var fine: UInt32 { get }
}

/// A word as one part of speech: what the cue model sees of it wherever it is.
struct CueReading: CueWord {
  var tag: UInt32
  var lemma: UInt32
  var lower: UInt32
  var fine: UInt32
  var coarse: UInt32
  var ending: UInt32
  var signature: UInt32

  /// What comes before the first word of a sentence and after the last.
  static let edge = CueReading(.edge, tag: TagModel.edge, lemma: nil)

  /// The reading of a token in place.
  init(_ index: Int, _ annotated: AnnotatedText) {
    let token = annotated.tokens[index]
    let lemma = token.tag == .noun || token.tag == .pluralNoun ? token.nounLemma : token.verbLemma
    self.init(
      annotated.spelling(index), tag: UInt32(token.partOfSpeech.rawValue), lemma: lemma)
  }

  private init(_ spelling: Spelling, tag: UInt32, lemma: Word?) {
    self.tag = tag
    self.lemma = lemma.map { UInt32(truncatingIfNeeded: $0.hash) } ?? spelling.lower
    lower = spelling.lower
    fine = spelling.fine
    coarse = spelling.coarse
    ending = spelling.suffixes[2]
    signature = spelling.signature
  }
}
