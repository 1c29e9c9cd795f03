internal import Screen

extension Action {
  /// Places that have a letter.
  static let marks: [Action] = [
    Action(
      "set-mark", [.character("m")], "give this place a letter, which is pressed next",
      asking: .character, as: Argument("LETTER", isOptional: true, offering: markCandidates),
      aliases: ["mark"]
    ) { $0.setMark($1.character) },
    Action(
      "go-to-mark", [.character("'"), .character("`")],
      "go to the place of a letter, or with ' to where the last jump began", asking: .character,
      as: Argument("LETTER", isOptional: true, offering: placeCandidates)
    ) { $0.goToMark($1.character) },
    Action(
      "marks", [.character("\"")], "list the marks, to go to one", unless: { $0.whyNoPlaces }
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
