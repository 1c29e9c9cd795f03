internal import Corpus
internal import Screen
internal import Search

/// One line around a hit's first match, the matching words marked.
struct SnippetView {
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
      let head = document.text.blanked(TextSpan(start, Int(first.start)))
      let isLong = Width.cells(of: document.text.blanked(snippet)) > pen.room
      // Where the line is too short, what leads up to the match gives way.
      if isLong, Width.cells(of: head) > pen.room / 2 {
        pen.write(wordTail(head, cells: pen.room / 3), into: &frame)
        start = Int(first.start)
      }
    }
    for match in matches where match.start >= start {
      pen.write(document.text.blanked(TextSpan(start, Int(match.start))), into: &frame)
      pen.write(document.text.blanked(match), Theme.match, into: &frame)
      start = Int(match.end)
    }
    pen.write(document.text.blanked(TextSpan(start, Int(snippet.end))), into: &frame)
  }
}

extension DocumentText {
  /// A span with each line end and tab as a blank, and all its blanks: a part of a longer line.
  func blanked(_ span: TextSpan) -> String {
    let bytes = bytes[span.range.clamped(to: 0..<count)]
    return String(
      decoding: bytes.map { (0x09...0x0D).contains($0) ? 0x20 : $0 }, as: UTF8.self)
  }
}
