import ArgumentParser
import Foundation

/// `dragoman-bench compare`.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Lays measurements of several engines side by side.",
    discussion: "The last line of each file is taken.")

  @Argument(help: "Files that `search --out` or the measurement of another engine has written.")
  var files: [String] = []

  @Option(help: "The file of queries, to show their words where counts differ.")
  var queries: String?

  func validate() throws {
    guard files.count >= 2 else { throw ValidationError("give two files or more") }
  }

  func run() throws {
    let words = try queries.map { file in
      Dictionary(
        try BenchmarkQuery.all(in: String(contentsOfFile: file, encoding: .utf8))
          .map { ($0.id, "\($0.kind) \($0.text)") }, uniquingKeysWith: { first, _ in first })
    }
    let comparison = Comparison(try files.map(BenchmarkRecord.init(lastLineOf:)))
    print(comparison.builds)
    print("\n" + comparison.latencies)
    print("\n" + comparison.counts(words: words ?? [:]))
  }
}
