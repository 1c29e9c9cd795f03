import Corpus
import Language
import Linking
import Reading

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
    var found: [(document: Document, analysis: Analysis)] = []
    for file in files {
      let document = Stopwatch.time(&times.reading) {
        try? Reader.read(bytes: file.bytes, path: file.path).document
      }
      guard let document else { continue }
      found.append(
        (document, Stopwatch.time(&times.analysis) { engine.analyse(document) }))
    }
    _ = Stopwatch.time(&times.linking) { Linker.link(found) }
    return times
  }
}
