/// Moves words between classes, one at a time, to where the texts become likeliest.
///
/// The exchange algorithm for class bigrams: Kneser and Ney, "Improved Clustering Techniques for
/// Class-Based Statistical Language Modelling" (1993); Martin, Liermann and Ney, "Algorithms for
/// Bigram and Trigram Word Clustering" (1998). A word's move is judged by its pairs on both sides.
struct ClassExchange {
  /// For each word, its class.
  private(set) var classes: [Int]
  private(set) var pairs: ClassBigrams
  private let bigrams: BigramTable
  private let logarithms = CountLogarithms()
  private var after: Neighbourhood
  private var before: Neighbourhood
  private var gains: [Double]

  /// Gives each of the first words a class of its own, and the last class to all others.
  init(_ bigrams: BigramTable, classCount: Int) {
    self.bigrams = bigrams
    classes = (0..<bigrams.wordCount).map { min($0, classCount - 1) }
    pairs = ClassBigrams(bigrams, classes: classes, classCount: classCount)
    after = Neighbourhood(classCount: classCount)
    before = after
    gains = Array(repeating: 0, count: classCount)
  }

  /// Takes each word once, in order; for a word, the classes times those beside it.
  ///
  /// - Returns: How many words moved.
  mutating func pass() -> Int {
    var moves = 0
    for word in classes.indices where exchange(word) { moves += 1 }
    return moves
  }

  /// What a class tells of the next one on average, in bits: what the passes raise.
  var mutualInformation: Double { pairs.mutualInformation(logarithms) }

  /// - Returns: Whether the word moved.
  private mutating func exchange(_ word: Int) -> Bool {
    let besideItself = after.fill(bigrams.following, around: word, classes: classes)
    _ = before.fill(bigrams.preceding, around: word, classes: classes)
    let old = classes[word]
    pairs.add((after, before, besideItself), to: old, sign: -1)
    weigh(besideItself)
    var best = old
    // A gain that is but rounding moves nothing, so that passes come to an end.
    for candidate in gains.indices where gains[candidate] > gains[best] + 1e-9 { best = candidate }
    pairs.add((after, before, besideItself), to: best)
    classes[word] = best
    return best != old
  }

  /// Sets what each class would gain by the word that was taken out.
  private mutating func weigh(_ besideItself: Int32) {
    for candidate in gains.indices {
      gains[candidate] = ownGain(of: candidate, besideItself)
    }
    let classCount = gains.count
    unsafe gains.withUnsafeMutableBufferPointer { gains in
      unsafe pairs.preceding.withUnsafeBufferPointer { counts in
        for other in after.classes {
          let row = unsafe UnsafeBufferPointer(
            rebasing: counts[other * classCount..<(other + 1) * classCount])
          unsafe logarithms.addGains(of: after.counts[other], to: row, in: gains)
        }
      }
      unsafe pairs.following.withUnsafeBufferPointer { counts in
        for other in before.classes {
          let row = unsafe UnsafeBufferPointer(
            rebasing: counts[other * classCount..<(other + 1) * classCount])
          unsafe logarithms.addGains(of: before.counts[other], to: row, in: gains)
        }
      }
    }
  }

  /// The part of a gain that is in the class's totals, and in the pairs it forms with itself: both
  /// sides raise that count, so that their single gains do not add up.
  private func ownGain(of candidate: Int, _ besideItself: Int32) -> Double {
    let within = pairs[candidate, candidate]
    let (following, ahead) = (after.counts[candidate], before.counts[candidate])
    let first = pairs.firstTotals[candidate]
    let second = pairs.secondTotals[candidate]
    return logarithms[within + following + ahead + besideItself] - logarithms[within + following]
      - logarithms[within + ahead] + logarithms[within]
      - logarithms[first + after.total + besideItself] + logarithms[first]
      - logarithms[second + before.total + besideItself] + logarithms[second]
  }
}

/// The classes of the words on one side of a word, with their counts.
struct Neighbourhood {
  /// The classes that are there, in no order.
  private(set) var classes: [Int] = []
  /// For each class, how often it is there.
  private(set) var counts: [Int32]
  private(set) var total: Int32 = 0

  init(classCount: Int) { counts = Array(repeating: 0, count: classCount) }

  /// Counts the classes of a word's neighbours, but not the word beside itself.
  ///
  /// - Returns: How often it is beside itself.
  mutating func fill(_ side: BigramTable.Side, around word: Int, classes classOf: [Int]) -> Int32 {
    for known in classes { counts[known] = 0 }
    classes.removeAll(keepingCapacity: true)
    total = 0
    var besideItself: Int32 = 0
    for entry in side.row(word) {
      let neighbour = Int(side.neighbours[entry])
      let count = side.counts[entry]
      guard neighbour != word else {
        besideItself = count
        continue
      }
      let found = classOf[neighbour]
      if counts[found] == 0 { classes.append(found) }
      counts[found] += count
      total += count
    }
    return besideItself
  }
}
