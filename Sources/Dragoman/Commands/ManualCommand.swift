internal import ArgumentParser

/// `manual`: the manual page.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.manual.rawValue,
    abstract: "Print the manual page.",
    discussion: """
        dragoman manual | man -l -
        dragoman manual > ~/.local/share/man/man1/dragoman.1
      """)

  func run() throws {
    var output = StandardOutput()
    try output.write(ManualPage.roff)
    try output.flush()
  }
}
