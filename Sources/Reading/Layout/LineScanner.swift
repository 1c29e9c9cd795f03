internal import Corpus

/// A line that holds something: where its text begins and ends, white space trimmed.
struct Line {
  var start: UInt32
  var end: UInt32
  /// Columns of white space before it, at most 255.
  var indent: UInt8
  /// Its Unicode scalars; more than ``WrapColumn/mostBytes`` bytes count as they are.
  var columns: UInt16
  /// Whether an empty line, or the beginning of the text, comes before it.
  var isAfterBlank: Bool
}

/// Text to lines.
enum LineScanner {
  /// The lines that hold something; LF, CR, CRLF and form feed end a line.
  ///
  /// One pass over the bytes.
  static func lines(_ text: [UInt8]) -> [Line] {
    let bytes = text.span
    var lines: [Line] = []
    var isAfterBlank = true
    var index = 0
    while index < text.count {
      let lineStart = index
      index = bytes.firstIndex(below: 0x0E, from: index)
      while index < text.count, !isLineEnd(text[index]) {
        index = bytes.firstIndex(below: 0x0E, from: index + 1)
      }
      if let line = trimmed(text, lineStart, index, isAfterBlank: isAfterBlank) {
        lines.append(line)
        isAfterBlank = false
      } else {
        isAfterBlank = true
      }
      // CRLF is one end.
      if index + 1 < text.count, text[index] == 0x0D, text[index + 1] == 0x0A { index += 1 }
      index += 1
    }
    return lines
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == 0x0C
  }

  private static func trimmed(
    _ text: [UInt8], _ lineStart: Int, _ lineEnd: Int, isAfterBlank: Bool
  ) -> Line? {
    var start = lineStart
    var end = lineEnd
    var indent = 0
    while start < end {
      let width = leadingSpace(text, start, end)
      if width == 0 { break }
      indent += text[start] == 0x09 ? 4 : 1
      start += width
    }
    while end > start {
      let width = trailingSpace(text, start, end)
      if width == 0 { break }
      end -= width
    }
    guard start < end else { return nil }
    let columns = WrapColumn.columns(Passage(text, start, end))
    return Line(
      start: UInt32(start), end: UInt32(end), indent: UInt8(min(indent, 255)),
      columns: UInt16(clamping: columns), isAfterBlank: isAfterBlank)
  }

  /// The bytes of white space at an offset; a no-break space (C2 A0) is white space too.
  private static func leadingSpace(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    if Passage.isSpace(text[start]) { return 1 }
    return text[start] == 0xC2 && start + 1 < end && text[start + 1] == 0xA0 ? 2 : 0
  }

  private static func trailingSpace(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    if Passage.isSpace(text[end - 1]) { return 1 }
    return text[end - 1] == 0xA0 && end - 2 >= start && text[end - 2] == 0xC2 ? 2 : 0
  }
}
