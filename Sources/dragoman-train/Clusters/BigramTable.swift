/// How often each word stands before each other, looked up from either side.
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

  /// What stands behind each word at each of its places, word by word.
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
