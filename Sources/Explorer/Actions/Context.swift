/// Where an action applies: what the keys go to.
package enum Context: Hashable, Sendable, CaseIterable {
  /// The three panes.
  case panes
  /// A query is being typed.
  case search
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
  /// The actions are looked through.
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

  /// The context of a name; nil where there is none.
  package static func named(_ name: String) -> Context? { allCases.first { $0.name == name } }

  /// Its name in the help and in the documentation.
  package var title: String {
    switch self {
    case .panes: "panes"
    case .search: "search prompt"
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

  /// Whether keys that no action takes are typed into a line.
  package var isTyping: Bool { Self.typing.contains(self) }

  /// Whether digits are a number for the key behind them.
  package var counts: Bool { [.panes, .lines, .help, .reading].contains(self) }

  /// Those in which a line is typed.
  package static let typing: Set<Context> = [
    .search, .goTo, .filter, .exportDestination, .command, .palette,
  ]
}

extension State {
  /// What the keys go to.
  package var context: Context {
    switch mode {
    case .browsing: .panes
    case .listing(let screen): screen.context
    case .filtering: .filter
    case .commanding: .command
    case .exporting(let dialog):
      switch dialog.stage {
      case .format: .exportFormat
      case .destination: .exportDestination
      case .overwrite, .writing: .question
      }
    }
  }
}
