internal import Screen

extension Action {
  /// Calling actions by their names, and looking them up.
  static let commanding: [Action] = [
    Action(
      "command", [.character(":")], "run a command by name", hint: "command",
      in: [.panes, .lines]
    ) { state, _ in state.beginCommand() },
    Action("run-command", [.enter], "run the command", in: [.command]) { state, _ in
      state.runCommand()
    },
    Action("complete", [.tab], "complete the word, or try the next completion", in: [.command]) {
      $0.completeCommand(by: $1.count ?? 1)
    },
    Action("complete-before", [.backTab], "try the previous completion", in: [.command]) {
      $0.completeCommand(by: -($1.count ?? 1))
    },
    Action(
      "older-command", [.up, .control("p")],
      "recall an older command that starts with what is typed",
      in: [.command]
    ) { state, _ in state.recallCommand(by: 1) },
    Action("newer-command", [.down, .control("n")], "recall a newer command", in: [.command]) {
      state, _ in
      state.recallCommand(by: -1)
    },
    Action(
      "leave-command", [.escape, .control("g")], "close the command line", in: [.command],
      staysBound: true
    ) { state, _ in state.leaveScreen() },
    Action(
      "help", [.character("?"), .function(1)], "list what can be done here, and everything else",
      hint: "help", in: Set(Context.allCases).subtracting([.help, .palette, .search, .queryHelp]),
      asking: .text,
      as: Argument("WORDS", isOptional: true)
    ) { state, arguments in state.listActions(isPalette: false, matching: arguments.text ?? "") },
    Action(
      "palette", [.alt("x"), .control(" ")], "find an action by letters of its name",
      in: [.panes, .lines]
    ) { state, _ in state.listActions(isPalette: true) },
    Action("run-action", [.enter], "run the selected action", hint: "do it", in: [.help, .palette])
    {
      state, _ in
      state.followScreen()
    },
    Action("find-action", [.character("/")], "find an action by letters", hint: "find", in: [.help])
    { state, _ in
      state.findAction()
    },
    Action(
      "next-action", [.down, .tab, .control("n")], "select the next action", in: [.palette]
    ) { state, _ in state.moveRow(by: 1) },
    Action(
      "previous-action", [.up, .backTab, .control("p")], "select the action before",
      in: [.palette]
    ) { state, _ in state.moveRow(by: -1) },
    Action("next-actions", [.pageDown], "move down a page of actions", in: [.palette]) {
      state, _ in
      state.moveRow(byPages: 1)
    },
    Action("previous-actions", [.pageUp], "move up a page of actions", in: [.palette]) {
      state, _ in
      state.moveRow(byPages: -1)
    },
    Action(
      "close-help", [.escape, .character("q"), .character("?"), .function(1)],
      "return to where you were", hint: "close", in: [.help], staysBound: true
    ) { state, _ in state.leaveScreen() },
    Action(
      "leave-palette", [.escape, .control("g")], "close the palette", in: [.palette],
      staysBound: true
    ) { state, _ in state.leaveScreen() },
    Action(
      "row", [], "go to a row by its number; the number alone works too", in: [.panes, .lines],
      asking: .text, as: .rowNumber, aliases: ["goto"]
    ) { state, arguments in
      state.move(toRow: max((arguments.text.flatMap { Int($0) } ?? 1) - 1, 0))
    },
  ]
}

extension Action.Argument {
  fileprivate static let rowNumber = Action.Argument(
    "NUMBER",
    refusing: { _, typed in
      // As many digits as every list's rows have, and few enough for Int.
      if typed.count < 10, typed.allSatisfy({ ("0"..."9").contains($0) }) { return nil }
      return CommandError(message: "“\(typed)” is not a row number; :go-to finds names")
    })
}

extension Action {
  /// What overrides the configuration for this run.
  static let settings: [Action] = [
    Action(
      "theme", [], "change the theme", in: [.panes, .lines], asking: .text,
      as: .one(of: "THEME") { _ in Theme.all.map { Candidate($0.name, $0.summary) } }
    ) { state, arguments in
      guard let theme = Theme.named((arguments.text ?? "").lowercased()) else { return [.bell] }
      state.settings.use(theme)
      return []
    }
  ]
}
