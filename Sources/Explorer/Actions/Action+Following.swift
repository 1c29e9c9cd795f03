internal import Screen

extension Action {
  /// Following links and looking at what they lead to.
  static let following: [Action] = [
    Action(
      "follow", [.enter], "follow what is selected", hint: "follow", unless: { $0.whyNotFollow }
    ) {
      state, _ in
      state.follow()
    },
    Action(
      "back", [.backspace, .character("["), .control("o"), .altLeft],
      "go back to where the last link was followed",
      unless: { $0.history.past.isEmpty && $0.cameFrom == nil ? "nothing to go back to" : nil }
    ) { state, arguments in state.goBack(arguments.count ?? 1) },
    Action(
      "forward", [.character("]"), .altRight], "go forward again",
      unless: { $0.history.future.isEmpty ? "nothing to go forward to" : nil }
    ) { state, arguments in
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
    Action(
      "next-mark", [.character("w"), .character(".")], "go to the next mark in the text",
      unless: { $0.whyNoMarks }
    ) {
      $0.moveMark(by: $1.count ?? 1)
    },
    Action(
      "previous-mark", [.character("b"), .character(",")], "go to the mark before",
      unless: { $0.whyNoMarks }
    ) {
      $0.moveMark(by: -($1.count ?? 1))
    },
    Action(
      "explain", [.character("x")], "say which rule or model found the claim or actor",
      unless: { $0.showsText ? $0.whyNoMarks : nil }
    ) { state, _ in
      state.explain()
    },
    Action(
      "furniture", [.character("F")],
      "show the page's furniture in the text, which is left out, or leave it out again",
      unless: { $0.whyNoFurniture }
    ) { state, _ in
      state.toggleFurniture()
    },
    Action(
      "heading", [.character("H")],
      "say that the paragraph is a heading, or that it is none, until the explorer is left",
      unless: { $0.whyNoHeading }
    ) { state, _ in
      state.toggleHeading()
    },
    Action(
      "edit", [.character("o")], "open the file at this place in $EDITOR",
      aliases: ["e"], unless: { $0.document == nil ? "no document is selected" : nil }
    ) { state, _ in
      state.edit()
    },
    Action(
      "page", [.character("O")], "open the file at this place in $PAGER",
      unless: { $0.document == nil ? "no document is selected" : nil }
    ) { state, _ in state.page() },
    Action(
      "actor", [], "open the dossier of an actor", asking: .text, as: .actorName
    ) { state, arguments in state.openDossier(named: arguments.text ?? "") },
    Action(
      "step-back", [.escape], "step back: out of a search, a filter, a dossier, a pane",
      staysBound: true
    ) { state, _ in state.stepBack() },
  ]
}
