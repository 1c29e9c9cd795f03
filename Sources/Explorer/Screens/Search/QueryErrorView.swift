internal import Screen
internal import Search

/// A query that cannot be read, the message under a caret at the place where it stops making sense.
struct QueryErrorView {
  let theme: Theme
  let error: QueryError
  let text: String
  /// What the prompt begins with.
  var label = "/"

  private static let longest = 6

  /// Where the message is, relative to the caret.
  private enum Place {
    case behind
    case before
    /// In rows of their own.
    case below([String])
  }

  /// The rows it needs in a number of columns.
  func rows(_ columns: Int) -> Int {
    if case .below(let lines) = place(columns) { 2 + lines.count } else { 2 }
  }

  func draw(into frame: inout Frame, _ area: Rect) {
    var pen = RowPen(area)
    pen.skip(1)
    pen.write(label + text, theme.secondary, into: &frame)
    guard area.rows > 1 else { return }
    let caret = caretColumn(area.columns)
    var below = RowPen(area, line: 1)
    below.skip(caret)
    below.write("^ ", theme.failure, into: &frame)
    switch place(area.columns) {
    case .behind: below.write(error.message, theme.failure, into: &frame)
    case .before:
      var before = RowPen(area, line: 1)
      before.skip(caret - 1 - Width.cells(of: error.message))
      before.write(error.message, theme.failure, into: &frame)
    case .below(let lines):
      for (line, words) in lines.enumerated() where 2 + line < area.rows {
        var left = RowPen(area, line: 2 + line)
        left.skip(1)
        left.write(words, theme.failure, into: &frame)
      }
    }
  }

  private func caretColumn(_ columns: Int) -> Int {
    let head = String(text.prefix(error.position))
    return min(2 + Width.cells(of: head), max(columns - 2, 0))
  }

  private func place(_ columns: Int) -> Place {
    let cells = Width.cells(of: error.message)
    let caret = caretColumn(columns)
    if caret + 2 + cells <= columns { return .behind }
    if 1 + cells + 1 <= caret { return .before }
    return .below(wrapped(error.message, columns: max(columns - 1, 1), limit: Self.longest))
  }
}
