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
      candidates = Self.names(text.name, in: context)
      return
    }
    start = text.argumentStart
    guard let action = try? text.action(in: context), let argument = action.argument else {
      candidates = []
      return
    }
    candidates = Self.fitting(argument.candidates(state, text.argument), text.argument)
  }

  private static func names(_ typed: String, in context: Context) -> [Candidate] {
    let commands = Action.commands(in: context)
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
