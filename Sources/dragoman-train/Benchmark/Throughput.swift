import Corpus
import Foundation
import Language

/// How fast each stage works on some files.
struct Throughput {
  private let files: [(path: String, bytes: [UInt8])]
  private let times: Pipeline.Times

  /// Runs the pipeline over the files, a small part of them first so that memory is warm.
  init(files: [(path: String, bytes: [UInt8])], pipeline: Pipeline) {
    self.files = files
    _ = pipeline.run(Array(files.prefix(files.count / 20 + 1)))
    times = pipeline.run(files)
  }

  /// The table.
  var table: String {
    let bytes = files.reduce(0) { $0 + $1.bytes.count }
    let tokens = files.reduce(0) { $0 + Self.tokens($1.bytes) }
    let megabytes = Double(bytes) / 1e6
    let head =
      "\(files.count) files, \(Column.text(megabytes, digits: 2)) MB, \(tokens) tokens\n"
      + "stage        seconds    tokens/s      MB/s"
    let stages = [
      ("reading", times.reading), ("analysis", times.analysis), ("linking", times.linking),
      ("all", times.total),
    ]
    let lines = stages.map { name, seconds in
      name.padding(toLength: 10, withPad: " ", startingAt: 0)
        + Column.text(seconds, digits: 3, width: 10)
        + Column.text(Int(Double(tokens) / max(seconds, 1e-9)), width: 12)
        + Column.text(megabytes / max(seconds, 1e-9), digits: 2, width: 10)
    }
    return ([head] + lines).joined(separator: "\n")
  }

  private static func tokens(_ bytes: [UInt8]) -> Int {
    let words = SurfaceWords(DocumentText(String(decoding: bytes, as: UTF8.self)))
    // A line's end counts as an empty word there.
    return words.ends.indices.count { $0 == 0 || words.ends[$0] > words.ends[$0 - 1] }
  }
}
