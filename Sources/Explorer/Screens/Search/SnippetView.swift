internal import Corpus
internal import Screen
internal import Search

/// One line around a hit's first match, the matching words marked.
struct SnippetView {
  let theme: Theme
  let document: Document
  let hit: Hit

  private static let indent = 4

  func draw(into frame: inout Frame, _ area: Rect) {
    var pen = RowPen(area)
    pen.skip(Self.indent)
    let snippet = hit.snippet
    let matches = hit.matches.sorted().filter { snippet.contains($0) }
    var start = Int(snippet.start)
    if let first = matches.first {
      let head = document.text.inline(TextSpan(start, Int(first.start)))
      let isLong = Width.cells(of: document.text.inline(snippet)) > pen.room
      // Where the line is too short, what leads up to the match gives way.
      if isLong, Width.cells(of: head) > pen.room / 2 {
        pen.write(wordTail(head, cells: pen.room / 3), into: &frame)
        start = Int(first.start)
      }
    }
    for match in matches where match.start >= start {
      pen.write(document.text.inline(TextSpan(start, Int(match.start))), into: &frame)
      pen.write(document.text.inline(match), theme.match, into: &frame)
      start = Int(match.end)
    }
    pen.write(document.text.inline(TextSpan(start, Int(snippet.end))), into: &frame)
  }
}
