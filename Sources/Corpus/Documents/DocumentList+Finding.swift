extension DocumentList {
  /// Where the document of a path stands; nil where there is none.
  ///
  /// A look at `hint`, where it stood in an older corpus, then a binary search: documents stand in
  /// the order of their paths' bytes.
  package func position(ofPath path: String, near hint: Int? = nil) -> Int? {
    if let hint, hint >= 0, hint < count, self[hint].path == path { return hint }
    let position = partitionPoint { $0.path.utf8.lexicographicallyPrecedes(path.utf8) }
    return position < count && self[position].path == path ? position : nil
  }

  /// How many documents at the beginning are those of another list, by number.
  ///
  /// A comparison a chunk where the lists share it, else one a document.
  package func commonPrefix(with other: DocumentList) -> Int {
    var common = 0
    for (mine, theirs) in zip(chunks, other.chunks) {
      if Self.isSame(mine, theirs) {
        common += mine.count
        continue
      }
      for row in 0..<Swift.min(mine.count, theirs.count) {
        guard mine[row].number == theirs[row].number else { return common }
        common += 1
      }
      guard mine.count == theirs.count else { return common }
    }
    return common
  }

  /// Whether two chunks are one and the same array.
  private static func isSame(_ mine: [Document], _ theirs: [Document]) -> Bool {
    guard mine.count == theirs.count else { return false }
    return unsafe mine.withUnsafeBufferPointer { mine in
      unsafe theirs.withUnsafeBufferPointer { unsafe mine.baseAddress == $0.baseAddress }
    }
  }

  /// The positions, from one on, of documents whose title or path contains a text, without regard
  /// to case.
  package func positions(from start: Int = 0, containing text: String) -> [Int] {
    let folded = FoldedNames.folded(text)
    var positions: [Int] = []
    var first = 0
    for (names, chunk) in zip(names, chunks) {
      if first + chunk.count > start {
        for row in names.rows(from: Swift.max(start - first, 0), containing: folded) {
          positions.append(first + row)
        }
      }
      first += chunk.count
    }
    return positions
  }
}
