/// Finds the words of a dictionary within a few edits of another.
///
/// An edit replaces, adds or drops a letter or swaps two neighbours, and nothing is edited twice
/// (optimal string alignment, after Damerau 1964). Letters are Unicode scalars. Words with a common
/// prefix share the rows of the dynamic program, which are as wide as the edits allow (Ukkonen
/// 1985). If a prefix needs too many edits, all its words are skipped.
package struct FuzzyWords {
  /// A word within the edits.
  package struct Match: Hashable, Sendable {
    /// Its rank in the dictionary.
    package var rank: Int
    /// The least edits that turn the one word into the other.
    package var edits: Int

    package init(rank: Int, edits: Int) {
      self.rank = rank
      self.edits = edits
    }
  }

  /// The words within at most 2 edits of a folded word, by rank; includes the word itself.
  ///
  /// The time grows with the number of prefixes within the edits, not with the dictionary.
  package static func matches(
    of word: [UInt8], edits: Int, in dictionary: SortedWords
  ) -> [Match] {
    let letters = String(decoding: word, as: UTF8.self).unicodeScalars.map(\.value)
    guard !letters.isEmpty else { return [] }
    var search = FuzzyWords(letters: letters, edits: min(max(edits, 0), 2))
    return search.matches(in: dictionary)
  }

  private let letters: [UInt32]
  private let edits: Int
  /// Cells of a row: the band around the diagonal, and one beyond each of its ends.
  private let width: Int
  /// One row for each letter of the current word, and one before them.
  private var rows: [UInt8]
  /// The letters of the current word, and where each ends.
  private var path: [UInt32]
  private var ends: [Int]

  private init(letters: [UInt32], edits: Int) {
    self.letters = letters
    self.edits = edits
    width = 2 * edits + 3
    let longest = letters.count + edits + 1
    rows = [UInt8](repeating: UInt8(edits + 1), count: (longest + 1) * width)
    path = [UInt32](repeating: 0, count: longest + 1)
    ends = [Int](repeating: 0, count: longest + 1)
    // Before the first letter, each letter that is dropped is an edit.
    for column in 0...edits where column <= letters.count {
      rows[edits + 1 + column] = UInt8(column)
    }
  }

  private mutating func matches(in dictionary: SortedWords) -> [Match] {
    var found: [Match] = []
    var rank = 0
    // The number of letters with valid rows.
    var depth = 0
    while rank < dictionary.count {
      let word = dictionary.word(rank)
      let start = word.startIndex
      var isNear = true
      while isNear, start + ends[depth] < word.endIndex {
        let (letter, length) = Self.letter(in: word, at: start + ends[depth])
        depth += 1
        path[depth] = letter
        ends[depth] = ends[depth - 1] + length
        isNear = depth <= letters.count + edits && fillRow(depth)
      }
      var next = rank + 1
      if isNear {
        if let edits = editsOfWhole(depth) {
          found.append(Match(rank: rank, edits: edits))
        }
      } else {
        next = dictionary.firstRank(after: rank, withoutFirst: ends[depth])
        depth -= 1
      }
      guard next < dictionary.count else { break }
      depth = common(depth, dictionary, rank, next)
      rank = next
    }
    return found
  }

  /// Fills the row of a letter from the two before it; false if all cells have too many edits.
  private mutating func fillRow(_ depth: Int) -> Bool {
    let row = depth * width
    let letter = path[depth]
    var least = edits + 1
    for offset in -edits...edits {
      let column = depth + offset
      let cell = row + edits + 1 + offset
      guard column >= 0, column <= letters.count else {
        rows[cell] = UInt8(edits + 1)
        continue
      }
      // One row up, the band is one column further left.
      var value = Int(rows[cell - width + 1]) + 1
      if column > 0 {
        value = min(value, Int(rows[cell - 1]) + 1)
        let isSame = letters[column - 1] == letter
        value = min(value, Int(rows[cell - width]) + (isSame ? 0 : 1))
        if column > 1, depth > 1, letters[column - 2] == letter,
          letters[column - 1] == path[depth - 1]
        {
          value = min(value, Int(rows[cell - 2 * width]) + 1)
        }
      }
      value = min(value, edits + 1)
      rows[cell] = UInt8(value)
      least = min(least, value)
    }
    return least <= edits
  }

  /// The edits of the word that ends with a letter; nil if there are too many.
  private func editsOfWhole(_ depth: Int) -> Int? {
    let offset = letters.count - depth
    guard abs(offset) <= edits else { return nil }
    let value = Int(rows[depth * width + edits + 1 + offset])
    return value <= edits ? value : nil
  }

  /// How many of the letters are also a prefix of another word.
  private func common(_ depth: Int, _ dictionary: SortedWords, _ rank: Int, _ next: Int) -> Int {
    let left = Int(dictionary.starts[rank])
    let right = Int(dictionary.starts[next])
    let end = min(ends[depth], Int(dictionary.starts[next + 1]) - right)
    var length = 0
    while length < end, dictionary.bytes[left + length] == dictionary.bytes[right + length] {
      length += 1
    }
    var depth = depth
    while ends[depth] > length { depth -= 1 }
    return depth
  }

  /// The scalar at a place of UTF-8, and its bytes.
  private static func letter(in word: ArraySlice<UInt8>, at place: Int) -> (UInt32, Int) {
    guard word[place] >= 0x80 else { return (UInt32(word[place]), 1) }
    let (scalar, length) = word.span.scalar(at: place - word.startIndex, before: word.count)
    return (scalar.value, length)
  }
}
