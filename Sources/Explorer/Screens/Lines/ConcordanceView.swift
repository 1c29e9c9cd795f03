package import Corpus
internal import Screen
package import Search

/// The matches of a search, a line each, their words one below the other; on the right, where there
/// is room, the document.
struct ConcordanceView {
  let theme: Theme
  let corpus: Corpus
  let list: ConcordanceList

  /// Columns from which on the documents are named.
  private static let namedDocuments = 72

  func draw(into frame: inout Frame, _ area: Rect) {
    let lines = list.concordance.lines
    let named = area.columns >= Self.namedDocuments ? min(area.columns / 4, 40) : 0
    let room = max(area.columns - 1 - named, 1)
    let left = room * 45 / 100
    for row in 0..<area.rows where lines.indices.contains(list.position.top + row) {
      let line = lines[list.position.top + row]
      let words = KeywordLine(line, in: corpus, leftCells: left, restCells: room - left)
      var pen = RowPen(area, line: row)
      pen.skip(1)
      if named > 0 {
        var name = RowPen(row: pen.row, from: pen.end - named + 2, to: pen.end - 1)
        name.write(title(of: line), theme.secondary, into: &frame)
        pen.skipRight(named)
      }
      pen.write(words.left, into: &frame)
      pen.write(words.match, theme.match, into: &frame)
      pen.write(words.right, into: &frame)
      if list.position.top + row == list.position.selected { mark(row, into: &frame, area) }
    }
  }

  private func title(of line: Concordance.Line) -> String {
    corpus.documents[line.document].shownTitle
  }

  private func mark(_ row: Int, into frame: inout Frame, _ area: Rect) {
    let place = Rect(row: area.row + row, column: area.column, rows: 1, columns: area.columns)
    frame.write(
      frame.lines.selection, row: place.row, column: place.column, columns: 1, style: theme.marker)
    frame.lay(theme.selection, over: place)
    frame.cursor = (place.row, place.column)
  }
}

/// A line of a concordance, fitted to cells: what leads up to the match ends where the match
/// begins, on every line in the same column.
package struct KeywordLine: Sendable {
  /// As many cells as were asked for, blanks first where there is less text.
  package let left: String
  package let match: String
  /// What is left of the room for match and right side.
  package let right: String

  /// Reads the words around a match.
  ///
  /// - Parameters:
  ///   - leftCells: Cells before the match.
  ///   - restCells: Cells for the match and what follows; a longer match ends in an ellipsis.
  package init(_ line: Concordance.Line, in corpus: Corpus, leftCells: Int, restCells: Int) {
    let text = corpus.documents[line.document].text
    let cells = max(leftCells, restCells, 0)
    let context = LineContext(line, in: corpus, reach: cells * Self.bytesPerCell)
    let before = Width.suffix(of: text.inline(context.left), cells: leftCells)
    left = flushRight(before, cells: leftCells)
    // More of a match than can be shown is not looked at.
    let end = min(Int(context.match.end), Int(context.match.start) + cells * Self.bytesPerCell + 4)
    var words = text.inline(TextSpan(Int(context.match.start), end))
    if Width.cells(of: words) > restCells {
      words = Width.prefix(of: words, cells: restCells - 1) + (restCells > 0 ? "…" : "")
    }
    match = words
    right = Width.prefix(
      of: text.inline(context.right), cells: restCells - Width.cells(of: words))
  }

  /// Most scripts have three bytes a letter or fewer.
  private static let bytesPerCell = 4
}
