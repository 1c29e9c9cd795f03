/// An action as it is called on the command line, read from what was typed.
struct Command {
  let action: Action
  let arguments: Action.Arguments

  /// Reads a line, as it is typed in a context; throws where it stops making sense.
  ///
  /// A number alone is a row to go to. Names may be cut short as long as no other begins alike.
  init(_ line: String, in context: Context, _ state: State) throws(CommandError) {
    let text = CommandText(line)
    let isNumber = Int(text.name) != nil && text.argument.isEmpty
    if isNumber, let row = Action.named("row") {
      action = row
    } else {
      action = try text.action(in: context)
    }
    let words = isNumber ? text.name : text.argument
    let start = isNumber ? text.nameStart : text.argumentStart
    switch action.parameter {
    case .none:
      guard words.isEmpty else {
        throw CommandError(position: start, message: "\(action.name) takes no argument")
      }
      arguments = Action.Arguments()
    case .character:
      guard words.count < 2 else {
        throw CommandError(position: start + 1, message: "\(action.name) takes one character")
      }
      arguments = Action.Arguments(character: words.first)
    case .text:
      if words.isEmpty {
        guard action.argument?.isOptional == true else {
          let placeholder = action.argument?.placeholder ?? ""
          throw CommandError(
            position: line.count, message: "\(action.name) needs an argument: \(placeholder)")
        }
      } else if let complaint = action.argument?.complaint(state, words) {
        throw complaint.moved(by: start)
      }
      arguments = Action.Arguments(text: words.isEmpty ? nil : words)
    }
  }
}

/// The parts of a command line: a name, blanks and an argument.
struct CommandText {
  /// Characters before the name: blanks, and colons that were typed out of habit.
  let nameStart: Int
  let name: String
  /// Characters before the argument.
  let argumentStart: Int
  /// Without blanks at its end.
  let argument: String
  /// Whether a blank follows the name.
  let isNameComplete: Bool

  init(_ line: String) {
    let prefix = line.prefix { $0 == " " || $0 == ":" }
    let name = line.dropFirst(prefix.count).prefix { $0 != " " }
    let blanks = line.dropFirst(prefix.count + name.count).prefix { $0 == " " }
    nameStart = prefix.count
    self.name = String(name)
    isNameComplete = !blanks.isEmpty
    argumentStart = prefix.count + name.count + blanks.count
    var rest = line.dropFirst(argumentStart)
    while rest.last == " " { rest.removeLast() }
    argument = String(rest)
  }

  /// The action of the name, which may be cut short.
  func action(in context: Context) throws(CommandError) -> Action {
    let commands = Action.commands(in: context)
    let word = name.lowercased()
    if let action = commands.first(where: { $0.name == word || $0.aliases.contains(word) }) {
      return action
    }
    let begun = commands.filter { $0.name.hasPrefix(word) }
    if begun.count == 1 { return begun[0] }
    let names = begun.map(\.name)
    var message = "“\(name)” may be " + names.prefix(5).joined(separator: ", ")
    if names.count > 5 { message += ", …" }
    if names.isEmpty {
      message = "no command is called “\(name)”"
      if let near = Spelling.nearest(to: word, in: commands.map(\.name)) { message += "; \(near)?" }
    }
    throw CommandError(position: nameStart, message: message)
  }
}

extension Action {
  /// What can be called by name in the panes or in the lines.
  static func commands(in context: Context) -> [Action] {
    all.filter { $0.contexts.contains(.panes) || $0.contexts.contains(context) && $0.isCommand }
  }
}

/// What a command line can be completed with.
struct Completion {
  /// Characters of the line that stay; candidates replace the rest.
  let start: Int
  let candidates: [Candidate]

  /// The most that are shown.
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

  /// Before anything is typed, recent actions come first, then those with an argument: for these
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
    // An exact alias comes first.
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
