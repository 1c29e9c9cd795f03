internal import Corpus
internal import Screen

/// Lines to be read over the panes, scrolled if they are many: notices.
struct ReadingView {
  let theme: Theme
  let title: String
  let lines: [ReadingLine]
  let position: ListPosition

  func draw(into frame: inout Frame, _ area: Rect) {
    frame.fill(area)
    frame.drawBox(area, style: theme.focusedBorder)
    var pen = RowPen(row: area.row, from: area.column + 1, to: area.column + area.columns - 1)
    pen.write("\(frame.lines.focus)\(title) ", theme.title.under(theme.selection), into: &frame)
    let inner = area.inner
    let keys = min(lines.map { Width.cells(of: $0.lead) }.max() ?? 0, inner.columns / 2)
    for line in 0..<inner.rows where lines.indices.contains(position.top + line) {
      let words = lines[position.top + line]
      var pen = RowPen(inner, line: line)
      pen.skip(1)
      if words.isHeading {
        pen.write(words.text, theme.heading, into: &frame)
        continue
      }
      var lead = RowPen(row: pen.row, from: pen.column, to: pen.column + keys)
      lead.write(words.lead, theme.key, into: &frame)
      pen.skip(keys > 0 ? keys + 2 : 0)
      pen.write(words.text, into: &frame)
    }
    if position.top + inner.rows < lines.count {
      var more = RowPen(
        row: area.row + area.rows - 1, from: area.column + 1, to: area.column + area.columns - 1)
      more.writeRight(" more \(frame.lines.more) ", theme.title, into: &frame)
    }
    frame.cursor = (inner.row, inner.column)
  }

  /// What loading left out or repaired.
  static func notices(_ notices: [Notice], _ position: ListPosition, theme: Theme) -> ReadingView {
    ReadingView(
      theme: theme, title: "Notices", lines: ReadingLine.lines(notices), position: position)
  }
}

/// A line of the notices.
struct ReadingLine: Sendable {
  var lead = ""
  var text = ""
  var isHeading = false

  /// The files that were left out come first.
  static func lines(_ notices: [Notice]) -> [ReadingLine] {
    if notices.isEmpty { return [ReadingLine(text: "nothing was left out or repaired")] }
    let parts: [(Notice.Severity, String)] = [
      (.remark, "Remarks"), (.leftOut, "Left out"), (.repaired, "Repaired"),
    ]
    return parts.flatMap { severity, title in
      let those = notices.filter { $0.severity == severity }
      guard !those.isEmpty else { return [ReadingLine]() }
      return [ReadingLine(text: title, isHeading: true)]
        + those.map { ReadingLine(text: "\($0.path): \($0.message)") } + [ReadingLine()]
    }
  }
}
