internal import Screen

extension Action {
  /// Notices.
  static let reading: [Action] = [
    Action("notices", [.character("!")], "show what loading left out or repaired") { state, _ in
      state.mode = .listing(NoticesScreen())
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
      state.scrollRows(by: -State.farAway)
    },
    Action("scroll-to-end", [.character("G"), .end], "scroll to the end", in: [.reading]) {
      state, _ in
      state.scrollRows(by: State.farAway)
    },
  ]
}
