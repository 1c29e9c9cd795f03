internal import Corpus

/// The column at which hard-wrapped text was wrapped.
///
/// A line is full when the next line's first word would not have fitted on it. Where most lines
/// that another follows at once are full, the text was wrapped.
enum WrapColumn {
  /// Lines longer than this are no wrapped lines, in columns.
  private static let widest = 120
  private static let narrowest = 45
  /// A line of more bytes is wider than the widest whatever its characters are.
  static let mostBytes = widest * 4

  /// The column of a text, or nil; three passes over its lines.
  static func find(_ lines: [Line], _ text: [UInt8]) -> Int? {
    guard let column = usualWidth(lines), column >= narrowest else { return nil }
    var followed = 0
    var full = 0
    var sentences = 0
    for (above, below) in zip(lines, lines.dropFirst()) where !below.isAfterBlank {
      followed += 1
      let next = Passage(text, Int(below.start), Int(below.end))
      if isFull(above, next: next, column: column) { full += 1 }
      if Passage(text, Int(above.start), Int(above.end)).endsSentence { sentences += 1 }
    }
    return full * 2 > followed && sentences * 2 <= followed ? column : nil
  }

  /// Whether the next line's first word would not have fitted; an eighth of the width is slack.
  static func isFull(_ line: Line, next: Passage, column: Int) -> Bool {
    guard Int(line.columns) <= mostBytes else { return false }
    // A first word that is longer than twenty bytes counts as so many.
    let opening = Passage(next.text, next.start, min(next.end, next.start + 20))
    let room = column - column / 8 - Int(line.columns) - 1
    return room < 0 || room < opening.length && opening.endOfWords(1) - opening.start > room
  }

  /// The Unicode scalars of a passage of at most ``mostBytes`` bytes; more count as they are.
  static func columns(_ passage: Passage) -> Int {
    guard passage.length <= mostBytes else { return passage.length }
    return passage.text.span.scalarCount(in: passage.start..<passage.end)
  }

  /// The width that all but a few of the lines keep to; nil where many are longer than any page.
  private static func usualWidth(_ lines: [Line]) -> Int? {
    var counts = [Int](repeating: 0, count: widest + 2)
    var total = 0
    for (above, below) in zip(lines, lines.dropFirst()) where !below.isAfterBlank {
      counts[min(Int(above.columns), widest + 1)] += 1
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
}
