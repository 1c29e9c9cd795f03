internal import Corpus
internal import Export
internal import Screen
internal import Search

extension Action {
  /// Searching all documents.
  static let searching: [Action] = [
    Action(
      "search", [.character("/")], "search all documents", hint: "search", asking: .text,
      as: Argument("QUERY", isOptional: true, offering: { state, _ in state.olderSearches })
    ) { state, arguments in state.beginSearch(arguments.text ?? "") },
    Action(
      "go-to", [.control("p")], "go to any document, section or actor by letters of its name",
      asking: .text, as: Argument("NAME", isOptional: true)
    ) { state, arguments in state.beginGoTo(arguments.text) },
    Action("go-to-row", [.enter], "go there", in: [.goTo]) { state, _ in state.followScreen() },
    Action(
      "leave-go-to", [.escape, .control("g")], "close the prompt", in: [.goTo], staysBound: true
    ) {
      state, _ in
      state.leaveScreen()
    },
    Action("next-row", [.down, .tab, .control("n")], "select the next row", in: [.goTo]) {
      state, _ in
      state.moveRow(by: 1)
    },
    Action(
      "previous-row", [.up, .backTab, .control("p")], "select the row before", in: [.goTo]
    ) { state, _ in state.moveRow(by: -1) },
    Action("next-rows", [.pageDown], "move down a page of rows", in: [.goTo]) { state, _ in
      state.moveRow(byPages: 1)
    },
    Action("previous-rows", [.pageUp], "move up a page of rows", in: [.goTo]) { state, _ in
      state.moveRow(byPages: -1)
    },
    Action(
      "next-match", [.character("n")], "go to the next match", unless: { $0.matchObstacle }
    ) {
      $0.moveMatch(by: $1.count ?? 1)
    },
    Action(
      "previous-match", [.character("N")], "go to the match before", unless: { $0.matchObstacle }
    ) {
      $0.moveMatch(by: -($1.count ?? 1))
    },
    Action("go-to-hit", [.enter], "go to the selected hit", in: [.search]) { state, _ in
      state.followScreen()
    },
    Action(
      "leave-search", [.escape], "return to where the search began", in: [.search],
      staysBound: true
    ) { state, _ in
      state.leaveScreen()
    },
    Action("next-hit", [.down], "select the next hit", in: [.search]) { state, _ in
      state.moveRow(by: 1)
    },
    Action("previous-hit", [.up], "select the hit before", in: [.search]) { state, _ in
      state.moveRow(by: -1)
    },
    Action(
      "complete-query", [.tab],
      "complete the word, take what is offered, or select the next hit", in: [.search]
    ) { $0.completeSearch(by: $1.count ?? 1) },
    Action(
      "complete-query-before", [.backTab], "try the previous completion, or select the hit before",
      in: [.search]
    ) { $0.completeSearch(by: -($1.count ?? 1)) },
    Action("next-hits", [.pageDown], "move down a page of hits", in: [.search]) { state, _ in
      state.moveRow(byPages: 1)
    },
    Action("previous-hits", [.pageUp], "move up a page of hits", in: [.search]) { state, _ in
      state.moveRow(byPages: -1)
    },
    Action(
      "lines", [.alt("k")], "show each match on a line, with the words around it", in: [.search],
      unless: { $0.linesObstacle }
    ) { state, _ in state.openConcordance() },
    Action(
      "last-lines", [.character("K")], "show the last search's matches on lines",
      unless: { $0.linesObstacle }
    ) { state, _ in
      state.openConcordance()
    },
    Action(
      "go-to-line", [.enter], "go to where the line or the row leads", hint: "follow", in: [.lines]
    ) {
      state, _ in
      state.followScreen()
    },
    Action(
      "order", [.character("s")], "change the order of the rows",
      hint: "order", in: [.lines]
    ) { state, _ in state.reorderScreen() },
    Action(
      "change-search", [.character("/")], "edit the search, or start one", in: [.lines]
    ) {
      state, _ in
      state.editSearchAgain()
    },
    Action(
      "leave-lines", [.escape, .character("q"), .character("K"), .alt("k")],
      "return to where the list was opened", hint: "back", in: [.lines], staysBound: true
    ) { state, _ in state.leaveScreen() },
    Action("older-search", [.control("p")], "recall an older search", in: [.search]) { state, _ in
      state.recallSearch(by: 1)
    },
    Action("newer-search", [.control("n")], "recall a newer search", in: [.search]) { state, _ in
      state.recallSearch(by: -1)
    },
  ]
}

extension Action {
  /// The query language.
  static let explaining: [Action] = [
    Action(
      "explain-query", [.function(1)], "explain the query language, with examples to take",
      in: [.search]
    ) { state, _ in state.explainQueries() },
    Action(
      "query-help", [], "explain the query language, with examples to take", in: [.panes, .lines]
    ) { state, _ in state.explainQueries() },
    Action(
      "take-query", [.enter], "put the query into the prompt", hint: "take it", in: [.queryHelp]
    ) { state, _ in state.followScreen() },
    Action(
      "prompt-keys", [.character("?")], "list the keys of where this was opened", hint: "keys",
      in: [.queryHelp]
    ) { state, _ in state.listPromptKeys() },
    Action(
      "close-query-help", [.escape, .character("q"), .function(1)], "return to where you were",
      hint: "close", in: [.queryHelp], staysBound: true
    ) { state, _ in state.leaveScreen() },
  ]
}
