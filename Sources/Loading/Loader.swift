internal import Corpus
internal import Language
internal import Linking
internal import Reading
internal import Synchronization
internal import Threads

/// Paths to a corpus.
///
/// The same files give the same corpus, whatever the order of the paths, the number of threads,
/// and which of them is done first.
package struct Loader: Sendable {
  package let paths: [String]
  /// How many files are read and analysed at once.
  package let threads: Int
  /// Files with more bytes are left out.
  package let sizeLimit: Int

  private let engine = EnglishEngine()

  /// Takes files and folders; `-` is standard input.
  package init(paths: [String], threads: Int, sizeLimit: Int = 1 << 30) {
    self.paths = paths
    self.threads = max(1, threads)
    self.sizeLimit = max(0, sizeLimit)
  }

  /// Loads everything, then links it once.
  ///
  /// - Throws: ``LoadError`` where a path is not there, or nothing could be read.
  package func load() throws(LoadError) -> LoadResult {
    let loaded = try readAll(isDue: { _ in false }, publish: { _ in })
    let corpus = Linker.link(loaded.documents, loaded.prepared, threads: threads)
    return LoadResult(corpus: corpus, notices: loaded.sortedNotices)
  }

  /// Loads everything, and publishes growing corpora on the way; the last one is finished.
  ///
  /// Blocks its thread until then. `publish` is called from any thread, but never twice at once.
  ///
  /// - Throws: ``LoadError`` where a path is not there, or nothing could be read.
  package func load(publish: @Sendable (LoadUpdate) -> Void) throws(LoadError) {
    let schedule = Mutex(PublishingSchedule())
    var loaded = try readAll(
      isDue: { count in schedule.withLock { $0.begins(documentCount: count) } },
      publish: { loaded in
        publish(update(loaded, threads: 1))
        schedule.withLock { $0.ends() }
      })
    loaded.finish()
    publish(update(loaded, threads: threads))
  }

  private func update(_ loaded: LoadedPrefix, threads: Int) -> LoadUpdate {
    LoadUpdate(
      corpus: Linker.link(loaded.documents, loaded.prepared, threads: threads),
      progress: loaded.progress, notices: loaded.sortedNotices)
  }

  /// Reads and analyses all files, on all threads; publishes what is loaded whenever it is due.
  ///
  /// What is loaded is copied only then: a copy a file would cost their number squared.
  private func readAll(
    isDue: @Sendable (_ documentCount: Int) -> Bool, publish: @Sendable (LoadedPrefix) -> Void
  ) throws(LoadError) -> LoadedPrefix {
    let walker = try PathWalker(paths)
    let files = walker.files
    let next = Atomic(0)
    let loaded = Mutex(LoadedPrefix(fileCount: files.count, notices: walker.notices))
    Thread.concurrently(min(threads, files.count)) {
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < files.count else { return }
        let outcome = outcome(of: files[index])
        let snapshot = loaded.withLock { loaded in
          loaded.place(outcome, at: index)
          return isDue(loaded.documents.count) ? loaded : nil
        }
        if let snapshot { publish(snapshot) }
      }
    }
    let all = loaded.withLock { $0 }
    if all.documents.isEmpty { throw failure(all) }
    return all
  }

  private func failure(_ loaded: LoadedPrefix) -> LoadError {
    if paths.count == 1, loaded.notices.count == 1, let failure = loaded.failures.first {
      return .unreadable(loaded.notices[0].path, reason: failure.message)
    }
    return .nothingToRead(paths, notices: loaded.sortedNotices)
  }

  private func outcome(of file: FoundFile) -> Outcome {
    do throws(FileError) {
      return outcome(of: file, bytes: try bytes(of: file))
    } catch {
      return Outcome(
        notices: [Notice(.leftOut, path: file.path, message: error.message)], failure: error)
    }
  }

  private func bytes(of file: FoundFile) throws(FileError) -> [UInt8] {
    switch file.origin {
    case .file(let path): try FileSystem.read(path, limit: sizeLimit)
    case .standardInput: try FileSystem.readStandardInput(limit: sizeLimit)
    }
  }

  private func outcome(of file: FoundFile, bytes: [UInt8]) -> Outcome {
    do throws(ReadingError) {
      let (document, notices) = try Reader.read(bytes: bytes, path: file.path)
      let prepared = Linker.prepare(document, engine.analyse(document))
      return Outcome(
        document: (document, prepared), notices: notices, bytesRead: bytes.count)
    } catch {
      let notice = Notice(.leftOut, path: file.path, message: error.message)
      return Outcome(notices: [notice], bytesRead: bytes.count)
    }
  }
}
