internal import Corpus
internal import Screen
internal import Search

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
    let document = corpus.documents[line.document]
    return document.title.isEmpty ? document.path : document.title
  }

  private func mark(_ row: Int, into frame: inout Frame, _ area: Rect) {
    let place = Rect(row: area.row + row, column: area.column, rows: 1, columns: area.columns)
    frame.write(
      frame.lines.selection, row: place.row, column: place.column, columns: 1, style: theme.marker)
    frame.lay(theme.selection, over: place)
    frame.cursor = (place.row, place.column)
  }
}
