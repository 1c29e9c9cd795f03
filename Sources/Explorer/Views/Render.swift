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
  draw(state.screen, state, layout, into: &frame)
  PendingView(state: state)
    .draw(into: &frame, layout.hasBorders ? layout.body.inner : layout.body)
  StatusView(state: state)
    .draw(into: &frame, StatusView.area(of: size))
}

/// One honest line where nothing else fits.
struct TooSmallView {
  let size: Size

  func draw(into frame: inout Frame, _ area: Rect) {
    let needed = "\(Layout.smallest.columns)x\(Layout.smallest.rows)"
    let words = "the window is too small: \(size.columns)x\(size.rows), needs \(needed)"
    // Wrapped where it must be: the numbers help most, and they come last.
    for (row, line) in wrapped(words, columns: area.columns, limit: max(area.rows, 1)).enumerated()
    {
      frame.write(line, row: row, column: 0, columns: area.columns)
    }
  }
}

/// Draws a screen, and first what an overlay lies over: another screen, or the panes.
private func draw(
  _ screen: (any ListScreen)?, _ state: State, _ layout: Layout, into frame: inout Frame
) {
  guard let screen else {
    PanesView(state: state, layout: layout).draw(into: &frame, layout.body)
    return
  }
  if screen.isOverlay { draw(screen.origin, state, layout, into: &frame) }
  screen.draw(state, into: &frame, layout.body)
}
