/// Breaks text into lines at words.
package enum Wrap {
  /// The lines of a text at a width, as UTF-8 byte ranges of it, in order; never empty.
  ///
  /// A line ends at a line break of the text, or after the last word that fits; a word that is longer
  /// than a line breaks between clusters. Blanks at a break belong to no line. A cluster wider than
  /// `columns` has its own line. Linear in the text.
  package static func lines(of text: String, columns: Int) -> [Range<Int>] {
    var breaker = LineBreaker(columns: max(columns, 1))
    for glyph in Glyphs(text) { breaker.add(glyph) }
    return breaker.finish()
  }

  /// The lines of a part of a text, as byte ranges of the whole.
  ///
  /// A byte that is not UTF-8 counts as one cell.
  package static func lines(
    of bytes: [UInt8], in range: Range<Int>, columns: Int
  ) -> [Range<Int>] {
    let range = range.clamped(to: 0..<bytes.count)
    let text =
      String(validating: bytes[range], as: UTF8.self)
      ?? String(decoding: bytes[range].map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
    return lines(of: text, columns: columns).map {
      $0.lowerBound + range.lowerBound..<$0.upperBound + range.lowerBound
    }
  }
}

/// Fills lines with glyphs, greedily.
private struct LineBreaker {
  let columns: Int
  private var lines: [Range<Int>] = []
  /// The byte offset after the last glyph.
  private var offset = 0
  private var lineStart = 0
  private var lineCells = 0
  /// The last place to break the line: its end there, the start of the next line, and the cells up to
  /// that.
  private var lastBreak: (end: Int, next: Int, cells: Int)?
  private var previous = Previous.blank

  /// The kind of the glyph before, if a break depends on it.
  private enum Previous {
    case blank
    case letter
    case hyphen
    /// A wide letter; a line may break on either side of it.
    case wide
    case carriageReturn
  }

  init(columns: Int) {
    self.columns = columns
  }

  mutating func add(_ glyph: Glyph) {
    switch glyph.role {
    case .lineEnd where previous == .carriageReturn && glyph.scalar == StandIn.lineFeed:
      lineStart += glyph.bytes
      previous = .blank
    case .lineEnd, .carriageReturn:
      endLine(glyph)
    case .blank:
      addBlank(glyph)
    case .hyphen where previous == .letter:
      addToWord(glyph, .hyphen)
    case .hyphen, .letter:
      addToWord(glyph, glyph.cells > 1 ? .wide : .letter)
    }
    offset += glyph.bytes
  }

  mutating func finish() -> [Range<Int>] {
    lines.append(lineStart..<trimmedEnd)
    return lines
  }

  /// The end of the line so far, without the blanks there.
  private var trimmedEnd: Int {
    guard previous == .blank else { return offset }
    return lastBreak?.end ?? lineStart
  }

  private mutating func endLine(_ glyph: Glyph) {
    lines.append(lineStart..<trimmedEnd)
    lineStart = offset + glyph.bytes
    lineCells = 0
    lastBreak = nil
    previous = glyph.role == .carriageReturn ? .carriageReturn : .blank
  }

  private mutating func addBlank(_ glyph: Glyph) {
    lineCells += glyph.cells
    let next = offset + glyph.bytes
    if previous == .blank || previous == .carriageReturn {
      // Without a break before them these are the blanks a line starts with, which it keeps.
      if let known = lastBreak { lastBreak = (known.end, next, lineCells) }
    } else {
      lastBreak = (offset, next, lineCells)
    }
    previous = .blank
  }

  private mutating func addToWord(_ glyph: Glyph, _ kind: Previous) {
    let mayBreak = previous == .hyphen || previous == .wide || kind == .wide && previous == .letter
    if mayBreak { lastBreak = (offset, offset, lineCells) }
    if lineCells + glyph.cells > columns, let place = lastBreak { breakLine(place) }
    if lineCells + glyph.cells > columns, offset > lineStart {
      breakLine((trimmedEnd, offset, lineCells))
    }
    lineCells += glyph.cells
    previous = kind
  }

  private mutating func breakLine(_ place: (end: Int, next: Int, cells: Int)) {
    lines.append(lineStart..<place.end)
    lineStart = place.next
    lineCells -= place.cells
    lastBreak = nil
  }
}
