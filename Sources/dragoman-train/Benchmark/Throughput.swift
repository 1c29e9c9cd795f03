import Corpus
import Foundation
import Glibc
import Language
import Linking
import Reading

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

/// How the time for an odd text grows with it.
struct Growth {
  private struct Step {
    let words: Int
    let times: Pipeline.Times
  }

  private let text: HostileText
  private var steps: [Step] = []

  /// Runs the pipeline over a text with so many words, and again with twice as many, and so on.
  init(_ text: HostileText, smallest: Int, doublings: Int, pipeline: Pipeline) {
    self.text = text
    for doubling in 0...doublings {
      let words = smallest << doubling
      let file = (path: "odd.txt", bytes: Array(text.text(words: words).utf8))
      // The shorter of two runs: the first may pay for memory that the second finds.
      let runs = (0..<2).map { _ in pipeline.run([file]) }
      guard let times = runs.min(by: { $0.total < $1.total }) else { continue }
      steps.append(Step(words: words, times: times))
    }
  }

  /// The table: for each size the seconds of each stage, and how many times the previous total.
  var table: String {
    var previous: Double?
    let lines = steps.map { step in
      let ratio = previous.map {
        Column.text(step.times.total / max($0, 1e-9), digits: 2, width: 8)
      }
      previous = step.times.total
      return Column.text(step.words, width: 9)
        + [step.times.reading, step.times.analysis, step.times.linking, step.times.total]
        .map { Column.text($0, digits: 4, width: 10) }.joined() + (ratio ?? "")
    }
    let head = text.name + "\n        N   reading  analysis   linking       all   ratio"
    return ([head] + lines).joined(separator: "\n")
  }
}

/// All that happens to texts before they are shown, on one thread.
struct Pipeline {
  /// Processor time of each stage, in seconds.
  struct Times {
    /// Bytes to documents.
    var reading = 0.0
    /// Documents to names and attributions.
    var analysis = 0.0
    /// These to actors and claims.
    var linking = 0.0

    /// All stages together.
    var total: Double { reading + analysis + linking }
  }

  let engine: EnglishEngine

  /// Reads, analyses and links texts; what holds no document is left out.
  func run(_ files: [(path: String, bytes: [UInt8])]) -> Times {
    var times = Times()
    let worker = engine.worker()
    var documents = DocumentList()
    var prepared: [PreparedDocument?] = []
    for file in files {
      let document = Stopwatch.time(&times.reading) {
        try? Reader.read(bytes: file.bytes, path: file.path).document
      }
      guard let document else { continue }
      let analysis = Stopwatch.time(&times.analysis) { worker.analyse(document) }
      documents.append(document)
      prepared.append(Stopwatch.time(&times.linking) { Linker.prepare(document, analysis) })
    }
    _ = Stopwatch.time(&times.linking) { Linker.link(documents, prepared, threads: 1) }
    return times
  }
}

/// Measures processor time.
enum Stopwatch {
  /// Does something and adds how long it took, in seconds of this thread's processor time.
  static func time<Result>(_ seconds: inout Double, _ work: () -> Result) -> Result {
    let start = now()
    let result = work()
    seconds += now() - start
    return result
  }

  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The text files that a benchmark reads.
enum TextFiles {
  /// The bytes of files, and of the `.txt` files of folders and the folders in them, by path.
  ///
  /// - Throws: What reading throws.
  static func read(_ paths: [String]) throws -> [(path: String, bytes: [UInt8])] {
    try paths.flatMap(expanded).map { path in
      (path, Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    }
  }

  private static func expanded(_ path: String) throws -> [String] {
    let values = try URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
    guard values.isDirectory == true else { return [path] }
    return try FileManager.default.subpathsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".txt") }.sorted().map { "\(path)/\($0)" }
  }
}
