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
