import ArgumentParser

/// `dragoman-bench load`.
struct LoadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Measures each stage of loading.",
    discussion: """
      The stages are run one after the other, each over all files. "first wave" is what makes text \
      searchable; "whole" is all of them. Memory is what the process holds behind each stage, in \
      bytes to a byte of text.
      """)

  @Argument(help: "A folder of text files, and of folders of them.")
  var folder: String

  @Option(help: "So many threads, and no second run; without it, one and then two.")
  var threads: Int?

  func validate() throws {
    guard threads.map({ $0 > 0 }) ?? true else { throw ValidationError("--threads is at least 1") }
  }

  func run() throws {
    let folder = try TextFolder(folder)
    guard let threads else {
      let one = LoadStages.measure(folder, threads: 1)
      print(LoadTable(one, folder: folder).text)
      let two = LoadStages.measure(folder, threads: 2)
      print("\n" + LoadTable(two, folder: folder, isFirstOfProcess: false).text)
      print("\n" + SpeedUp(one, two).text)
      return
    }
    print(LoadTable(LoadStages.measure(folder, threads: threads), folder: folder).text)
  }
}
