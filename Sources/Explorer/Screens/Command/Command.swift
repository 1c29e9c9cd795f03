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
        throw CommandError(position: start, message: "\(action.name) takes nothing behind it")
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
            position: line.count, message: "\(action.name) needs more: \(placeholder)")
        }
      } else if let complaint = action.argument?.complaint(state, words) {
        throw complaint.moved(by: start)
      }
      arguments = Action.Arguments(text: words.isEmpty ? nil : words)
    }
  }
}

/// The parts of a command line: a name, blanks, and what stands behind.
struct CommandText {
  /// Characters before the name: blanks, and colons that were typed out of habit.
  let nameStart: Int
  let name: String
  /// Characters before what stands behind the name and its blanks.
  let argumentStart: Int
  /// Without blanks at its end.
  let argument: String
  /// Whether the name is at its end: a blank stands behind it.
  let isNameComplete: Bool

  init(_ line: String) {
    let lead = line.prefix { $0 == " " || $0 == ":" }
    let name = line.dropFirst(lead.count).prefix { $0 != " " }
    let blanks = line.dropFirst(lead.count + name.count).prefix { $0 == " " }
    nameStart = lead.count
    self.name = String(name)
    isNameComplete = !blanks.isEmpty
    argumentStart = lead.count + name.count + blanks.count
    var rest = line.dropFirst(argumentStart)
    while rest.last == " " { rest.removeLast() }
    argument = String(rest)
  }

  /// The action that the name stands for.
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
  /// Whether it can be called by its name: it applies in the panes, or in lists like theirs.
  package var isCommand: Bool { contexts.contains(.panes) || contexts.contains(.lines) }

  /// What can be called by name in the panes or in the lines.
  static func commands(in context: Context) -> [Action] {
    all.filter { $0.contexts.contains(.panes) || $0.contexts.contains(context) && $0.isCommand }
  }
}
