internal import Screen

extension Action {
  /// Filtering a pane.
  static let filtering: [Action] = [
    Action(
      "filter", [.character("f")], "show only the rows that contain a text", hint: "filter",
      in: [.panes, .lines], asking: .text, as: Argument("WORDS", isOptional: true),
      unless: { $0.filterObstacle }
    ) { state, arguments in
      state.screen?.beginFilter(in: &state, arguments.text)
        ?? state.beginFilter(arguments.text)
    },
    Action("keep-filter", [.enter], "keep the filter", in: [.filter]) { state, _ in
      state.screen?.endFilter(in: &state, keeping: true) ?? [.bell]
    },
    Action("clear-filter", [.escape], "clear the filter", in: [.filter], staysBound: true) {
      state, _ in
      state.screen?.endFilter(in: &state, keeping: false) ?? [.bell]
    },
    Action("filter-down", [.down], "move down the rows that are left", in: [.filter]) {
      $0.move(by: $1.count ?? 1)
    },
    Action("filter-up", [.up], "move up the rows that are left", in: [.filter]) {
      $0.move(by: -($1.count ?? 1))
    },
  ]
}

extension Action {
  /// Editing the line that is typed, as in a shell.
  static let typing: [Action] = [
    edit("delete-backward", [.backspace, .control("h")], "delete the character before") {
      $0.deleteBackward()
    },
    edit("delete-forward", [.delete, .control("d")], "delete the character under the cursor") {
      $0.deleteForward()
    },
    edit("delete-word", [.control("w"), Key(.backspace, .alt)], "delete the word before") {
      $0.deleteWord()
    },
    edit("delete-to-start", [.control("u")], "delete all before") { $0.deleteToStart() },
    edit("delete-to-end", [.control("k")], "delete all after") { $0.deleteToEnd() },
    edit("cursor-left", [.left, .control("b")], "move left") { $0.moveLeft() },
    edit("cursor-right", [.right, .control("f")], "move right") { $0.moveRight() },
    edit("cursor-to-start", [.control("a"), .home], "move to the start") { $0.moveToStart() },
    edit("cursor-to-end", [.control("e"), .end], "move to the end") { $0.moveToEnd() },
  ]

  private static func edit(
    _ name: String, _ keys: [Key], _ help: String,
    _ change: @escaping @Sendable (inout LineEditor) -> Void
  ) -> Action {
    Action(name, keys, help, in: Context.typing) { state, _ in state.edit(change) }
  }
}
