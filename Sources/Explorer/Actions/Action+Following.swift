internal import Screen

extension Action {
  /// Following links and looking at what they lead to.
  static let following: [Action] = [
    Action("follow", [.enter], "follow what is selected", hint: "follow") { state, _ in
      state.follow()
    },
    Action(
      "back", [.backspace, .character("["), .control("o"), .altLeft],
      "go back to where the last link was followed"
    ) { state, arguments in state.goBack(arguments.count ?? 1) },
    Action("forward", [.character("]"), .altRight], "go forward again") { state, arguments in
      state.goForward(arguments.count ?? 1)
    },
    Action("other-view", [.character("v")], "show the other view of the section", hint: "view") {
      state, _ in
      state.show(state.showsText ? .linked : .text)
    },
    Action("linked", [.character("L")], "show the section's actors and claims") { state, _ in
      state.show(.linked)
    },
    Action("text", [.character("t"), .character("T")], "show the section as written") {
      state, _ in
      state.show(.text)
    },
    Action("next-mark", [.character("w"), .character(".")], "go to the next mark in the text") {
      $0.moveMark(by: $1.count ?? 1)
    },
    Action("previous-mark", [.character("b"), .character(",")], "go to the mark before") {
      $0.moveMark(by: -($1.count ?? 1))
    },
    Action("explain", [.character("x")], "say which rule or model found the claim or actor") {
      state, _ in
      state.explain()
    },
    Action("edit", [.character("o")], "open the file at this place in $EDITOR") { state, _ in
      state.edit()
    },
    Action("page", [.character("O")], "open the file at this place in $PAGER") { state, _ in
      state.page()
    },
    Action(
      "step-back", [.escape], "step back: out of a search, a filter, a dossier, a pane",
      staysBound: true
    ) { state, _ in state.stepBack() },
  ]
}
