/// Marks where the names of the lists stand in a text: the longest of several words first.
///
/// One look into a hash table for each run of at most six words that begins with a capital.
struct PhraseMarker {
  /// For each token, what the lists say of the phrase it is part of and its place in it; 0 for none.
  private(set) var marks: [UInt32]

  static let longest = 6

  init(_ annotated: AnnotatedText, table: ClusterTable?) {
    marks = Array(repeating: 0, count: annotated.tokens.count)
    guard let table else { return }
    for sentence in annotated.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard annotated.tokens[index].isCapitalized,
          let (length, kinds) = Self.match(at: index, sentence.tokens, annotated, table)
        else {
          index += 1
          continue
        }
        for offset in 0..<length {
          let place: UInt32 =
            length == 1 ? 3 : offset == 0 ? 0 : offset == length - 1 ? 2 : 1
          marks[index + offset] = kinds << 2 | place | 1 << 31
        }
        index += length
      }
    }
  }

  private static func match(
    at start: Int, _ sentence: Range<Int>, _ annotated: AnnotatedText, _ table: ClusterTable
  ) -> (length: Int, kinds: UInt32)? {
    var hash = PhraseHash()
    var best: (Int, UInt32)?
    for length in 1...min(longest, sentence.upperBound - start) {
      hash.combine(annotated.spelling(start + length - 1).lower)
      if let found = table.clusters(of: hash.value) { best = (length, found.fine) }
    }
    return best
  }
}

/// The hash of a phrase from those of its words in lower case.
package struct PhraseHash {
  private var state: UInt32 = 0x811C_9DC5

  package init() {}

  package mutating func combine(_ lower: UInt32) {
    state = (state ^ lower) &* 0x0100_0193
    state ^= state >> 15
  }

  /// Never 0, which marks an empty place.
  package var value: UInt32 { state == 0 ? 1 : state }
}
