/// Distinct folded words in the order of their bytes; a word's place in it is its rank.
package struct SortedWords: Sendable {
  /// The UTF-8 of all words, one after the other.
  package let bytes: [UInt8]
  /// Where each word begins, by rank; one more than there are words.
  package let starts: [UInt32]

  /// Takes words that are distinct and sorted by their bytes, and `starts` with the end of the last.
  package init(bytes: [UInt8], starts: [UInt32]) {
    self.bytes = bytes
    self.starts = starts.isEmpty ? [0] : starts
  }

  /// Sorts words and drops those that are there twice.
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

  /// The bytes of the word of a rank.
  package func word(_ rank: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[rank])..<Int(starts[rank + 1])]
  }

  /// The first eight bytes of a word as a number that is ordered as the bytes are.
  static func head(of word: ArraySlice<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    var shift: UInt64 = 56
    for byte in word.prefix(8) {
      head |= UInt64(byte) &<< shift
      shift &-= 8
    }
    return head
  }

  /// The ranks of the words that begin so; two binary searches.
  package func ranks(withPrefix prefix: [UInt8]) -> Range<Int> {
    let first = firstRank(from: 0) { order($0, prefix) < 0 }
    return first..<firstRank(from: first) { begins($0, with: prefix) }
  }

  /// The rank of a word, if it is there; a binary search.
  package func rank(of word: [UInt8]) -> Int? {
    let rank = firstRank(from: 0) { order($0, word) < 0 }
    return rank < count && order(rank, word) == 0 ? rank : nil
  }

  /// The first rank behind another whose word does not begin with the same bytes.
  ///
  /// Steps that double and then a binary search: logarithmic in the words passed over.
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

  /// The first rank for which the condition, true of all before it, does not hold.
  private func firstRank(from start: Int, while condition: (Int) -> Bool) -> Int {
    var low = start
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if condition(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Below, at or above zero as the word of a rank stands before, is, or stands behind another.
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
