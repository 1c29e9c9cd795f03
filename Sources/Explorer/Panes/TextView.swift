internal import Corpus
internal import Screen

/// The section as written, wrapped, with names, sources, cues and contents marked.
struct TextView {
  let state: State

  func draw(into frame: inout Frame, _ area: Rect) {
    if state.focus == .detail { frame.cursor = (area.row, area.column) }
    guard let layout = state.layout, let place = state.place else { return }
    let text = state.detail.text
    let isFocused = state.focus == .detail
    var painter = TextPainter(
      theme: state.theme,
      document: state.corpus.documents[place.document], layout: layout,
      emphasis: text.emphasis, matches: state.matches(in: place))
    painter.cursor = state.selectedMark?.span
    let found = painter.draw(
      into: &frame, area, from: text.top, margin: state.settings.textMargin(in: area))
    if isFocused, let found { frame.cursor = found }
  }
}

/// Draws lines of a document's text, each byte as what it is.
struct TextPainter {
  let theme: Theme
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
        let look = look(atByte: start)
        let end = runEnd(from: start, to: Int(span.end), look)
        if found == nil, look.isCursor { found = (pen.row, pen.column) }
        pen.write(document.text[TextSpan(start, end)], look.style(in: theme), into: &frame)
        start = end
      }
    }
    return found
  }

  /// What decides how a byte is drawn; compared for every byte, so smaller than a style.
  private struct Look: Equatable {
    var role: TextRole
    var isMatch: Bool
    var isEmphasis: Bool
    var isCursor: Bool

    func style(in theme: Theme) -> Style {
      let isPointedAt = isEmphasis || isCursor
      if isMatch { return theme.match(role, isCurrent: isPointedAt) }
      return isPointedAt ? theme.text(role).adding(.reverse) : theme.text(role)
    }
  }

  /// Where the bytes that look the same end; never within a scalar.
  private func runEnd(from start: Int, to limit: Int, _ look: Look) -> Int {
    var end = start + 1
    while end < limit {
      if self.look(atByte: end) != look, document.text.isScalarBoundary(end) { break }
      end += 1
    }
    return end
  }

  private func look(atByte byte: Int) -> Look {
    Look(
      role: layout.role(atByte: byte), isMatch: !matches.isEmpty && isMatch(byte),
      isEmphasis: !emphasis.isEmpty && emphasis.contains { $0.contains(byte: byte) },
      isCursor: cursor?.contains(byte: byte) ?? false)
  }

  private func isMatch(_ byte: Int) -> Bool {
    let index = matches.partitionPoint { Int($0.end) <= byte }
    return index < matches.count && matches[index].contains(byte: byte)
  }
}
