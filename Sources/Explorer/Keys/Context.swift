internal import Screen

/// Where an action applies: what the keys go to.
package enum Context: Hashable, Sendable, CaseIterable {
  /// The three panes.
  case panes
  /// A query is being typed.
  case search
  /// The query language is being read.
  case queryHelp
  /// The matches of a search are read as lines.
  case lines
  /// A place to go to is being typed.
  case goTo
  /// A filter is being typed.
  case filter
  /// A format is being chosen.
  case exportFormat
  /// A destination is being typed.
  case exportDestination
  /// Whether to overwrite is being asked.
  case question
  /// A command is being typed.
  case command
  /// The list of actions is open.
  case help
  /// Letters are typed that an action must fit.
  case palette
  /// Notices are being read.
  case reading

  /// Its name in the configuration.
  package var name: String {
    switch self {
    case .panes: "panes"
    case .search: "search"
    case .queryHelp: "query-help"
    case .lines: "lines"
    case .goTo: "go-to"
    case .filter: "filter"
    case .exportFormat: "formats"
    case .exportDestination: "file-name"
    case .question: "question"
    case .command: "command"
    case .help: "help"
    case .palette: "palette"
    case .reading: "notices"
    }
  }

  /// The context with a name.
  package static func named(_ name: String) -> Context? { allCases.first { $0.name == name } }

  /// Its name in the help and in the documentation.
  package var title: String {
    switch self {
    case .panes: "panes"
    case .search: "search prompt"
    case .queryHelp: "query language"
    case .lines: "lines"
    case .goTo: "go-to prompt"
    case .filter: "filter prompt"
    case .exportFormat: "list of formats"
    case .exportDestination: "file name prompt"
    case .question: "question whether to overwrite"
    case .command: "command line"
    case .help: "help"
    case .palette: "palette"
    case .reading: "notices"
    }
  }

  /// Whether keys that are bound to no action type text.
  package var isTyping: Bool { Self.typing.contains(self) }

  /// Whether digits are a count for the next key.
  package var counts: Bool { [.panes, .lines, .help, .reading, .queryHelp].contains(self) }

  /// Those in which a line is typed.
  package static let typing: Set<Context> = [
    .search, .goTo, .filter, .exportDestination, .command, .palette,
  ]
}

extension Context {
  /// Whether keys can be bound here: they type no text and are no digits of a count.
  func accepts(_ keys: Keystrokes) -> Bool {
    guard let character = keys.keys.first?.typed else { return true }
    if isTyping { return false }
    return !(counts && ("1"..."9").contains(character))
  }
}
