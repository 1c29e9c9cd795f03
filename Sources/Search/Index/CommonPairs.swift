/// The commonest words of English, whose pairs ("of the") have lists of places of their own.
///
/// A phrase is found by its rarest word; one of common words only would walk through a part of the
/// whole text. Lists of pairs are the remedy (Williams, Zobel and Bahle 2004, "Fast Phrase Querying
/// with Combined Indexes"). The words are fixed, so that lists of different segments can be joined.
enum CommonPairs {
  static let words: [[UInt8]] = [
    "a", "all", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had",
    "has", "have", "he", "i", "in", "is", "it", "its", "not", "of", "on", "or", "our", "said",
    "she", "that", "the", "their", "there", "they", "this", "to", "was", "we", "were", "which",
    "who", "will", "with", "would",
  ].map { Array($0.utf8) }

  /// How many pairs there are.
  static let count = words.count * words.count

  /// The pair of two of the words.
  static func pair(_ first: Int, _ second: Int) -> Int { first * words.count + second }

  /// The pair of two words, if both are among the common ones.
  static func pair(_ first: [UInt8], _ second: [UInt8]) -> Int? {
    guard let first = words.firstIndex(of: first), let second = words.firstIndex(of: second)
    else { return nil }
    return pair(first, second)
  }

  /// For each rank of a dictionary which of the words it is; 255 for all others.
  static func table(_ dictionary: SortedWords) -> [UInt8] {
    var table = [UInt8](repeating: .max, count: dictionary.count)
    for (index, word) in words.enumerated() {
      if let rank = dictionary.rank(of: word) { table[rank] = UInt8(index) }
    }
    return table
  }
}
