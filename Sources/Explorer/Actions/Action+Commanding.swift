internal import Screen

extension Action {
  /// Calling actions by their names, and looking them up.
  static let commanding: [Action] = [
    Action(
      "command", [.character(":")], "do something by its name", hint: "command",
      in: [.panes, .lines]
    ) { state, _ in state.beginCommand() },
    Action("run-command", [.enter], "do what the line says", in: [.command]) { state, _ in
      state.runCommand()
    },
    Action("complete", [.tab], "complete the word, or go to the next way to", in: [.command]) {
      $0.completeCommand(by: $1.count ?? 1)
    },
    Action("complete-before", [.backTab], "go to the way to complete before", in: [.command]) {
      $0.completeCommand(by: -($1.count ?? 1))
    },
    Action(
      "older-command", [.up, .control("p")], "recall an older command that begins as typed",
      in: [.command]
    ) { state, _ in state.recallCommand(by: 1) },
    Action("newer-command", [.down, .control("n")], "recall a newer command", in: [.command]) {
      state, _ in
      state.recallCommand(by: -1)
    },
    Action(
      "leave-command", [.escape, .control("g")], "do nothing", in: [.command], staysBound: true
    ) { state, _ in state.leaveCommand() },
    Action(
      "help", [.character("?"), .function(1)], "list what can be done here, and all else",
      hint: "help", in: Set(Context.allCases).subtracting([.help, .palette]), asking: .text,
      as: Argument("WORDS", isOptional: true)
    ) { state, arguments in state.listActions(isPalette: false, looking: arguments.text ?? "") },
    Action(
      "palette", [.alt("x"), .control(" ")], "find something to do by letters of its name",
      in: [.panes, .lines]
    ) { state, _ in state.listActions(isPalette: true) },
    Action("run-action", [.enter], "do what is selected", hint: "do it", in: [.help, .palette]) {
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
      "return to where one was", hint: "close", in: [.help], staysBound: true
    ) { state, _ in state.leaveScreen() },
    Action(
      "leave-palette", [.escape, .control("g")], "stop looking for an action", in: [.palette],
      staysBound: true
    ) { state, _ in state.leaveScreen() },
    Action(
      "row", [], "go to the row of a number; the number alone does as well", in: [.panes, .lines],
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
      return CommandError(message: "“\(typed)” is no row's number; :go-to finds names")
    })
}
