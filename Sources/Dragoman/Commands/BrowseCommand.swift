internal import ArgumentParser
internal import Glibc
internal import Terminal

/// `browse`: the explorer, and what runs where no subcommand is named.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Open the explorer (what happens without a subcommand).",
    discussion: """
      Three panes: documents, their sections, and who claims what in them. Arrows or hjkl move, \
      Tab changes the pane, Enter follows, / searches, e exports, ? shows all keys, q leaves.

      The explorer needs a terminal. In a pipe: list, search, actor, export.
      """)

  @OptionGroup var input: PathOptions

  func run() throws {
    let input = CorpusInput(input)
    try input.checkPaths()
    // Keys and text cannot both come from the terminal.
    if input.paths.contains("-"), Descriptor.isTerminal(STDIN_FILENO) {
      throw Failure("standard input is the terminal; pipe text into it, or name a file")
    }
    do throws(TerminalError) {
      var browser = try Browser(title: input.paths.joined(separator: " "))
      browser.run(input)
    } catch {
      throw Failure(
        "\(error.message); list, search, actor and export work without the explorer")
    }
  }
}
