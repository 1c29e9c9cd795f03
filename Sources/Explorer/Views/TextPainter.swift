internal import Corpus
internal import Screen

/// Draws lines of a document's text, each byte as what it is.
struct TextPainter {
  let document: Document
  let layout: TextLayout
  /// The words that a link led to.
  var emphasis: [TextSpan]
  /// The words that a search found, by position.
  var matches: [TextSpan]
  /// The mark that Enter follows.
  var cursor: TextSpan?

  /// Draws the lines from `top`; returns where the cursor's mark begins, if it is seen.
  func draw(into frame: inout Frame, _ area: Rect, from top: Int, margin: Int)
    -> (row: Int, column: Int)?
  {
    var found: (row: Int, column: Int)?
    for line in 0..<area.rows where layout.lines.indices.contains(top + line) {
      var pen = RowPen(area, line: line)
      pen.skip(margin)
      let span = layout.lines[top + line]
      var start = Int(span.start)
      while start < span.end {
        let style = style(atByte: start)
        var end = start + 1
        while end < span.end {
          if document.text.isScalarBoundary(end), self.style(atByte: end) != style { break }
          end += 1
        }
        if found == nil, let cursor, cursor.contains(byte: start) {
          found = (pen.row, pen.column)
        }
        pen.write(document.text[TextSpan(start, end)], style, into: &frame)
        start = end
      }
    }
    return found
  }

  private func style(atByte byte: Int) -> Style {
    let isMatch = contains(matches, byte)
    var style = isMatch ? Theme.match : Theme.text(layout.role(atByte: byte))
    let isReversed =
      cursor?.contains(byte: byte) == true || emphasis.contains { $0.contains(byte: byte) }
    if isReversed { style = style.adding(.reverse) }
    return style
  }

  private func contains(_ spans: [TextSpan], _ byte: Int) -> Bool {
    let index = spans.partitionPoint { Int($0.end) <= byte }
    return index < spans.count && spans[index].contains(byte: byte)
  }
}
