import Glibc

/// How often words of each class stand before words of each other.
struct ClassBigrams {
  let classCount: Int
  /// How often class c stands before class d, at `c * classCount + d`.
  private(set) var following: [Int32]
  /// The same, at `d * classCount + c`, so that either side's counts lie side by side.
  private(set) var preceding: [Int32]
  /// For each class, how often it stands first in a pair.
  private(set) var firstTotals: [Int32]
  /// For each class, how often it stands second.
  private(set) var secondTotals: [Int32]

  init(classCount: Int) {
    self.classCount = classCount
    following = Array(repeating: 0, count: classCount * classCount)
    preceding = following
    firstTotals = Array(repeating: 0, count: classCount)
    secondTotals = firstTotals
  }

  /// Counts the pairs of words by their classes.
  init(_ bigrams: BigramTable, classes: [Int], classCount: Int) {
    self.init(classCount: classCount)
    for word in 0..<bigrams.wordCount {
      for entry in bigrams.following.row(word) {
        let second = classes[Int(bigrams.following.neighbours[entry])]
        add(bigrams.following.counts[entry], classes[word], second)
        firstTotals[classes[word]] += bigrams.following.counts[entry]
        secondTotals[second] += bigrams.following.counts[entry]
      }
    }
  }

  /// How often one class stands before another.
  subscript(_ first: Int, _ second: Int) -> Int32 { following[first * classCount + second] }

  /// Adds a word's pairs to a class, or takes them from it where `sign` is -1.
  mutating func add(
    _ word: (after: Neighbourhood, before: Neighbourhood, besideItself: Int32), to target: Int,
    sign: Int32 = 1
  ) {
    for other in word.after.classes { add(sign * word.after.counts[other], target, other) }
    for other in word.before.classes { add(sign * word.before.counts[other], other, target) }
    add(sign * word.besideItself, target, target)
    firstTotals[target] += sign * (word.after.total + word.besideItself)
    secondTotals[target] += sign * (word.before.total + word.besideItself)
  }

  private mutating func add(_ count: Int32, _ first: Int, _ second: Int) {
    following[first * classCount + second] += count
    preceding[second * classCount + first] += count
  }

  /// Gives a class all pairs of another.
  mutating func merge(_ source: Int, into target: Int) {
    for other in 0..<classCount { move(self[source, other], (source, other), (target, other)) }
    for other in 0..<classCount { move(self[other, source], (other, source), (other, target)) }
    firstTotals[target] += firstTotals[source]
    secondTotals[target] += secondTotals[source]
    firstTotals[source] = 0
    secondTotals[source] = 0
  }

  private mutating func move(_ count: Int32, _ old: (Int, Int), _ new: (Int, Int)) {
    add(-count, old.0, old.1)
    add(count, new.0, new.1)
  }

  /// What a class tells of the next one on average, in bits.
  func mutualInformation(_ logarithms: CountLogarithms) -> Double {
    let total = firstTotals.reduce(0) { $0 + Double($1) }
    guard total > 0 else { return 0 }
    let pairs = following.reduce(0) { $0 + logarithms[$1] }
    let singles = (firstTotals + secondTotals).reduce(0) { $0 + logarithms[$1] }
    return ((pairs - singles) / total + log(total)) / log(2)
  }
}
