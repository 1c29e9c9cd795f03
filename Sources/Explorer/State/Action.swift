internal import Screen

/// Something a reader can do: one row of the table that keys are dispatched from, and that the
/// help, the hints, the command line, the palette, the manual page and `docs/keys.md` are drawn
/// from.
package struct Action: Sendable {
  /// What it is called, in lower case with hyphens; no two have the same.
  package let name: String
  /// The keys it has as long as a person gives it no others; those in force are in a `KeyMap`.
  package let standardKeys: [Keystrokes]
  /// One line, as a command: "go to the next match".
  package let help: String
  /// A word or two for the status line; nil for what needs no hint.
  package let hint: String?
  /// Where its keys are bound; nowhere else can it be done.
  package let contexts: Set<Context>
  /// What it asks for before it can be done.
  package let parameter: Parameter
  /// Its argument on the command line, if it has one.
  package let argument: Argument?
  /// Other names on the command line.
  package let aliases: [String]
  /// Whether it may not be left without a key: a way out of where it applies.
  package let staysBound: Bool
  /// Why it cannot be done now, in words for the status line; nil where it can.
  package let obstacle: @Sendable (State) -> String?
  /// Does it.
  let perform: @Sendable (_ state: inout State, _ arguments: Arguments) -> [Effect]

  /// What an action asks for.
  package enum Parameter: Hashable, Sendable {
    case none
    /// One more key, which types a character: the letter of a mark.
    case character
    /// Words, typed after its name on the command line.
    case text
  }

  /// What an action is given.
  package struct Arguments: Hashable, Sendable {
    /// The number typed before the key, if one was.
    package var count: Int?
    /// For `Parameter.character`.
    package var character: Character?
    /// For `Parameter.text`.
    package var text: String?

    package init(count: Int? = nil, character: Character? = nil, text: String? = nil) {
      self.count = count
      self.character = character
      self.text = text
    }
  }

  /// - Parameters:
  ///   - keys: Single keys; the first is the one that hints name.
  ///   - sequences: Keys that are pressed one after the other.
  ///   - argument: Where none is given it follows from `parameter`.
  init(
    _ name: String, _ keys: [Key], _ help: String, sequences: [Keystrokes] = [],
    hint: String? = nil, in contexts: Set<Context> = [.panes],
    asking parameter: Parameter = .none, as argument: Argument? = nil, aliases: [String] = [],
    staysBound: Bool = false,
    unless obstacle: @escaping @Sendable (State) -> String? = { _ in nil },
    perform: @escaping @Sendable (inout State, Arguments) -> [Effect]
  ) {
    self.name = name
    self.standardKeys = keys.map { Keystrokes($0) } + sequences
    self.help = help
    self.hint = hint
    self.contexts = contexts
    self.parameter = parameter
    self.argument =
      switch parameter {
      case .none: nil
      case .character: argument ?? Argument("CHARACTER", isOptional: true)
      case .text: argument ?? Argument("WORDS")
      }
    self.aliases = aliases
    self.staysBound = staysBound
    self.obstacle = obstacle
    self.perform = perform
  }

  /// How it is called on the command line: `export [FORMAT FILE]`; nil where it cannot be.
  package var usage: String? {
    isCommand ? [name, argument?.words].compactMap(\.self).joined(separator: " ") : nil
  }

  /// Whether it can be called by its name: it applies in the panes, or in lists like theirs.
  package var isCommand: Bool { contexts.contains(.panes) || contexts.contains(.lines) }

  /// Where it applies, in words; nil where that is the panes, and perhaps other lists.
  package var place: String? {
    contexts.contains(.panes)
      ? nil : Context.allCases.filter(contexts.contains).map(\.title).joined(separator: ", ")
  }

  /// What it does and, where that needs saying, where.
  package var explanation: String { place.map { "\(help) (\($0))" } ?? help }
}

/// Actions that are listed together in the help.
package struct ActionGroup: Sendable {
  /// Its heading in the help.
  package let title: String
  package let actions: [Action]
}
