import Search

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
