package import Screen

/// Draws the state on a screen of a size; pure, and never a trap, whatever the size.
///
/// Only what is seen is looked at, so the cost is that of the screen, not of the corpus.
package func render(_ state: State, size: Size) -> Frame {
  var state = state
  if state.size != size {
    state.size = size
    state.settle()
  }
  var frame = Frame(size: size)
  frame.lines = state.settings.lines
  draw(state, into: &frame)
  frame.setGround(state.theme.plain)
  return frame
}

private func draw(_ state: State, into frame: inout Frame) {
  let size = frame.size
  if Layout.isTooSmall(size) {
    TooSmallView(size: size).draw(into: &frame, frame.bounds)
    return
  }
  let layout = state.arrangement
  TitleView(state: state, layout: layout)
    .draw(into: &frame, Rect(row: 0, column: 0, rows: 1, columns: size.columns))
  if let screen = state.mode.shownScreen {
    screen.draw(state, into: &frame, layout.body)
  } else {
    PanesView(state: state, layout: layout).draw(into: &frame, layout.body)
  }
  switch state.mode {
  case .browsing, .listing, .filtering: break
  case .commanding(let command):
    CommandView(state: state, command: command).draw(into: &frame, layout.body)
  case .exporting(let dialog):
    ExportView(theme: state.theme, dialog: dialog).draw(into: &frame, layout.body)
  }
  PendingView(state: state)
    .draw(into: &frame, layout.hasBorders ? layout.body.inner : layout.body)
  StatusView(state: state)
    .draw(into: &frame, StatusView.area(of: size))
}
