package import Screen

/// What loading left out or repaired: lines that are only scrolled.
package struct NoticesScreen: ListScreen {
  private var position = ListPosition()

  package var context: Context { .reading }

  package func rows(in state: State) -> ScreenRows {
    ScreenRows(
      position: position, count: ReadingLine.lines(state.notices).count,
      area: state.arrangement.body.inner)
  }

  package func move(to position: ListPosition, in state: inout State, by cause: MoveCause) {
    var screen = self
    screen.position = position
    state.mode = .listing(screen)
  }

  package func draw(_ state: State, into frame: inout Frame, _ area: Rect) {
    ReadingView.notices(state.notices, position, theme: state.theme).draw(into: &frame, area)
  }

  package func follow(in state: inout State) -> [Effect] { [] }
}
