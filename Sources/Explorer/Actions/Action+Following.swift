internal import Corpus
internal import Screen
internal import Search

extension Action {
  /// Following links and looking at what they lead to.
  static let following: [Action] = [
    Action(
      "follow", [.enter], "follow what is selected", hint: "follow", unless: { $0.followObstacle }
    ) {
      state, _ in
      state.follow()
    },
    Action(
      "back", [.backspace, .character("["), .control("o"), .altLeft],
      "go back to where the last link was followed",
      unless: { $0.history.past.isEmpty && $0.listOrigin == nil ? "nothing to go back to" : nil }
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
      unless: { $0.markObstacle }
    ) {
      $0.moveMark(by: $1.count ?? 1)
    },
    Action(
      "previous-mark", [.character("b"), .character(",")], "go to the mark before",
      unless: { $0.markObstacle }
    ) {
      $0.moveMark(by: -($1.count ?? 1))
    },
    Action(
      "explain", [.character("x")], "show which rule or model found the claim or actor",
      unless: { $0.showsText ? $0.markObstacle : nil }
    ) { state, _ in
      state.explain()
    },
    Action(
      "furniture", [.character("F")],
      "show page furniture in the text, or hide it again",
      unless: { $0.furnitureObstacle }
    ) { state, _ in
      state.toggleFurniture()
    },
    Action(
      "heading", [.character("H")],
      "mark the paragraph as a heading, or as none, for this session",
      unless: { $0.headingObstacle }
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

extension Action {
  /// Places that have a letter.
  static let marks: [Action] = [
    Action(
      "set-mark", [.character("m")], "mark this place with the letter pressed next",
      asking: .character, as: Argument("LETTER", isOptional: true, offering: markCandidates),
      aliases: ["mark"]
    ) { $0.setMark($1.character) },
    Action(
      "go-to-mark", [.character("'"), .character("`")],
      "go to a mark, or with ' to where the last jump began", asking: .character,
      as: Argument("LETTER", isOptional: true, offering: placeCandidates)
    ) { $0.goToMark($1.character) },
    Action(
      "marks", [.character("\"")], "list the marks, to go to one", unless: { $0.marksListObstacle }
    ) { state, _ in state.beginGoTo() },
  ]

  /// The letters that have a place.
  private static let markCandidates: @Sendable (State, String) -> [Candidate] = { state, _ in
    state.bookmarks.sorted { $0.key < $1.key }.map { letter, place in
      Candidate(String(letter), state.words(for: place))
    }
  }

  /// What can be gone to: those, and where the last jump began.
  private static let placeCandidates: @Sendable (State, String) -> [Candidate] = { state, typed in
    let previous = state.history.previous.map {
      Candidate("'", "\(state.words(for: $0)), where the last jump began")
    }
    return (previous.map { [$0] } ?? []) + markCandidates(state, typed)
  }
}

extension Action.Argument {
  /// An actor, by one of its names or by words of one.
  static let actorName = Action.Argument(
    "NAME",
    offering: { state, typed in
      let needle = Needle(typed)
      // The most that are shown: the corpus may have a hundred thousand.
      let fitting = state.corpus.actors.lazy.filter { needle.occurs(in: $0.name) }
      return fitting.prefix(200).map {
        Candidate($0.name, "\($0.kind.rawValue), \(counted($0.mentionCount, "mention"))")
      }
    },
    refusing: { state, typed in
      ActorNames(state.corpus).best(for: typed) == nil
        ? CommandError(message: "no actor is called “\(typed)”") : nil
    })
}

extension State {
  mutating func openDossier(named name: String) -> [Effect] {
    guard let actor = ActorNames(corpus).best(for: name) else { return [.bell] }
    openDossier(of: actor)
    return []
  }
}
