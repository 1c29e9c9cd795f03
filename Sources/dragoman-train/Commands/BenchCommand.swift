import ArgumentParser
import Language

/// `dragoman-train bench`.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measures how fast texts are read, on one thread.",
    discussion: """
      Times are those of the processor, so that what else runs hardly counts; measure release \
      builds. With --linear, odd texts are read that grow twofold each time: where the time does no \
      more than double, whatever the text, it grows linearly.
      """)

  @Argument(help: "Text files, or folders of them.")
  var paths: [String] = []

  @Flag(help: "Also time odd texts of doubling size.")
  var linear = false

  @Option(help: "The words of the smallest odd text.")
  var smallest = 2_000

  @Option(help: "How often the odd texts double.")
  var doublings = 5

  func validate() throws {
    guard linear || !paths.isEmpty else { throw ValidationError("give files, or --linear") }
    guard smallest > 0, 0...16 ~= doublings else {
      throw ValidationError("the smallest text has a word, and doubles no more than 16 times")
    }
  }

  func run() throws {
    let pipeline = Pipeline(engine: EnglishEngine())
    if !paths.isEmpty {
      let files = try TextFiles.read(paths)
      print(Throughput(files: files, pipeline: pipeline).table)
    }
    guard linear else { return }
    for text in HostileText.all {
      print("\n" + Growth(text, smallest: smallest, doublings: doublings, pipeline: pipeline).table)
    }
  }
}
