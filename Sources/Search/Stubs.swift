enum FuzzyWords {
  static func matches(of word: [UInt8], edits: Int, in dictionary: SortedWords) -> [(
    rank: Int, edits: Int
  )] { [] }
}
extension Inflections {
  static func forms(of word: [UInt8], in dictionary: SortedWords) -> [UInt32] {
    forms(of: word) { dictionary.rank(of: $0) != nil }.compactMap {
      dictionary.rank(of: $0).map { UInt32($0) }
    }
  }
}
