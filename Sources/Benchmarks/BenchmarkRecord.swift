import Foundation
import Search

/// One engine's measurement, as a line of JSON that several tools write and read.
struct BenchmarkRecord: Codable, Equatable {
  var engine: String
  var corpus: String
  var unit: String
  var threads: Int
  var docs: Int
  /// Millions of bytes of text.
  var megabytes: Double
  var buildSeconds: Double
  var buildProcessorSeconds: Double
  var megabytesPerSecond: Double
  /// What the index takes, in millions of bytes.
  var indexMegabytes: Double?
  /// What the process held more behind the build, in units of 1,048,576 bytes.
  var memory: Double?
  /// By mode, then by kind and band: microseconds.
  var latencies: [String: [String: Quantiles]]?
  /// By query identifier: how many documents match.
  var counts: [String: Int]?

  /// The names that other tools write.
  private enum CodingKeys: String, CodingKey {
    case engine, corpus, unit, threads, docs, counts
    case megabytes = "MB"
    case buildSeconds = "build_s"
    case buildProcessorSeconds = "build_cpu_s"
    case megabytesPerSecond = "MB_per_cpu_s"
    case indexMegabytes = "index_MB"
    case memory = "rss_delta_MB"
    case latencies = "q"
  }

  /// The record of a build, without queries yet.
  init(_ build: SearchEngine.Build, of folder: TextFolder, scope: Query.Scope) {
    engine = "dragoman"
    corpus = folder.name
    unit = scope.unit
    threads = 1
    docs = build.documents
    megabytes = Self.rounded(folder.megabytes, 1)
    buildSeconds = Self.rounded(build.duration.wall, 2)
    buildProcessorSeconds = Self.rounded(build.duration.processor, 2)
    megabytesPerSecond = Self.rounded(folder.megabytes / max(build.duration.processor, 1e-9), 2)
    indexMegabytes = Self.rounded(Double(build.indexSize) / 1e6, 1)
    memory = Self.rounded(Double(build.memory) / 1_048_576, 1)
  }

  /// The last record of a file.
  ///
  /// - Throws: What reading and decoding throw.
  init(lastLineOf file: String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let line = text.split(separator: "\n").last ?? ""
    self = try JSONDecoder().decode(BenchmarkRecord.self, from: Data(line.utf8))
  }

  /// Adds what queries took and found.
  mutating func add(_ bench: QueryBench) {
    latencies = [
      "count": bench.latencies.mapValues { row in
        var row = row
        row.p50 = Self.rounded(row.p50, 1)
        row.p99 = Self.rounded(row.p99, 1)
        row.max = Self.rounded(row.max, 1)
        return row
      }
    ]
    counts = bench.counts
  }

  /// The record on one line.
  ///
  /// - Throws: What encoding throws.
  func line() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// Writes the record behind what a file holds.
  ///
  /// - Throws: What writing throws.
  func append(to file: String) throws {
    let before = (try? Data(contentsOf: URL(fileURLWithPath: file))) ?? Data()
    try (before + Data((line() + "\n").utf8)).write(to: URL(fileURLWithPath: file))
  }

  private static func rounded(_ number: Double, _ digits: Int) -> Double {
    let scale = pow(10, Double(digits))
    return (number * scale).rounded() / scale
  }
}
