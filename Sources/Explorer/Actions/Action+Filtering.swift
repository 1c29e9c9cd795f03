internal import Screen

extension Action {
  /// Filtering a pane.
  static let filtering: [Action] = [
    Action(
      "filter", [.character("f")], "show only the rows that contain a text", hint: "filter",
      in: [.panes, .lines], asking: .text, as: Argument("WORDS", isOptional: true),
      unless: { $0.whyNotFilter }
    ) { state, arguments in
      state.mode.screen?.beginFilter(in: &state, arguments.text)
        ?? state.beginFilter(arguments.text)
    },
    Action(
      "narrow", [.character("v")],
      "leave out of the claims what the documents say themselves, then all but quotations",
      in: [.lines]
    ) { state, _ in state.mode.screen?.narrow(in: &state) ?? [.bell] },
    Action("keep-filter", [.enter], "keep the filter", in: [.filter]) { state, _ in
      if let screen = state.mode.screen { return screen.endFilter(in: &state, keeping: true) }
      state.mode = .browsing
      return []
    },
    Action("clear-filter", [.escape], "clear the filter", in: [.filter], staysBound: true) {
      state, _ in
      state.mode.screen?.endFilter(in: &state, keeping: false) ?? state.clearFilter()
    },
    Action("filter-down", [.down], "move down the rows that are left", in: [.filter]) {
      $0.move(by: $1.count ?? 1)
    },
    Action("filter-up", [.up], "move up the rows that are left", in: [.filter]) {
      $0.move(by: -($1.count ?? 1))
    },
  ]
}
