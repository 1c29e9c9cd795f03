import ArgumentParser
import Search

/// `dragoman-bench typing`.
struct TypingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "typing",
    abstract: "Measures each key of phrases that are typed into the search.",
    discussion: """
      As in the explorer: the text is parsed as it is typed, words stand for their inflections, \
      the last one for longer words too, and sections are ranked and the first twenty shown.
      """)

  @Argument(help: "A folder of text files.")
  var folder: String

  @Option(help: "How often each key is measured.")
  var reps = 7

  func validate() throws {
    guard reps > 0 else { throw ValidationError("--reps is at least 1") }
  }

  func run() throws {
    let (engine, _) = SearchEngine.build(try TextFolder(folder), scope: .section)
    let bench = try QueryBench(Keystrokes.queries, on: engine, repetitions: reps)
    print(LatencyTable(engine: "dragoman", mode: "typed", rows: bench.latencies).text)
    for (query, time) in bench.slowest(5) {
      print("\(Column.text(time, digits: 1, width: 10)) us  \(query.text)")
    }
  }
}
