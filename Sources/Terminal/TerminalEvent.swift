internal import CTerminal
package import Screen

/// What a session reports.
package enum TerminalEvent: Hashable, Sendable {
  case input(Input)
  /// The terminal has a new size, or lost what it showed: draw a frame of this size.
  case resized(Size)
  /// A `Waker` was used since the last time.
  case woken
  /// The terminal is gone: end the program.
  case closed
}

/// Ends a session's wait for events, from any thread.
package struct Waker: Sendable {
  /// Only a session makes one, after it has made the pipe that the waker writes to.
  init() {}

  /// Makes `Session.next` return with `.woken`; several calls before it returns count as one.
  package func wake() {
    dragoman_terminal_wake()
  }
}

/// Why the terminal cannot enter full-screen mode.
package enum TerminalError: Error, Equatable {
  /// Standard output is no terminal, or no keys can be read from one.
  case notATerminal
  /// Terminfo has no such terminal, or one whose cursor cannot be placed.
  case unknownTerminal(name: String)
  /// Another session has the terminal.
  case busy

  /// What is wrong and what the user can do.
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
