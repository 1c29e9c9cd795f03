/// The words that are clustered, the most frequent first, and all texts in terms of them.
///
/// A word too rare to be one of them counts as a word of its shape: what stands next to rare
/// capitalised words tells much about the words beside them.
struct Vocabulary {
  /// The words' bytes by rank, and behind them the shapes of the rare ones.
  private(set) var words: [[UInt8]]
  /// For each word, how often it was seen.
  private(set) var counts: [Int]
  /// The texts, as ranks.
  private(set) var sequence: [Int32]

  /// Takes the most frequent words, `limit` at most, that were seen `minimumCount` times; of two
  /// as frequent the one that comes first by bytes.
  init(_ stream: WordStream, limit: Int, minimumCount: Int) {
    let ranked = stream.words.indices
      .filter { $0 == 0 || stream.counts[$0] >= minimumCount }
      .sorted { Self.precedes($0, $1, in: stream) }
      .prefix(limit)
    words = ranked.map { stream.words[$0] }
    counts = ranked.map { stream.counts[$0] }
    var rankOf = [Int32](repeating: -1, count: stream.words.count)
    for (rank, word) in ranked.enumerated() { rankOf[word] = Int32(rank) }

    var shapeRanks: [[UInt8]: Int32] = [:]
    for word in stream.words.indices where rankOf[word] < 0 {
      let shape = Self.shape(of: stream.words[word])
      let rank = shapeRanks[shape] ?? Int32(words.count)
      if shapeRanks.updateValue(rank, forKey: shape) == nil {
        words.append(shape)
        counts.append(0)
      }
      counts[Int(rank)] += stream.counts[word]
      rankOf[word] = rank
    }
    sequence = stream.sequence.map { rankOf[Int($0)] }
  }

  /// Whether a word stands in the texts; a line's end and a shape do not.
  func isText(_ rank: Int) -> Bool { words[rank].first.map { $0 > 0x20 } ?? false }

  private static func precedes(_ left: Int, _ right: Int, in stream: WordStream) -> Bool {
    if stream.counts[left] != stream.counts[right] {
      return stream.counts[left] > stream.counts[right]
    }
    return stream.words[left].lexicographicallyPrecedes(stream.words[right])
  }

  /// A control byte, which no word begins with, and `.`, `a`, `A` or `B` for a mark or number, a
  /// word in small letters, in capitals, and with a capital in front.
  private static func shape(of word: [UInt8]) -> [UInt8] {
    guard let first = word.first else { return word }
    if first < 0x80 && !isUpper(first & 0xDF) { return [0x01, 0x2E] }
    guard isUpper(first) else { return [0x01, 0x61] }
    return [0x01, word.contains { $0 >= 0x61 } ? 0x42 : 0x41]
  }

  private static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
}
