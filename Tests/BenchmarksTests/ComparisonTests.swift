import Foundation
import Testing

@testable import dragoman_bench

struct ComparisonTests {
  /// A line as another engine's measurement writes it.
  static let other = #"""
    {"engine": "tantivy", "corpus": "texts", "unit": "doc", "threads": 1, "disk": false, "docs": 9, "MB": 1.5, "build_s": 0.1, "build_MBps": 15.0, "build_cpu_s": 0.05, "MB_per_cpu_s": 30.0, "load1": 0.5, "index_MB": null, "rss_delta_MB": 2.5, "q": {"count": {"term": {"n": 2, "p50": 4.5, "p99": 32.1, "max": 32.1}, "and ERR x": {"n": 1, "p50": 0, "p99": 0, "max": 0}}}, "counts": {"0": 4, "1": 9, "10": 2}}
    """#

  static let own = #"""
    {"engine": "dragoman", "corpus": "texts", "unit": "doc", "threads": 1, "docs": 9, "MB": 1.5, "build_s": 0.1, "build_cpu_s": 0.01, "MB_per_cpu_s": 150.0, "q": {"count": {"term": {"n": 2, "p50": 1.5, "p99": 3, "max": 3}, "typing": {"n": 1, "p50": 7, "p99": 7, "max": 7}}}, "counts": {"0": 4, "1": 8, "10": 3}}
    """#

  private func comparison() throws -> Comparison {
    Comparison(
      try [Self.other, Self.own].map {
        try JSONDecoder().decode(BenchmarkRecord.self, from: Data($0.utf8))
      })
  }

  @Test
  func `builds stand side by side`() throws {
    let lines = try comparison().builds.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].contains("tantivy") && lines[1].contains("30.00"))
    #expect(lines[2].contains("150.00") && lines[2].hasSuffix("-"))
  }

  @Test
  func `latencies stand side by side, and what an engine was not asked is a dash`() throws {
    let lines = try comparison().latencies.split(separator: "\n").map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(
      lines == [
        "us: p50 / p99 tantivy count dragoman count", "term 4.5 / 32.1 1.5 / 3.0",
        "typing - 7.0 / 7.0",
      ])
  }

  @Test
  func `queries that are counted differently are told in their order`() throws {
    let lines = try comparison().counts(words: ["1": "term river"]).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("1    term river") && lines[0].hasSuffix("tantivy 9  dragoman 8"))
    #expect(lines[1].hasPrefix("10 "))
    #expect(lines[2] == "1 of 3 queries have the same count everywhere")
  }

  @Test
  func `a record is written as it is read`() throws {
    let record = try JSONDecoder().decode(BenchmarkRecord.self, from: Data(Self.own.utf8))
    let line = try record.line()
    #expect(line.contains(#""MB_per_cpu_s":150"#))
    let again = try JSONDecoder().decode(BenchmarkRecord.self, from: Data(line.utf8))
    #expect(again == record)
  }
}
