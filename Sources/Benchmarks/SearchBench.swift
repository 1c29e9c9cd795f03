import ArgumentParser
import Foundation
import Search

/// What is searched, and how often.
struct RepetitionOptions: ParsableArguments {
  @Argument(help: "A folder of text files.")
  var folder: String

  @Option(help: "How often each query or key is measured.")
  var reps = 7

  func validate() throws {
    guard reps > 0 else { throw ValidationError("--reps is at least 1") }
  }
}

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

  @OptionGroup var texts: RepetitionOptions

  @Option(help: "The file of queries.")
  var queries: String

  @Option(help: "Where all words of a query must stand.")
  var scope = Query.Scope.document

  @Option(help: "Add a line of JSON with all figures and counts to a file.")
  var out: String?

  func run() throws {
    let queries = try BenchmarkQuery.all(
      in: String(contentsOfFile: queries, encoding: .utf8))
    let folder = try TextFolder(texts.folder)
    let (engine, build) = SearchEngine.build(folder, scope: scope)
    var record = BenchmarkRecord(build, of: folder, scope: scope)
    print(try record.line())
    let bench = try QueryBench(queries, on: engine, repetitions: texts.reps)
    record.add(bench)
    print(LatencyTable(engine: record.engine, mode: "count", rows: bench.latencies).text)
    for (query, count) in bench.disagreements {
      print("count of \(query.id) \(query.kind) \(query.text): \(count), in file \(query.count)")
    }
    if let out { try record.append(to: out) }
  }
}

/// `dragoman-bench typing`.
struct TypingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "typing",
    abstract: "Measures each key of phrases that are typed into the search.",
    discussion: """
      As in the explorer: the text is parsed as it is typed, words stand for their inflections, \
      the last one for longer words too, and sections are ranked and the first twenty shown.
      """)

  @OptionGroup var texts: RepetitionOptions

  func run() throws {
    let (engine, _) = SearchEngine.build(try TextFolder(texts.folder), scope: .section)
    let bench = try QueryBench(Keystrokes.queries, on: engine, repetitions: texts.reps)
    print(LatencyTable(engine: "dragoman", mode: "typed", rows: bench.latencies).text)
    for (query, time) in bench.slowest(5) {
      print("\(TableCell.text(time, digits: 1, width: 10)) us  \(query.text)")
    }
  }
}

/// Queries asked again and again, and what came out.
struct QueryBench {
  private var times: [(query: BenchmarkQuery, microseconds: Double)] = []
  /// By query identifier, how many documents match.
  private(set) var counts: [String: Int] = [:]
  /// The queries whose count in the file is another than ours.
  private(set) var disagreements: [(query: BenchmarkQuery, count: Int)] = []

  /// Asks each query once unmeasured, then as often as told, or three times where it is slow.
  ///
  /// - Throws: What asking throws.
  init(
    _ queries: [BenchmarkQuery], on engine: SearchEngine, repetitions: Int
  ) throws {
    for query in queries {
      var results = SearchResults()
      let first = try Stopwatch.threadTime { results = try engine.search(query) }
      let times = try (0..<(first < 0.2 ? repetitions : min(repetitions, 3))).map { _ in
        try Stopwatch.threadTime { _ = try engine.search(query) }
      }
      self.times.append((query, Quantiles.median(times) * 1e6))
      let count = results.documentCount
      counts[query.id] = count
      if query.count >= 0, query.count != count { disagreements.append((query, count)) }
    }
  }

  /// Microseconds of processor time over the queries of each kind, and of each kind and band.
  var latencies: [String: Quantiles] {
    var rows: [String: [Double]] = [:]
    for (query, time) in times {
      rows[query.kind, default: []].append(time)
      if !query.band.isEmpty { rows["\(query.kind):\(query.band)", default: []].append(time) }
    }
    return rows.mapValues(Quantiles.init)
  }

  /// The queries that took longest, with their microseconds.
  func slowest(_ count: Int) -> [(query: BenchmarkQuery, microseconds: Double)] {
    Array(times.sorted { $0.microseconds > $1.microseconds }.prefix(count))
  }
}
