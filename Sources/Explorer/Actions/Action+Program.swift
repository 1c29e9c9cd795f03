internal import Screen

extension Action {
  /// The program itself.
  static let program: [Action] = [
    Action("redraw", [.control("l")], "draw the screen again", in: everywhere) { _, _ in
      [.redraw]
    },
    Action("stop-loading", [.control("g")], "stop loading; what has been read stays") { state, _ in
      state.cancelLoading()
    },
    Action("suspend", [.control("z")], "leave to the shell; fg returns", in: everywhere) { _, _ in
      [.suspend]
    },
    Action("quit", [.character("q"), .character("Q")], "quit", hint: "quit", staysBound: true) {
      _, _ in [.quit]
    },
    Action(
      "interrupt", [.control("c")], "quit, wherever one is", in: everywhere, staysBound: true
    ) { _, _ in [.quit] },
  ]

  private static let everywhere = Set(Context.allCases)
}
