/// The words that, first on the command line, are commands and not paths.
enum CommandName: String, CaseIterable {
  case browse
  case export
  case search
  case list
  case actor
  case config
  case manual
  /// The argument parser's own.
  case help
}
