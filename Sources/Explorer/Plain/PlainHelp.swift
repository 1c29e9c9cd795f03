/// What can be typed where there is no screen.
enum PlainHelp {
  static let lines: [String] = [
    "Commands. Each is a line of its own.",
    "A number: choose what was listed with it.",
    "Enter, or n: more of the list; at a match of a search, the next match.",
    "p: the match before.",
    "b: go back. Right bracket: go forward again.",
    "u, or two dots: up, out of what was opened last.",
    "Slash and words, such as /nuclear deal: search all documents.",
    "g and letters, such as g soleimani: go to a document, a section or an actor by its name.",
    "f and words: list only what contains them. f alone lists everything again.",
    "t: the text of the section, with its claims. l: its actors and claims.",
    "w: say again what is shown.",
    "x, or x and a number: which rule or model found it.",
    "e: export what is shown.",
    "Exclamation mark: what loading left out or repaired.",
    "Colon and a name, such as :last-lines: do an action by its name; a number or words may follow.",
    "Question mark: this help. q: leave.",
    "Actions by name:",
  ]

  /// The commands, then every action that means something without a screen.
  static let all: [String] =
    lines
    + ActionGroup.all.filter { !ofScreens.contains($0.title) }.flatMap { group in
      group.actions.filter { $0.contexts.contains(.panes) || $0.contexts.contains(.lines) }
        .map { ":\($0.name): \($0.help)." }
    }

  /// Groups of actions that only change what a screen shows: numbers choose here.
  private static let ofScreens: Set<String> = ["Moving", "The screen"]
}
