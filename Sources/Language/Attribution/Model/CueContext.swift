/// What is around a token, as far as the cue model asks: what the rules say, quotation marks, the
/// next mark, the last candidate.
struct CueContext: Sendable {
  /// The rules' cue that the token is part of, and whether they made a draft of it.
  var rule: UInt32 = 0
  var accepted: UInt32 = 0
  var ruleBefore: UInt32 = 0
  var ruleAfter: UInt32 = 0
  /// Whether the token is quoted, and whether anything in its sentence is.
  var quoted: UInt32 = 0
  var quotes: UInt32 = 0
  var candidateBefore: UInt32 = 0
  var candidateAfter: UInt32 = 0
  /// Of the next few tokens, the first that can begin what is said, and how far it is.
  var nextMark: UInt32 = 0
  /// The nearest candidate in the few tokens before, and how far it is.
  var subject: UInt32 = 0

  /// How many tokens ahead a mark is looked for, and back a candidate.
  private static let reach = 5

  /// Whether no rule and no quotation has to do with the token, as with most.
  var isQuiet: Bool { (rule | accepted | ruleBefore | ruleAfter | quoted | quotes) == 0 }
  /// Whether no candidate is beside the token.
  var isAlone: Bool { (candidateBefore | candidateAfter) == 0 }

  /// Sets the contexts of the tokens of a sentence.
  static func read(
    _ sentence: Range<Int>, _ annotated: AnnotatedText, _ rules: RuleView,
    into contexts: inout [CueContext]
  ) {
    contexts.removeAll(keepingCapacity: true)
    let quotes: UInt32 = sentence.contains { annotated.isQuoted($0) } ? 1 : 0
    var candidate = (code: UInt32(0), index: Int.min / 2)
    for index in sentence {
      var context = CueContext()
      context.rule = rules.cues[index]
      context.accepted = context.rule > 0 && rules.drafts[index] != nil ? 1 : 0
      context.quoted = annotated.isQuoted(index) ? 1 : 0
      context.quotes = quotes
      if index > sentence.lowerBound {
        context.ruleBefore = rules.cues[index - 1]
        context.candidateBefore = rules.candidates[index - 1]
      }
      if index + 1 < sentence.upperBound {
        context.ruleAfter = rules.cues[index + 1]
        context.candidateAfter = rules.candidates[index + 1]
      }
      if context.candidateBefore > 0 { candidate = (context.candidateBefore, index - 1) }
      let distance = index - candidate.index
      if distance <= reach { context.subject = (candidate.code >> 8) << 4 | UInt32(distance) }
      contexts.append(context)
    }
    readMarks(sentence, annotated, into: &contexts)
  }

  private static func readMarks(
    _ sentence: Range<Int>, _ annotated: AnnotatedText, into contexts: inout [CueContext]
  ) {
    var mark = (code: UInt32(0), index: Int.max / 2)
    for index in sentence.reversed() {
      let distance = mark.index - index
      if distance <= reach {
        contexts[index - sentence.lowerBound].nextMark = mark.code | UInt32(distance) << 4
      }
      let code = Self.code(of: annotated.tokens[index])
      if code > 0 { mark = (code, index) }
    }
  }

  /// What a token can begin; 0 where it begins nothing.
  private static func code(of token: Token) -> UInt32 {
    if token.kind == .openingQuote { return 8 }
    switch token.tag {
    case .that: return 1
    case .to: return 2
    case .wh: return 3
    default: break
    }
    if token.kind == .comma { return 4 }
    if token.kind == .stop { return 5 }
    return token.isFiniteVerb ? 6 : 0
  }
}

/// What the cue model makes of the words met so far by themselves; kept from one document to the next.
///
/// What it makes of two neighbours is not: half of them have not been met before, and a memory of the
/// other half takes the place of the weights in the caches.
struct CueMemory: Sendable {
  /// A reading, and what it alone gives the labels of its word and of those beside it: the size of a
  /// line of the cache.
  struct Known: CueWord {
    var tag: UInt32
    var lemma: UInt32
    var lower: UInt32
    var fine: UInt32
    var word = TripleScores()
    var before = TripleScores()
    var after = TripleScores()
    var twoBefore = TripleScores()
    var twoAfter = TripleScores()
    /// Where no rule and no quotation has to do with the word, as with most.
    var quiet = TripleScores()
  }

  /// What a reading alone gives its word where no candidate is beside it, and none before it.
  struct Unaccompanied: Sendable {
    var alone = TripleScores()
    var unled = TripleScores()
  }

  /// What is known of each reading by its number; number 0 is the edge of a sentence.
  private(set) var known: [Known] = []
  private(set) var unaccompanied: [Unaccompanied] = []
  private var numbers = HashNumbers()
  /// For each spelling, its reading when it was last met: most words have one.
  private var last: [Last] = []

  private struct Last: Sendable {
    var number: UInt32 = 0
    var tag = UInt8.max
  }

  /// The key of the edge of a sentence.
  private static let edge = UInt64(TagModel.edge)

  /// Has what tells the number of a token's reading brought near, without waiting for it.
  @inline(__always)
  func prefetch(_ index: Int, _ annotated: AnnotatedText) {
    last.prefetch(annotated.spellingNumber(index))
  }

  /// Has what is known of a reading brought near, without waiting for it.
  @inline(__always)
  func prefetch(known number: Int) {
    known.prefetch(number)
    unaccompanied.prefetch(number)
  }

  /// The number of a token's reading.
  @inline(__always)
  mutating func number(_ index: Int, _ annotated: AnnotatedText, _ rows: WeightRows) -> Int {
    let tag = annotated.tokens[index].partOfSpeech.rawValue
    let spelling = annotated.spellingNumber(index)
    if spelling >= last.count {
      last += repeatElement(Last(), count: annotated.spellings.count - last.count)
    }
    if last[spelling].tag != tag {
      let key = UInt64(spelling) << 8 | UInt64(tag)
      let number = numbers.number(of: key) ?? add(CueReading(index, annotated), key, rows)
      last[spelling] = Last(number: UInt32(number), tag: tag)
    }
    return Int(last[spelling].number)
  }

  /// Keeps a new reading and gives its number.
  private mutating func add(_ reading: CueReading, _ key: UInt64, _ rows: WeightRows) -> Int {
    if known.isEmpty && key != Self.edge { _ = add(.edge, Self.edge, rows) }
    numbers.add(key)
    let nothing = CueContext()
    known.append(
      Known(
        tag: reading.tag, lemma: reading.lemma, lower: reading.lower, fine: reading.fine,
        word: rows.sum { CueFeatures.addWord(reading, to: &$0) },
        before: rows.sum { CueFeatures.addBefore(reading, to: &$0) },
        after: rows.sum { CueFeatures.addAfter(reading, to: &$0) },
        twoBefore: rows.sum { CueFeatures.addTwoBefore(reading, to: &$0) },
        twoAfter: rows.sum { CueFeatures.addTwoAfter(reading, to: &$0) },
        quiet: rows.sum { CueFeatures.addRules(reading, nothing, to: &$0) }))
    unaccompanied.append(
      Unaccompanied(
        alone: rows.sum { CueFeatures.addNeighbours(reading, nothing, to: &$0) },
        unled: rows.sum { CueFeatures.addSubject(reading, 0, to: &$0) }))
    return known.count - 1
  }
}
