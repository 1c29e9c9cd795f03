internal import Screen

/// Why full-screen mode cannot be had.
package enum TerminalError: Error, Equatable {
  /// Standard output is no terminal, or no keys can be read from one.
  case notATerminal
  /// Terminfo has no such terminal, or one whose cursor cannot be placed.
  case unknownTerminal(name: String)
  /// Another session has the terminal.
  case busy

  /// What is wrong and what to do, for the user.
  package var message: String {
    switch self {
    case .notATerminal:
      "standard output is not a terminal; use a command that writes to a pipe or file"
    case .unknownTerminal(name: ""):
      "TERM is not set; set it to the name of your terminal, such as xterm-256color"
    case .unknownTerminal(let name):
      "cannot draw on a terminal of type '\(String(Glyphs(name).map(\.character)))';"
        + " set TERM to the name of your terminal, such as xterm-256color"
    case .busy:
      "the terminal is in use by this program already"
    }
  }
}
