extension Inflections {
  static func forms(of word: [UInt8], in dictionary: SortedWords) -> [UInt32] {
    forms(of: word) { dictionary.rank(of: $0) != nil }.compactMap {
      dictionary.rank(of: $0).map { UInt32($0) }
    }
  }
}
