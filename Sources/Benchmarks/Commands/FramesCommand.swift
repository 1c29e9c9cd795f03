import ArgumentParser
import Explorer
import Screen

/// `dragoman-bench frames`.
struct FramesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frames",
    abstract: "Measures what a key costs up to the frame that answers it.",
    discussion: """
      Without a terminal: the key to the state, the state to a frame, the frame to what differs \
      from the one before. Keys are pressed over and over, so that all of it is warm.
      """)

  @ArgumentParser.Argument(help: "Files and folders to open.")
  var paths: [String]

  @Option(help: "Columns of the screen.")
  var columns = 120

  @Option(help: "Rows of the screen.")
  var rows = 40

  @Option(help: "How often each row of keys is pressed.")
  var reps = 200

  func validate() throws {
    guard reps > 0, columns > 0, rows > 0 else {
      throw ValidationError("--reps, --columns and --rows are at least 1")
    }
  }

  func run() throws {
    var bench = try FrameBench(paths, size: Size(columns: columns, rows: rows))
    for walk in FrameBench.walks { print(bench.measure(walk, repetitions: reps).text) }
  }
}
