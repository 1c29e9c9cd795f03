internal import Screen

extension Action {
  /// Places that have a letter.
  static let marks: [Action] = [
    Action(
      "set-mark", [.character("m")], "give this place a letter, which is pressed next",
      asking: .character, as: Argument("LETTER", isOptional: true), aliases: ["mark"]
    ) { $0.setMark($1.character) },
    Action(
      "go-to-mark", [.character("'"), .character("`")],
      "go to the place of a letter, or with ' to where the last jump began", asking: .character,
      as: Argument("LETTER", isOptional: true, offering: { state, _ in state.lettered })
    ) { $0.goToMark($1.character) },
    Action("marks", [.character("\"")], "list the marks, to go to one", unless: \.whyNoBookmarks) {
      state, _ in
      state.listMarks()
    },
  ]
}
