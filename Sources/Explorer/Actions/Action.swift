package import Screen

/// Something a key does: one row of the table that keys are dispatched from, and that the help, the
/// hints of the status line and `docs/keys.md` are drawn from.
package struct Action: Sendable {
  /// What it is called, in lower case with hyphens; no two have the same.
  package let name: String
  /// The first is the one that hints name.
  package let keys: [Key]
  /// One line, as a command: "go to the next match".
  package let help: String
  /// A word or two for the status line; nil for what needs no hint.
  package let hint: String?
  package let contexts: Set<Context>
  /// Does it; `count` is the number typed before the key, if one was.
  let perform: @Sendable (_ state: inout State, _ count: Int?) -> [Effect]

  init(
    _ name: String, _ keys: [Key], _ help: String, hint: String? = nil,
    in contexts: Set<Context> = [.panes],
    perform: @escaping @Sendable (inout State, Int?) -> [Effect]
  ) {
    self.name = name
    self.keys = keys
    self.help = help
    self.hint = hint
    self.contexts = contexts
    self.perform = perform
  }

  /// The keys in words: `j, Down`.
  package var keyNames: String { keys.map(\.name).joined(separator: ", ") }

  /// Where it applies, in words; nil where that is the panes (and lists like theirs) or everywhere.
  package var place: String? {
    contexts == [.panes] || contexts == [.panes, .lines]
      || contexts.count == Context.allCases.count
      ? nil : Context.allCases.filter(contexts.contains).map(\.title).joined(separator: ", ")
  }

  /// What it does and, where that needs saying, where.
  package var explanation: String { place.map { "\(help) (\($0))" } ?? help }
}

extension Action {
  /// All actions, in the order of the help.
  package static let all: [Action] = ActionGroup.all.flatMap(\.actions)

  /// Those that apply in a context.
  package static func all(in context: Context) -> [Action] { byContext[context] ?? [] }

  /// The action of a key in a context.
  package static func action(for key: Key, in context: Context) -> Action? {
    byKey[context]?[key]
  }

  private static let byContext: [Context: [Action]] = Dictionary(
    uniqueKeysWithValues: Context.allCases.map { context in
      (context, all.filter { $0.contexts.contains(context) })
    })

  private static let byKey: [Context: [Key: Action]] = byContext.mapValues { actions in
    // The first wins; a test proves that there is no second.
    Dictionary(
      actions.flatMap { action in action.keys.map { ($0, action) } },
      uniquingKeysWith: { first, _ in first })
  }
}
