/// What a command line can be completed with.
struct Completion {
  /// Characters of the line that stay; the candidates take the place of all behind them.
  let start: Int
  let candidates: [Candidate]

  /// As many as anybody looks through.
  private static let most = 200

  init(_ line: String, in context: Context, _ state: State) {
    let text = CommandText(line)
    guard text.isNameComplete else {
      start = text.nameStart
      candidates = Self.names(text.name, in: context, state)
      return
    }
    start = text.argumentStart
    guard let action = try? text.action(in: context), let argument = action.argument else {
      candidates = []
      return
    }
    candidates = Self.fitting(argument.candidates(state, text.argument), text.argument)
  }

  /// Before anything is typed, what was lately done comes first, then what takes words: for that
  /// there is no shorter way.
  private static func names(
    _ typed: String, in context: Context, _ state: State
  ) -> [Candidate] {
    var commands = Action.commands(in: context)
    if typed.isEmpty {
      let recent = state.recentActions.filter { $0.contexts.contains(.panes) }
      let others = commands.filter { action in !recent.contains { $0.name == action.name } }
      commands =
        recent + others.filter { $0.argument != nil } + others.filter { $0.argument == nil }
    }
    // A word that another name stands for leads to it first.
    let exact = commands.filter { $0.aliases.contains(typed.lowercased()) }
    let named = commands.filter { !exact.map(\.name).contains($0.name) }
    let candidates = (exact + named).map { action in
      Candidate(action.name + (action.argument == nil ? "" : " "), action.help)
    }
    return Array(candidates.prefix(exact.count))
      + fitting(Array(candidates.dropFirst(exact.count)), typed)
  }

  /// Those that begin with what was typed, then those that it occurs in.
  private static func fitting(_ candidates: [Candidate], _ typed: String) -> [Candidate] {
    guard !typed.isEmpty else { return Array(candidates.prefix(most)) }
    let typed = typed.lowercased()
    let needle = Needle(typed)
    let begun = candidates.filter { $0.text.lowercased().hasPrefix(typed) }
    let others = candidates.filter {
      !$0.text.lowercased().hasPrefix(typed) && needle.occurs(in: $0.text)
    }
    return Array((begun + others).prefix(most))
  }
}
