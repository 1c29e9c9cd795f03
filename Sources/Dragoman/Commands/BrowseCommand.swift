internal import ArgumentParser
internal import Glibc
internal import Terminal

/// `browse`: the explorer, and what runs where no subcommand is named.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.browse.rawValue,
    abstract: "Open the explorer (what happens without a subcommand).",
    discussion: """
      Three panes: documents, their sections, and who claims what in them. Arrows or hjkl move, \
      Tab changes the pane, Enter follows, / searches, e exports, ? shows all keys, q leaves.

      The explorer needs a terminal. In a pipe: list, search, actor, export; or a script, which \
      presses keys and saves screens as text and pictures.
      """)

  @OptionGroup var input: PathOptions
  @OptionGroup var script: ScriptOptions

  func run() throws {
    let input = CorpusInput(input)
    if let script = try script.read() {
      try input.checkPaths()
      var run = ScriptRun(script, on: input, size: try self.script.size())
      try run.run()
    } else {
      try Self.open(input)
    }
  }

  /// Opens the explorer; throws before it does where that cannot go well.
  static func open(_ input: CorpusInput) throws(Failure) {
    try input.checkPaths()
    // Keys and text cannot both come from the terminal.
    if input.paths.contains("-"), Descriptor.isTerminal(STDIN_FILENO) {
      throw Failure("standard input is the terminal; pipe text into it, or name a file")
    }
    do throws(TerminalError) {
      var browser = try Browser(input)
      browser.run()
      // The terminal is restored by this as well (see `CTerminal`), and what was loaded need not
      // be let go of piece by piece, which takes longer than leaving may.
      Glibc.exit(ExitStatus.done.rawValue)
    } catch {
      throw Failure("\(error.message); list, search, actor and export work without the explorer")
    }
  }

  /// The paths of a command line that is nothing but paths; nil where it has to be parsed.
  ///
  /// To find that out takes the argument parser 1.2 ms, a tenth of the way to the first frame.
  static func plainPaths(_ arguments: [String]) -> [String]? {
    if let first = arguments.first, CommandName(rawValue: first) != nil { return nil }
    return arguments.contains { $0.hasPrefix("-") && $0 != "-" } ? nil : arguments
  }
}
