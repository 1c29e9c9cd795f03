import Glibc

/// How often words of each class come before words of each other.
struct ClassBigrams {
  let classCount: Int
  /// How often class c comes before class d, at `c * classCount + d`.
  private(set) var following: [Int32]
  /// The same, at `d * classCount + c`, so that either side's counts lie side by side.
  private(set) var preceding: [Int32]
  /// For each class, how often it is first in a pair.
  private(set) var firstTotals: [Int32]
  /// For each class, how often it is second.
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

  /// How often one class comes before another.
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

/// How often each word comes before each other, looked up from either side.
struct BigramTable {
  /// For each word, its neighbours on one side: rows of unlike length in one array.
  struct Side {
    /// For each word, where its row starts; one more for the end.
    var starts: [Int]
    /// The neighbours, ascending in a row.
    var neighbours: [Int32]
    var counts: [Int32]

    /// Where a word's row stands.
    func row(_ word: Int) -> Range<Int> { starts[word]..<starts[word + 1] }
  }

  /// The words that follow a word.
  let following: Side
  /// The words that precede a word.
  let preceding: Side
  let wordCount: Int

  /// Counts the pairs of a sequence of words, each below `wordCount`; linear but for sorting rows.
  init(_ sequence: [Int32], wordCount: Int) {
    self.wordCount = wordCount
    following = Self.following(sequence, wordCount)
    preceding = Self.transposed(following, wordCount)
  }

  private static func following(_ sequence: [Int32], _ wordCount: Int) -> Side {
    let (starts, successors) = successors(sequence, wordCount)
    var side = Side(starts: [0], neighbours: [], counts: [])
    var counts = [Int32](repeating: 0, count: wordCount)
    for word in 0..<wordCount {
      var seen: [Int32] = []
      for successor in successors[starts[word]..<starts[word + 1]] {
        if counts[Int(successor)] == 0 { seen.append(successor) }
        counts[Int(successor)] += 1
      }
      seen.sort()
      side.neighbours += seen
      for successor in seen {
        side.counts.append(counts[Int(successor)])
        counts[Int(successor)] = 0
      }
      side.starts.append(side.neighbours.count)
    }
    return side
  }

  /// What follows each word at each of its places, word by word.
  private static func successors(
    _ sequence: [Int32], _ wordCount: Int
  ) -> (starts: [Int], words: [Int32]) {
    var starts = [Int](repeating: 0, count: wordCount + 1)
    for word in sequence.dropLast() { starts[Int(word) + 1] += 1 }
    for word in 0..<wordCount { starts[word + 1] += starts[word] }
    var next = starts
    var words = [Int32](repeating: 0, count: max(sequence.count - 1, 0))
    for (word, successor) in zip(sequence, sequence.dropFirst()) {
      words[next[Int(word)]] = successor
      next[Int(word)] += 1
    }
    return (starts, words)
  }

  private static func transposed(_ side: Side, _ wordCount: Int) -> Side {
    var starts = [Int](repeating: 0, count: wordCount + 1)
    for neighbour in side.neighbours { starts[Int(neighbour) + 1] += 1 }
    for word in 0..<wordCount { starts[word + 1] += starts[word] }
    var next = starts
    var result = Side(
      starts: starts, neighbours: Array(repeating: 0, count: side.neighbours.count),
      counts: Array(repeating: 0, count: side.neighbours.count))
    for word in 0..<wordCount {
      for entry in side.row(word) {
        let place = next[Int(side.neighbours[entry])]
        next[Int(side.neighbours[entry])] += 1
        result.neighbours[place] = Int32(word)
        result.counts[place] = side.counts[entry]
      }
    }
    return result
  }
}

/// `n log n` of counts, the terms of which a class model's likelihood is the sum.
struct CountLogarithms {
  private let table: [Double]

  /// Tabulates the counts below a limit, which are nearly all that are asked for.
  init(below limit: Int = 1 << 18) {
    table = [0] + (1..<max(limit, 2)).map { Self.term(Double($0)) }
  }

  /// `n log n`; 0 for none.
  subscript(_ count: Int32) -> Double {
    let index = Int(count)
    return index < table.count ? table[index] : Self.term(Double(count))
  }

  /// What the term of a sum is above those of its two parts.
  func excess(_ left: Int32, _ right: Int32) -> Double {
    left == 0 || right == 0 ? 0 : self[left + right] - self[left] - self[right]
  }

  /// Adds to each gain what `added` more would raise the term of its count by.
  ///
  /// The innermost loop of an exchange, hence without checks; `counts` has as many elements.
  func addGains(
    of added: Int32, to counts: UnsafeBufferPointer<Int32>,
    in gains: UnsafeMutableBufferPointer<Double>
  ) {
    unsafe table.withUnsafeBufferPointer { table in
      let limit = Int32(truncatingIfNeeded: table.count) &- added
      for index in gains.indices {
        let count = unsafe counts[index]
        if count < limit {
          unsafe gains[index] += table[Int(count &+ added)] - table[Int(count)]
        } else {
          unsafe gains[index] += Self.term(Double(count &+ added)) - Self.term(Double(count))
        }
      }
    }
  }

  private static func term(_ count: Double) -> Double { count > 0 ? count * log(count) : 0 }
}
