import ArgumentParser
import Foundation
import Search

/// `dragoman-bench search`.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Measures the index and queries by kind and frequency.",
    discussion: """
      Queries are lines of id, kind, band, document count and text, parted by tabs. Words are \
      searched as they are written, the last word of a prefix or typing query as a prefix. A query \
      runs once unmeasured; then the median of the repetitions counts. The table's columns and \
      --out's record are those that other engines are measured with.
      """)

  @Argument(help: "A folder of text files.")
  var folder: String

  @Option(help: "The file of queries.")
  var queries: String

  @Option(help: "How often each query is measured.")
  var reps = 7

  @Option(help: "Where all words of a query must stand.")
  var scope = Query.Scope.document

  @Option(help: "Add a line of JSON with all figures and counts to a file.")
  var out: String?

  func validate() throws {
    guard reps > 0 else { throw ValidationError("--reps is at least 1") }
  }

  func run() throws {
    let queries = try BenchmarkQuery.all(
      in: String(contentsOfFile: queries, encoding: .utf8))
    let folder = try TextFolder(folder)
    let (engine, build) = SearchEngine.build(folder, scope: scope)
    var record = BenchmarkRecord(build, of: folder, scope: scope)
    print(try record.line())
    let bench = try QueryBench(queries, on: engine, repetitions: reps)
    record.add(bench)
    print(LatencyTable(engine: record.engine, mode: "count", rows: bench.latencies).text)
    for (query, count) in bench.disagreements {
      print("count of \(query.id) \(query.kind) \(query.text): \(count), in file \(query.count)")
    }
    if let out { try record.append(to: out) }
  }
}
