internal import Corpus
internal import Screen

extension Action {
  /// The program itself.
  static let program: [Action] = [
    Action("redraw", [.control("l")], "draw the screen again", in: everywhere) { _, _ in
      [.redraw]
    },
    Action(
      "stop-loading", [.control("g")], "stop loading and keep what has been read",
      unless: { $0.progress.isFinished ? "nothing is being loaded" : nil }
    ) { state, _ in
      state.cancelLoading()
    },
    Action("suspend", [.control("z")], "suspend to the shell; fg returns", in: everywhere) { _, _ in
      [.suspend]
    },
    Action(
      "quit", [.character("q"), .character("Q")], "quit", hint: "quit",
      aliases: ["q", "q!", "qa", "exit"], staysBound: true
    ) {
      _, _ in [.quit]
    },
    Action(
      "interrupt", [.control("c")], "quit from anywhere", in: everywhere, staysBound: true
    ) { _, _ in [.quit] },
  ]

  private static let everywhere = Set(Context.allCases)
}

extension Action {
  /// Notices.
  static let reading: [Action] = [
    Action("notices", [.character("!")], "show what loading left out or repaired") { state, _ in
      state.screen = NoticesScreen()
      return []
    },
    Action(
      "close", [.escape, .character("q"), .character("!"), .enter],
      "return to the panes", hint: "close", in: [.reading], staysBound: true
    ) { state, _ in state.leaveScreen() },
    Action("scroll-down", [.character("j"), .down], "scroll down", in: [.reading]) {
      $0.scrollRows(by: $1.count ?? 1)
    },
    Action("scroll-up", [.character("k"), .up], "scroll up", in: [.reading]) {
      $0.scrollRows(by: -($1.count ?? 1))
    },
    Action(
      "scroll-page-down", [.character(" "), .pageDown, .control("f"), .control("d")],
      "scroll down a page", hint: "more", in: [.reading]
    ) { state, _ in state.scrollPage(1) },
    Action(
      "scroll-page-up", [.pageUp, .control("b"), .control("u")], "scroll up a page",
      in: [.reading]
    ) { state, _ in state.scrollPage(-1) },
    Action("scroll-to-top", [.character("g"), .home], "scroll to the top", in: [.reading]) {
      state, _ in
      state.scrollRows(by: -State.rowLimit)
    },
    Action("scroll-to-end", [.character("G"), .end], "scroll to the end", in: [.reading]) {
      state, _ in
      state.scrollRows(by: State.rowLimit)
    },
  ]
}
