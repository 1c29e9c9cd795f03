internal import Screen

extension Action {
  /// Searching all documents.
  static let searching: [Action] = [
    Action("search", [.character("/")], "search all documents", hint: "search") { state, _ in
      state.beginSearch()
    },
    Action("next-match", [.character("n")], "go to the next match") { $0.moveMatch(by: $1 ?? 1) },
    Action("previous-match", [.character("N")], "go to the match before") {
      $0.moveMatch(by: -($1 ?? 1))
    },
    Action("go-to-hit", [.enter], "go to the selected hit", in: [.search]) { state, _ in
      state.goToSelectedHit()
    },
    Action("leave-search", [.escape], "return to where the search began", in: [.search]) {
      state, _ in
      state.leaveSearch()
    },
    Action("next-hit", [.down, .tab], "select the next hit", in: [.search]) { state, _ in
      state.moveHit(by: 1)
    },
    Action("previous-hit", [.up, .backTab], "select the hit before", in: [.search]) { state, _ in
      state.moveHit(by: -1)
    },
    Action("next-hits", [.pageDown], "move down a page of hits", in: [.search]) { state, _ in
      state.moveHit(byPages: 1)
    },
    Action("previous-hits", [.pageUp], "move up a page of hits", in: [.search]) { state, _ in
      state.moveHit(byPages: -1)
    },
    Action("older-search", [.control("p")], "recall an older search", in: [.search]) { state, _ in
      state.recallSearch(by: 1)
    },
    Action("newer-search", [.control("n")], "recall a newer search", in: [.search]) { state, _ in
      state.recallSearch(by: -1)
    },
  ]
}
