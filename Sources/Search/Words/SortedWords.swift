/// A dictionary: distinct folded words in the order of their bytes; a word's position is its rank.
package struct SortedWords: Sendable {
  /// The UTF-8 of all words, without separators.
  package let bytes: [UInt8]
  /// Where each word begins, by rank; one more than there are words.
  package let starts: [UInt32]

  /// Joins the bytes of words that are distinct and sorted; `starts` includes the end of the last.
  package init(bytes: [UInt8], starts: [UInt32]) {
    self.bytes = bytes
    self.starts = starts.isEmpty ? [0] : starts
  }

  /// Sorts words and removes duplicates.
  package init(_ words: some Sequence<[UInt8]>) {
    var bytes: [UInt8] = []
    var starts: [UInt32] = [0]
    for word in Set(words).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      bytes += word
      starts.append(UInt32(bytes.count))
    }
    self.init(bytes: bytes, starts: starts)
  }

  package var count: Int { starts.count - 1 }

  /// The word of a rank, which must be in `0..<count`.
  package func word(_ rank: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[rank])..<Int(starts[rank + 1])]
  }

  /// The first eight bytes of a word as a number with the same order.
  static func head(of word: ArraySlice<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    var shift: UInt64 = 56
    for byte in word.prefix(8) {
      head |= UInt64(byte) &<< shift
      shift &-= 8
    }
    return head
  }

  /// The ranks of the words with a prefix; two binary searches.
  package func ranks(withPrefix prefix: [UInt8]) -> Range<Int> {
    let first = firstRank(from: 0) { order($0, prefix) < 0 }
    return first..<firstRank(from: first) { begins($0, with: prefix) }
  }

  /// The rank of a word, if the dictionary has it; a binary search.
  package func rank(of word: [UInt8]) -> Int? {
    let rank = firstRank(from: 0) { order($0, word) < 0 }
    return rank < count && order(rank, word) == 0 ? rank : nil
  }

  /// The first rank after another whose word does not begin with the same bytes.
  ///
  /// Doubling steps and then a binary search: logarithmic in the words that are skipped.
  func firstRank(after rank: Int, withoutFirst length: Int) -> Int {
    let prefix = Int(starts[rank])..<Int(starts[rank]) + length
    var low = rank + 1
    var step = 1
    while low + step < count, begins(low + step, with: prefix) {
      low += step
      step *= 2
    }
    var high = Swift.min(low + step, count)
    while low < high {
      let middle = low + (high - low) / 2
      if begins(middle, with: prefix) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a word begins with bytes of the arena.
  private func begins(_ rank: Int, with prefix: Range<Int>) -> Bool {
    let start = Int(starts[rank])
    guard Int(starts[rank + 1]) - start >= prefix.count else { return false }
    for index in 0..<prefix.count where bytes[start + index] != bytes[prefix.lowerBound + index] {
      return false
    }
    return true
  }

  /// The first rank for which a condition that holds for all before it does not.
  private func firstRank(from start: Int, while condition: (Int) -> Bool) -> Int {
    var low = start
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if condition(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Negative, zero or positive as the word of a rank is before, equal to or after another.
  private func order(_ rank: Int, _ other: [UInt8]) -> Int {
    let start = Int(starts[rank])
    let length = Int(starts[rank + 1]) - start
    for index in 0..<min(length, other.count) where bytes[start + index] != other[index] {
      return bytes[start + index] < other[index] ? -1 : 1
    }
    return length - other.count
  }

  private func begins(_ rank: Int, with prefix: [UInt8]) -> Bool {
    let start = Int(starts[rank])
    guard Int(starts[rank + 1]) - start >= prefix.count else { return false }
    for index in prefix.indices where bytes[start + index] != prefix[index] { return false }
    return true
  }
}
