internal import Corpus
internal import Screen

extension Action {
  /// The program itself.
  static let program: [Action] = [
    Action("redraw", [.control("l")], "draw the screen again", in: everywhere) { _, _ in
      [.redraw]
    },
    Action(
      "stop-loading", [.control("g")], "stop loading; what has been read stays",
      unless: { $0.progress.isFinished ? "nothing is being loaded" : nil }
    ) { state, _ in
      state.cancelLoading()
    },
    Action("suspend", [.control("z")], "leave to the shell; fg returns", in: everywhere) { _, _ in
      [.suspend]
    },
    Action(
      "quit", [.character("q"), .character("Q")], "quit", hint: "quit",
      aliases: ["q", "q!", "qa", "exit"], staysBound: true
    ) {
      _, _ in [.quit]
    },
    Action(
      "interrupt", [.control("c")], "quit, wherever one is", in: everywhere, staysBound: true
    ) { _, _ in [.quit] },
  ]

  private static let everywhere = Set(Context.allCases)
}
