import Language

/// All texts in order, each word as the number of its first sight.
struct WordStream {
  /// The words' bytes in order of first sight; the first is the empty word that ends a line.
  private(set) var words: [[UInt8]] = [[]]
  /// For each word, how often it was seen.
  private(set) var counts: [Int] = [1]
  /// The texts as indices of `words`, from a line's end on.
  private(set) var sequence: [Int32] = [0]
  private var indices: [[UInt8]: Int32] = [[]: 0]

  /// Whether no text with a word was added.
  var isEmpty: Bool { words.count == 1 }

  /// Adds a text, `weight` times to the sequence but once to the counts.
  ///
  /// A word that only a weighted text has is as rare as it is: were it counted by weight, most
  /// words of the texts that models are trained on had clusters, and fewer of the texts they meet.
  mutating func add(_ text: SurfaceWords, weight: Int = 1) {
    let start = sequence.count
    var lower = 0
    for upper in text.ends {
      let index = index(of: Array(text.bytes[lower..<upper]))
      counts[Int(index)] += 1
      sequence.append(index)
      lower = upper
    }
    let once = Array(sequence[start...])
    for _ in 1..<max(weight, 1) { sequence += once }
  }

  private mutating func index(of word: [UInt8]) -> Int32 {
    if let known = indices[word] { return known }
    let new = Int32(words.count)
    indices[word] = new
    words.append(word)
    counts.append(0)
    return new
  }
}
