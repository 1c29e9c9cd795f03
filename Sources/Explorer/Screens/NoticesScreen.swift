internal import Corpus
package import Screen

/// What loading left out or repaired: lines that are only scrolled.
package struct NoticesScreen: ListScreen {
  private var position = ListPosition()

  package var context: Context { .reading }

  package func rows(in state: State) -> ScreenRows? {
    ScreenRows(
      position: position, count: NoticeLine.lines(state.notices).count,
      area: state.arrangement.body.inner)
  }

  package func move(to position: ListPosition, in state: inout State, by cause: MoveCause) {
    var screen = self
    screen.position = position
    state.screen = screen
  }

  package func draw(_ state: State, into frame: inout Frame, _ area: Rect) {
    let theme = state.theme
    let lines = NoticeLine.lines(state.notices)
    frame.drawListBox(area, title: "Notices", theme: theme)
    let inner = area.inner
    for (row, line) in lines.dropFirst(position.top).prefix(inner.rows).enumerated() {
      var pen = RowPen(inner, line: row)
      pen.skip(1)
      pen.write(line.text, line.isHeading ? theme.heading : .plain, into: &frame)
    }
    if position.top + inner.rows < lines.count { frame.drawMore(area, theme: theme) }
    frame.cursor = (inner.row, inner.column)
  }

  package func follow(in state: inout State) -> [Effect] { [] }
}

/// A line of the notices.
struct NoticeLine: Sendable {
  var text = ""
  var isHeading = false

  /// The notices by severity, remarks first.
  static func lines(_ notices: [Notice]) -> [NoticeLine] {
    if notices.isEmpty { return [NoticeLine(text: "nothing was left out or repaired")] }
    let parts: [(Notice.Severity, String)] = [
      (.remark, "Remarks"), (.leftOut, "Left out"), (.repaired, "Repaired"),
    ]
    return parts.flatMap { severity, title in
      let those = notices.filter { $0.severity == severity }
      guard !those.isEmpty else { return [NoticeLine]() }
      return [NoticeLine(text: title, isHeading: true)]
        + those.map { NoticeLine(text: "\($0.path): \($0.message)") } + [NoticeLine()]
    }
  }
}
