internal import Screen

extension Action {
  /// How the screen is shared, and whose the mouse is.
  static let layout: [Action] = [
    Action(
      "zoom", [.character("z")], "give the pane the whole screen, or take it back",
      sequences: window(.character("o"))
    ) { state, _ in
      state.isZoomed.toggle()
      return []
    },
    Action(
      "wider", [.character(">")], "make the pane wider, by as many columns as the number before it",
      sequences: window(.character(">")), unless: { $0.resizingObstacle }
    ) { $0.widen(by: $1.count ?? resizingStep) },
    Action(
      "narrower", [.character("<")],
      "make the pane narrower, by as many columns as the number before it",
      sequences: window(.character("<")), unless: { $0.resizingObstacle }
    ) { $0.widen(by: -($1.count ?? resizingStep)) },
    Action(
      "reset-widths", [.character("=")], "give the panes the widths they had at first",
      sequences: window(.character("="))
    ) { state, _ in
      state.resetWidths()
    },
    Action("mouse", [.character("M")], "leave the mouse to the terminal, or take it back") {
      state, _ in
      state.toggleMouse()
    },
  ]

  /// Columns that a pane grows or shrinks by where no number says how many.
  private static let resizingStep = 2
}
