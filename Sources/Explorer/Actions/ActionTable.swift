internal import Screen

extension ActionGroup {
  /// All groups, in the order of the help.
  package static let all = [
    ActionGroup(title: "Moving", actions: Action.moving),
    ActionGroup(title: "Following", actions: Action.following),
    ActionGroup(title: "Marks", actions: Action.marks),
    ActionGroup(title: "Searching", actions: Action.searching),
    ActionGroup(title: "The query language", actions: Action.explaining),
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

extension Action {
  /// All actions, in the order of the help.
  package static let all: [Action] = ActionGroup.all.flatMap(\.actions)

  /// The action with a name.
  package static func named(_ name: String) -> Action? { byName[name] }

  /// Those that apply in a context.
  package static func all(in context: Context) -> [Action] { byContext[context] ?? [] }

  private static let byName: [String: Action] = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private static let byContext: [Context: [Action]] = Dictionary(
    uniqueKeysWithValues: Context.allCases.map { context in
      (context, all.filter { $0.contexts.contains(context) })
    })
}

extension KeyMap {
  /// The keys that the actions have of themselves; where letters are typed, only those that type
  /// nothing.
  package static let standard = KeyMap(
    bindings: Dictionary(
      uniqueKeysWithValues: Context.allCases.map { context in
        (
          context,
          Action.all(in: context).flatMap { action in
            action.standardKeys.filter(context.accepts).map { Binding(keys: $0, action: action) }
          }
        )
      }))
}
