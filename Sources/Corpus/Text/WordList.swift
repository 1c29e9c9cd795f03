/// Words by position, each kept once.
package struct WordList: Sendable {
  private var words: [String] = []
  /// Empty when nothing is added any more.
  private var positions: [String: Int] = [:]

  package init() {}

  package var count: Int { words.count }
  package subscript(_ position: Int) -> String { words[position] }

  /// Where a word stands; one that is new is added at the end.
  package mutating func position(of word: String) -> Int {
    if let position = positions[word] { return position }
    positions[word] = words.count
    words.append(word)
    return words.count - 1
  }

  /// Where a word stands, if it does; not to be asked when the list has been trimmed.
  package func known(_ word: String) -> Int? { positions[word] }

  /// Gives back what only adding needs; a word that is added later stands twice.
  package mutating func trim() {
    positions = [:]
    words = words.trimmed()
  }
}

extension Array {
  /// The same elements without room for more.
  @inlinable
  package func trimmed() -> [Element] {
    if capacity == count { return self }
    var copy: [Element] = []
    copy.reserveCapacity(count)
    copy.append(contentsOf: self)
    return copy
  }
}
