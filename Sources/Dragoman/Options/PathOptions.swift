internal import ArgumentParser

/// What is read, and on how many cores.
struct PathOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files and folders to read; - is standard input. Without any: ./seeds, or this folder.",
      valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Option(help: ArgumentHelp("Threads to read with (default: one a core).", valueName: "n"))
  var threads: Int?

  @Flag(
    help: """
      Also the claims that a careful reader would hardly accept: those with a score below \
      \(CorpusInput.leastScore), which are left out otherwise.
      """)
  var all = false

  func validate() throws {
    if let threads, threads < 1 {
      throw ValidationError("--threads takes a number from 1.")
    }
  }
}
