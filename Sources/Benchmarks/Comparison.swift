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

/// Measurements of several engines, side by side.
struct Comparison {
  private let records: [BenchmarkRecord]

  init(_ records: [BenchmarkRecord]) {
    self.records = records
  }

  /// A line an engine: how fast its index was built.
  var builds: String {
    let head =
      TableCell.text("engine", width: 14) + TableCell.text("corpus", width: 12)
      + "   docs      MB   build cpu s  MB/cpu-s   index MB  memory MB"
    return
      ([head]
      + records.map { record in
        TableCell.text(record.engine, width: 14) + TableCell.text(record.corpus, width: 12)
          + TableCell.right("\(record.docs)", width: 7)
          + TableCell.text(record.megabytes, digits: 1, width: 8)
          + TableCell.text(record.buildProcessorSeconds, digits: 2, width: 14)
          + TableCell.text(record.megabytesPerSecond, digits: 2, width: 10)
          + [record.indexMegabytes, record.memory].map {
            TableCell.right($0.map { TableCell.text($0, digits: 1) } ?? "-", width: 11)
          }.joined()
      }).joined(separator: "\n")
  }

  /// A line for each kind and band: microseconds, p50 and p99, of each engine and mode.
  var latencies: String {
    let columns = records.flatMap { record in
      (record.latencies ?? [:]).sorted { $0.key < $1.key }
        .map { (name: "\(record.engine) \($0.key)", rows: $0.value) }
    }
    let names = Set(columns.flatMap(\.rows.keys)).filter { !$0.contains(" ERR ") }.sorted()
    let head =
      TableCell.text("us: p50 / p99", width: 20)
      + columns.map { TableCell.right($0.name, width: 24) }.joined()
    return
      ([head]
      + names.map { name in
        TableCell.text(name, width: 20)
          + columns.map { TableCell.right(cell($0.rows[name]), width: 24) }.joined()
      }).joined(separator: "\n")
  }

  private func cell(_ row: Quantiles?) -> String {
    row.map { TableCell.text($0.p50, digits: 1) + " / " + TableCell.text($0.p99, digits: 1) } ?? "-"
  }

  /// A line for each query that the engines count differently, and how many agree.
  func counts(words: [String: String]) -> String {
    let counted = records.filter { $0.counts != nil }
    let queries = Set(counted.flatMap { ($0.counts ?? [:]).keys }).sorted {
      (Int($0) ?? .max, $0) < (Int($1) ?? .max, $1)
    }
    var lines: [String] = []
    for query in queries {
      let numbers = counted.map { $0.counts?[query] }
      guard Set(numbers).count > 1 else { continue }
      lines.append(
        TableCell.text(query, width: 5) + TableCell.text(words[query] ?? "", width: 40)
          + zip(counted, numbers).map { "\($0.engine) \($1.map { "\($0)" } ?? "-")" }
          .joined(separator: "  "))
    }
    let agreeing = queries.count - lines.count
    return (lines + ["\(agreeing) of \(queries.count) queries have the same count everywhere"])
      .joined(separator: "\n")
  }
}

/// Latencies as lines, in the columns that other engines' are printed in.
struct LatencyTable {
  /// The lines.
  let text: String

  init(engine: String, mode: String, rows: [String: Quantiles]) {
    text = rows.sorted { $0.key < $1.key }.map { name, row in
      TableCell.text(engine, width: 12) + " " + TableCell.text(mode, width: 6) + " "
        + TableCell.text(name, width: 22) + " n=" + TableCell.right("\(row.n)", width: 3)
        + " p50=" + TableCell.text(row.p50, digits: 1, width: 10)
        + " us  p99=" + TableCell.text(row.p99, digits: 1, width: 10)
        + " us max=" + TableCell.text(row.max, digits: 1, width: 10)
    }.joined(separator: "\n")
  }
}
