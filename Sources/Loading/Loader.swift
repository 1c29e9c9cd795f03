package import Corpus
internal import Language
internal import Threads

/// Paths to a corpus.
///
/// The same files give the same corpus, whatever the order of the paths, the number of threads,
/// and which of them is done first.
package struct Loader: Sendable {
  /// Files and folders as they were named; `-` is standard input.
  package let paths: [String]
  /// How many files are read and analysed at once.
  package let threads: Int
  /// Files with more bytes are left out.
  package let sizeLimit: Int
  /// Bytes of memory that the program may hold; nil for most of what the system can give.
  package let memoryLimit: Int?
  /// Claims with a lower score are left out.
  package let leastScore: Float
  /// Whether the text below a lone heading is cut at its paragraphs.
  package let cutsLongSections: Bool

  /// The score below which a claim is left out by default.
  package static let leastScore = EnglishEngine.leastScore

  /// Takes files and folders; `-` is standard input.
  package init(
    paths: [String], threads: Int, sizeLimit: Int = 1 << 30, memoryLimit: Int? = nil,
    leastScore: Float = Self.leastScore, cutsLongSections: Bool = true
  ) {
    self.paths = paths
    self.threads = max(1, threads)
    self.sizeLimit = max(0, sizeLimit)
    self.memoryLimit = memoryLimit
    self.leastScore = leastScore
    self.cutsLongSections = cutsLongSections
  }

  /// Loads everything, then links it once.
  ///
  /// - Parameter analysing: Whether names and claims are looked for, which takes by far the most
  ///   time.
  /// - Throws: ``LoadError`` where a path is not there, or nothing could be read.
  package func load(analysing: Bool = true) throws(LoadError) -> LoadResult {
    let run = LoadRun(
      self, try PathWalker(paths), isAnalysing: analysing, control: LoadControl(), observer: nil)
    run.work()
    let result = run.result()
    if result.corpus.documents.isEmpty { throw failure(run, result) }
    return result
  }

  /// Loads everything, and publishes it on the way; the last corpus is the one that `load` gives.
  ///
  /// Blocks its thread until then. The last update says if there is nothing to read.
  ///
  /// - Parameter watching: Whether changes in the files are noted from the beginning.
  /// - Returns: What follows the changes; nil where they are not noted, or loading was called off.
  /// - Throws: `LoadError.noSuchPath` where a path is not there.
  package func load(
    to observer: some LoadObserver, control: LoadControl = LoadControl(), watching: Bool
  ) throws(LoadError) -> FileFollower? {
    let watch = watching ? FolderWatch() : nil
    let run = LoadRun(
      self, try PathWalker(paths, watch: watch), isAnalysing: true, control: control,
      observer: observer)
    run.work()
    if watching, watch?.isExhausted != false { run.remark(Self.noWatches) }
    run.publishResult { failure(run, $0) }
    control.readAgain { path in Thread.run { run.readAgain(path) } }
    guard let watch, !control.isCancelled else { return nil }
    return FileFollower(watch, run, paths: paths)
  }

  private static let noWatches = Notice(
    .remark, path: "watching",
    message: "the system gives no more watches, so changes in some folders will not be seen; "
      + "raise fs.inotify.max_user_watches", fileCount: 0)

  private func failure(_ run: LoadRun, _ result: LoadResult) -> LoadError {
    if paths.count == 1, result.notices.count == 1, let failure = run.failure {
      return .unreadable(result.notices[0].path, reason: failure)
    }
    return .nothingToRead(paths, notices: result.notices)
  }
}

/// Why nothing could be loaded.
package enum LoadError: Error, Hashable, Sendable {
  /// A path that was asked for is not there.
  case noSuchPath(String)
  /// The one path that was asked for cannot be read; the reason is the system's, lower case.
  case unreadable(String, reason: String)
  /// There is not one document at the paths; the notices say what was left out, and why.
  case nothingToRead([String], notices: [Notice])

  /// What is wrong, where, and what to do, lower case, without a full stop.
  package var message: String {
    switch self {
    case .noSuchPath(let path):
      return "\(path): no such file or folder; check the spelling"
    case .unreadable(let path, let reason):
      return "\(path): cannot be read: \(reason)"
    case .nothingToRead(let paths, let notices):
      if notices.count == 1, let only = notices.first { return "\(only.path): \(only.message)" }
      let place = paths.joined(separator: ", ")
      guard let first = notices.first else {
        return "\(place): holds no files to read; name a file or folder of text"
      }
      return "\(place): none of \(notices.count) files could be read; the first was "
        + "\(first.path): \(first.message)"
    }
  }
}

/// What was loaded, all of it.
package struct LoadResult: Sendable {
  package var corpus: Corpus
  /// What was left out or repaired, by path.
  package var notices: [Notice]
}

/// What was loaded so far.
package struct LoadUpdate: Sendable {
  /// Nil where the last one has not changed.
  package var corpus: Corpus?
  package var progress: LoadProgress
  /// What was left out or repaired so far, by path; where there is much of it, summed up.
  package var notices: [Notice]
  /// Why there is not one document, when loading has ended without.
  package var failure: LoadError?
}
