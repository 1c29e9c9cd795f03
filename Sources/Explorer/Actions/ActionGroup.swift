/// Actions that are listed together in the help.
package struct ActionGroup: Sendable {
  package let title: String
  package let actions: [Action]

  /// All groups, in the order of the help.
  package static let all = [
    ActionGroup(title: "Moving", actions: Action.moving),
    ActionGroup(title: "Following", actions: Action.following),
    ActionGroup(title: "Marks", actions: Action.marks),
    ActionGroup(title: "Searching", actions: Action.searching),
    ActionGroup(title: "Lists", actions: Action.listing),
    ActionGroup(title: "Filtering", actions: Action.filtering),
    ActionGroup(title: "Exporting", actions: Action.exporting),
    ActionGroup(title: "Copying", actions: Action.copying),
    ActionGroup(title: "The screen", actions: Action.layout),
    ActionGroup(title: "Settings", actions: Action.settings),
    ActionGroup(title: "Commands and help", actions: Action.commanding),
    ActionGroup(title: "Notices", actions: Action.reading),
    ActionGroup(title: "Typing", actions: Action.typing),
    ActionGroup(title: "The program", actions: Action.program),
  ]
}
