internal import Corpus
internal import Screen

extension Action {
  /// Lists of what all documents hold.
  static let listing: [Action] =
    [
      Action(
        "claims", [.character("C")], "list all claims, a line each", hint: "claims",
        in: [.panes, .lines]
      ) { state, _ in
        state.screen = ClaimList(over: state)
        return []
      },
      Action(
        "claims-found", [.alt("c")], "list the claims that the search has found, a line each",
        in: [.search, .lines], unless: { $0.foundClaimsObstacle }
      ) { state, _ in
        state.screen = ClaimList(over: state, ofSearch: true)
        return []
      },
      Action(
        "channels", [.character("V")], "list the claims that came through somebody, by channel",
        in: [.panes, .lines]
      ) { state, _ in
        var carried = ClaimNarrowing()
        carried.isCarried = true
        state.screen = ClaimList(over: state, carried, groupedBy: .channel)
        return []
      },
      Action(
        "actors", [.character("A")], "list all actors, those with the most claims first",
        in: [.panes, .lines]
      ) { state, _ in
        state.screen = ActorList(over: state)
        return []
      },
      Action(
        "compare", [.character("c")],
        "compare the actor or document with another: what both say on the same subject",
        in: [.panes, .lines], unless: { $0.comparingObstacle }
      ) { state, _ in state.compare() },
      Action(
        "other-side", [.tab, .backTab], "go to the other side of the comparison", hint: "side",
        in: [.lines], unless: { $0.screen is CompareList ? nil : "nothing is compared" }
      ) { state, _ in
        guard var list = state.screen as? CompareList else { return [.bell] }
        list.changeSide()
        state.screen = list
        return []
      },
    ] + arranging + narrowing

  /// What the keys of a table arrange.
  private static let arranging: [Action] = [
    Action(
      "reverse", [.character("S")], "reverse the order of the rows", in: [.lines],
      unless: { $0.claimListObstacle }
    ) { state, _ in state.changeClaims { $0.reverse($1) } },
    Action(
      "group", [.character("b")], "group the rows by who says it, document, status or channel",
      hint: "group", in: [.lines], unless: { $0.claimListObstacle }
    ) { state, _ in state.changeClaims { $0.groupByNext($1) } },
    Action(
      "fold", [.left], "hide the rows of the group", in: [.lines], unless: { $0.foldingObstacle }
    ) { state, _ in state.openTable?.fold(in: &state, true) ?? [.bell] },
    Action(
      "unfold", [.right], "show the rows of the group", in: [.lines],
      unless: { $0.foldingObstacle }
    ) { state, _ in state.openTable?.fold(in: &state, false) ?? [.bell] },
    Action(
      "fold-all", [.character("z")], "hide the rows of all groups, or show them", in: [.lines],
      unless: { $0.foldingObstacle }
    ) { state, _ in state.openTable?.foldAll(in: &state) ?? [.bell] },
  ]

  /// What the keys of the table of claims leave in it.
  private static let narrowing: [Action] =
    [
      only(.denied, "d"), only(.alleged, "a"), only(.hedged, "h"), only(.asserted, "t"),
      narrow("unnamed", "u", "leave the claims that rest on nobody with a name, or show all") {
        $0.isUnnamed.toggle()
      },
      narrow("quoted", "\"", "leave the quotations, or show all") {
        $0.voices = $0.voices == .quoted ? .all : .quoted
      },
      narrow("others", "v", "hide what the documents say in their own voice, or show it") {
        $0.voices = $0.voices == .others ? .all : .others
      },
    ]

  private static func only(_ status: Claim.Status, _ key: Character) -> Action {
    narrow(status.rawValue, key, "leave the claims that are \(status.rawValue), or show all") {
      $0.statuses.formSymmetricDifference([status])
    }
  }

  private static func narrow(
    _ name: String, _ key: Character, _ help: String,
    _ change: @escaping @Sendable (inout ClaimNarrowing) -> Void
  ) -> Action {
    Action(
      name, [.character(key)], help, hint: name, in: [.lines], unless: { $0.claimListObstacle }
    ) { state, _ in state.changeClaims { $0.narrow($1, change) } }
  }
}
