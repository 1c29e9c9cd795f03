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

  /// What a reading alone gives its word where no candidate stands beside it, and none before it.
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
