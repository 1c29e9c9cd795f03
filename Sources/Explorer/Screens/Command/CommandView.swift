internal import Screen
internal import Search

/// What a command can be completed with, above the line that is typed, or why it cannot be done.
struct CommandView {
  let state: State
  let command: CommandPrompt

  private var theme: Theme { state.theme }

  /// Candidates that are shown at once.
  private static let most = 8

  func draw(into frame: inout Frame, _ area: Rect) {
    if let failure = command.failure { return draw(failure, into: &frame, area) }
    if command.candidates.isEmpty { return drawUsage(into: &frame, area) }
    CandidateMenu(
      theme: theme, candidates: command.candidates, chosen: command.chosen, most: Self.most
    ).draw(into: &frame, area)
  }

  /// How the action is called whose argument is being typed.
  private func drawUsage(into frame: inout Frame, _ area: Rect) {
    let text = CommandText(command.editor.text)
    guard let action = try? text.action(in: command.openedIn), let usage = action.usage else {
      return
    }
    var pen = RowPen(frame.clearBottom(of: area, rows: 1, theme: theme))
    pen.skip(1)
    pen.write(usage, theme.key, into: &frame)
    pen.skip(2)
    pen.write(action.help, into: &frame)
  }

  private func draw(_ failure: CommandError, into frame: inout Frame, _ area: Rect) {
    let view = QueryErrorView(
      theme: theme, error: QueryError(position: failure.position, message: failure.message),
      text: command.editor.text, label: ":")
    let place = frame.clearBottom(
      of: area, rows: view.rows(area.columns), theme: theme)
    view.draw(into: &frame, place)
  }
}
