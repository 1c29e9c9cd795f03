/// The column at which hard-wrapped text was wrapped.
///
/// A line is full when the next line's first word would not have fitted on it. Where most lines
/// that another follows at once are full, the text was wrapped.
enum WrapColumn {
  /// Lines longer than this are no wrapped lines, in columns.
  private static let widest = 120
  private static let narrowest = 45

  /// The column of a text, or nil; three passes over its lines.
  static func find(_ lines: [Line], _ text: [UInt8]) -> Int? {
    guard let column = usualWidth(lines, text), column >= narrowest else { return nil }
    var followed = 0
    var full = 0
    var sentences = 0
    forEachPair(lines, text) { above, below in
      followed += 1
      if isFull(above, next: below, column: column) { full += 1 }
      if above.endsSentence { sentences += 1 }
    }
    return full * 2 > followed && sentences * 2 <= followed ? column : nil
  }

  /// Whether the next line's first word would not have fitted; an eighth of the width is slack.
  static func isFull(_ line: Passage, next: Passage, column: Int) -> Bool {
    guard line.length <= widest * 4 else { return false }
    let word = Passage(next.text, next.start, next.endOfWords(1))
    return columns(line) + 1 + min(word.length, 20) > column - column / 8
  }

  /// The Unicode scalars of a passage of at most 480 bytes; more count as they are.
  static func columns(_ passage: Passage) -> Int {
    guard passage.length <= widest * 4 else { return passage.length }
    var count = 0
    for index in passage.start..<passage.end where passage.text[index] & 0xC0 != 0x80 {
      count += 1
    }
    return count
  }

  /// The width that all but a few of the lines keep to; nil where many are longer than any page.
  private static func usualWidth(_ lines: [Line], _ text: [UInt8]) -> Int? {
    var counts = [Int](repeating: 0, count: widest + 2)
    var total = 0
    forEachPair(lines, text) { above, _ in
      counts[min(columns(above), widest + 1)] += 1
      total += 1
    }
    guard total > 0, counts[widest + 1] * 20 <= total else { return nil }
    var longer = counts[widest + 1]
    for width in stride(from: widest, through: 1, by: -1) {
      longer += counts[width]
      if longer * 20 > total { return width }
    }
    return nil
  }

  private static func forEachPair(
    _ lines: [Line], _ text: [UInt8], _ visit: (Passage, Passage) -> Void
  ) {
    for index in lines.indices.dropFirst() where !lines[index].isAfterBlank {
      visit(
        Passage(text, Int(lines[index - 1].start), Int(lines[index - 1].end)),
        Passage(text, Int(lines[index].start), Int(lines[index].end)))
    }
  }
}
