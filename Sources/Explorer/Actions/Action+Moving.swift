internal import Screen

extension Action {
  /// Where rows are moved over.
  private static let lists: Set<Context> = [.panes, .lines, .help, .queryHelp]

  /// The window commands of vim, after Ctrl-W.
  static func window(_ keys: Key...) -> [Keystrokes] {
    keys.map { Keystrokes(.control("w"), $0) }
  }

  /// Moving in a pane and between panes.
  static let moving: [Action] = [
    Action(
      "down", [.character("j"), .down], "move down, as many rows as the number before it",
      in: lists
    ) {
      $0.move(by: $1.count ?? 1)
    },
    Action(
      "up", [.character("k"), .up], "move up, as many rows as the number before it",
      in: lists
    ) {
      $0.move(by: -($1.count ?? 1))
    },
    Action("page-down", [.pageDown, .control("f"), .character(" ")], "move down a page", in: lists)
    {
      $0.move(byHalfPages: 2 * ($1.count ?? 1))
    },
    Action("page-up", [.pageUp, .control("b")], "move up a page", in: lists) {
      $0.move(byHalfPages: -2 * ($1.count ?? 1))
    },
    Action("half-page-down", [.control("d")], "move down half a page", in: lists) {
      $0.move(byHalfPages: $1.count ?? 1)
    },
    Action("half-page-up", [.control("u")], "move up half a page", in: lists) {
      $0.move(byHalfPages: -($1.count ?? 1))
    },
    Action(
      "first", [.character("g"), .home], "go to the first row, or the one numbered", in: lists
    ) {
      $0.move(toRow: ($1.count ?? 1) - 1)
    },
    Action("last", [.character("G"), .end], "go to the last row, or the one numbered", in: lists) {
      $0.move(toRow: $1.count.map { $0 - 1 } ?? .max)
    },
    Action(
      "next-pane", [.tab], "go to the next pane", sequences: window(.character("w")),
      hint: "pane"
    ) { state, arguments in
      state.focus(on: state.focus.moved(by: arguments.count ?? 1))
    },
    Action(
      "previous-pane", [.backTab], "go to the previous pane",
      sequences: window(.character("W"), .character("p"))
    ) { state, arguments in
      state.focus(on: state.focus.moved(by: -(arguments.count ?? 1)))
    },
    Action(
      "right", [.character("l"), .right], "go to the pane on the right",
      sequences: window(.character("l"), .right)
    ) { state, _ in
      state.focus == .detail ? [] : state.focus(on: state.focus.next)
    },
    Action(
      "left", [.character("h"), .left], "go to the pane on the left",
      sequences: window(.character("h"), .left)
    ) { state, _ in
      state.focus == .documents ? [] : state.focus(on: state.focus.previous)
    },
  ]
}

extension Action {
  /// How the screen is shared, and whose the mouse is.
  static let layout: [Action] = [
    Action(
      "zoom", [.character("z")], "give the pane the whole screen, or restore the layout",
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
      "reset-widths", [.character("=")], "reset the widths of the panes",
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
