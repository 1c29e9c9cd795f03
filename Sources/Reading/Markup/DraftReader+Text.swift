internal import CHTML
internal import Corpus

/// The words of blocks, and the lines that they are on.
extension DraftReader {
  mutating func addText(_ node: Int) {
    let range = tree.words(node)
    if tree.nodes[node].line > 0, !hasOwnLines { line = Int(tree.nodes[node].line) }
    let before = draft.words.count
    if context.isVerbatim { addVerbatim(range, node) } else { addFlowing(range, node) }
    if context.isLink { linkLength += draft.words.count - before }
  }

  private mutating func addFlowing(_ range: Range<Int>, _ node: Int) {
    var index = range.lowerBound
    while index < range.upperBound {
      if Self.isBlank(tree.text, index) {
        if tree.text[index] == 0x0A { line += 1 }
        if draft.words.count > start, draft.words.last != 0x0A { pendingSpace = true }
        index += tree.text[index] == 0xC2 ? 2 : 1
        continue
      }
      beginWord(node)
      let wordsStart = index
      // Words with one space between them stay as they are.
      while index < range.upperBound,
        !Self.isBlank(tree.text, index)
          || tree.text[index] == 0x20 && index + 1 < range.upperBound
            && !Self.isBlank(tree.text, index + 1)
      {
        index += 1
      }
      addWords(tree.text[wordsStart..<index])
    }
  }

  /// Adds words, without the places where they may be broken.
  private mutating func addWords(_ words: ArraySlice<UInt8>) {
    guard words.contains(0xAD) else {
      draft.words += words
      return
    }
    for byte in words {
      // U+00AD is C2 AD.
      if byte == 0xAD, draft.words.last == 0xC2 {
        draft.words.removeLast()
      } else {
        draft.words.append(byte)
      }
    }
  }

  private mutating func addVerbatim(_ range: Range<Int>, _ node: Int) {
    var index = range.lowerBound
    while index < range.upperBound {
      let end = tree.text.span.firstIndex(of: 0x0A, in: index..<range.upperBound)
      if end > index {
        beginWord(node)
        draft.words += tree.text[index..<end]
      }
      if end < range.upperBound {
        line += 1
        if draft.words.count > start { draft.words.append(0x0A) }
      }
      index = end + 1
    }
  }

  /// White space, or a no-break space.
  private static func isBlank(_ text: [UInt8], _ index: Int) -> Bool {
    Passage.isSpace(text[index])
      || text[index] == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0
  }

  private mutating func beginWord(_ node: Int) {
    if firstNode == nil {
      firstNode = node
      noteLine()
      if let bullet { draft.words += bullet.utf8 }
      bullet = nil
    } else if pendingSpace {
      draft.words.append(0x20)
    }
    noteLine()
    pendingSpace = false
  }

  private mutating func noteLine() {
    guard draft.lines.last?.line != line else { return }
    draft.lines.append(SourceLines.Start(byte: draft.words.count, line: line))
  }
}
