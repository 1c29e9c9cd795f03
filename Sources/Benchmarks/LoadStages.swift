import Corpus
import Files
import Language
import Linking
import Loading
import Reading
import Search
import Synchronization
import Threads

/// What loading does to files, stage by stage.
struct LoadStages {
  /// A stage, how long it took, and what the process held behind it.
  struct Stage {
    var name: String
    var duration: Elapsed
    /// In bytes.
    var memory: Int
  }

  let threads: Int
  /// What the process held before.
  private(set) var memoryBefore = ResidentMemory.bytes
  private(set) var stages: [Stage] = []

  /// The stages that make text searchable.
  var firstWave: Elapsed {
    stages.prefix(3).reduce(Elapsed()) { $0 + $1.duration }
  }

  /// All stages.
  var whole: Elapsed { stages.reduce(Elapsed()) { $0 + $1.duration } }

  /// The same by the loader that the program uses, which goes on to the next stage file by file.
  private(set) var loader = Elapsed()

  /// Runs all stages over a folder.
  static func measure(_ folder: TextFolder, threads: Int) -> LoadStages {
    let engine = EnglishEngine()
    var stages = LoadStages(threads: threads)
    let files = stages.run("files read") {
      parallelMap(folder.paths.count, threads: threads) { number in
        (try? unsafe WholeFile.read(folder.paths[number])).map { (folder.paths[number], $0) }
      }
    }
    let documents = stages.run("documents") {
      parallelMap(files.count, threads: threads) { Self.document($0, of: files[$0]) }
    }
    let index = stages.run("words indexed") {
      let batches = Batches.ranges(of: documents)
      let indexer = Indexer()
      _ = parallelMap(batches.count, threads: threads) {
        indexer.add(Array(documents[batches[$0]]))
      }
      indexer.settle()
      return SearchIndex(Corpus(documents: DocumentList(documents)), indexer.segments)
    }
    let prepared = stages.run("names and claims") {
      Self.analyse(documents, engine, threads: threads)
    }
    let corpus = stages.run("linking") {
      Linker.link(DocumentList(documents), prepared, threads: threads)
    }
    withExtendedLifetime((files, index, corpus)) {}
    stages.loader =
      Stopwatch.time { try? Loader(paths: [folder.path], threads: threads).load() }
      .duration
    return stages
  }

  /// Some hundred documents at a time, since a worker learns the words of those it has read.
  private static func analyse(
    _ documents: [Document], _ engine: EnglishEngine, threads: Int
  ) -> [PreparedDocument?] {
    let size = max(documents.count / (threads * 4), 1)
    let starts = Array(stride(from: 0, to: documents.count, by: size))
    return parallelMap(starts.count, threads: threads) { number in
      let worker = engine.worker()
      return documents[starts[number]..<min(starts[number] + size, documents.count)]
        .map { Linker.prepare($0, worker.analyse($0)) }
    }.flatMap(\.self)
  }

  private static func document(_ number: Int, of file: (path: String, bytes: [UInt8])) -> Document?
  {
    guard var document = try? Reader.read(bytes: file.bytes, path: file.path).document else {
      return nil
    }
    document.number = UInt32(truncatingIfNeeded: number)
    return document
  }

  private init(threads: Int) {
    self.threads = threads
  }

  private mutating func run<Result>(_ name: String, _ work: () -> Result) -> Result {
    let (result, duration) = Stopwatch.time(work)
    stages.append(Stage(name: name, duration: duration, memory: ResidentMemory.bytes))
    return result
  }
}

extension LoadStages {
  /// Stages that were measured elsewhere, for tables.
  init(threads: Int, memoryBefore: Int, stages: [Stage], loader: Elapsed = Elapsed()) {
    self.init(threads: threads)
    self.loader = loader
    self.memoryBefore = memoryBefore
    self.stages = stages
  }
}

/// Documents in a row, in batches that are indexed at once.
enum Batches {
  /// A batch is full when it has so many bytes of text.
  static let size = 4 << 20

  /// The positions of the documents of each batch; only the last may not be full.
  static func ranges(of documents: [Document]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var bytes = 0
    for (index, document) in documents.enumerated() {
      bytes += document.text.count
      guard bytes >= size || index == documents.count - 1 else { continue }
      ranges.append(start..<index + 1)
      (start, bytes) = (index + 1, 0)
    }
    return ranges
  }
}

/// Maps the numbers below a count on some threads at once, each thread taking the next number.
func parallelMap<Result: Sendable>(
  _ count: Int, threads: Int, _ transform: @Sendable (Int) -> Result?
) -> [Result] {
  let next = Atomic(0)
  let results = Mutex([Result?](repeating: nil, count: count))
  Thread.concurrently(threads) {
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      let result = transform(index)
      results.withLock { $0[index] = result }
    }
  }
  return results.withLock { $0.compactMap { $0 } }
}
