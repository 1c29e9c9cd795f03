package import Screen

/// What can be gone to, while letters of its name are typed.
package struct GoToScreen: ListScreen {
  package var context: Context { .goTo }

  package func rows(in state: State) -> ScreenRows {
    ScreenRows(
      position: state.goTo?.position ?? ListPosition(), count: state.goTo?.rows.count ?? 0,
      area: state.arrangement.body)
  }

  package func move(to position: ListPosition, in state: inout State, by cause: MoveCause) {
    state.goTo?.position = position
  }

  package func draw(_ state: State, into frame: inout Frame, _ area: Rect) {
    GoToView(state: state).draw(into: &frame, area)
  }

  package func listing(_ state: State) -> PlainListing? { PlainListing(placesOf: state) }

  package func follow(in state: inout State) -> [Effect] { state.goToSelectedRow() }
  package func leave(in state: inout State) -> [Effect] { state.leaveGoTo() }

  package func edit(
    in state: inout State, _ change: (inout LineEditor) -> Void
  ) -> [Effect] { state.editGoTo(change) }

  package func prompt(_ state: State) -> ScreenPrompt? {
    state.goTo.map { ScreenPrompt(label: "go to: ", editor: $0.editor, summary: $0.summary) }
  }

  package func isWaiting(_ state: State) -> Bool { state.goTo?.isWaiting == true }
}

extension Mode {
  static var goingTo: Mode { .listing(GoToScreen()) }
}
