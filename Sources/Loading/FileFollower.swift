internal import Corpus
internal import Files
internal import Glibc
internal import Threads

/// Keeps a corpus that has been loaded as the files are.
package struct FileFollower: Sendable {
  private let watch: FolderWatch
  private let run: LoadRun
  private let paths: [String]

  /// Milliseconds without a change after which what has changed is read.
  private static let quiet = 150
  /// Milliseconds after which it is read though more goes on changing.
  private static let limit = 1000

  /// Takes what has watched the paths since before they were read.
  init(_ watch: FolderWatch, _ run: LoadRun, paths: [String]) {
    self.watch = watch
    self.run = run
    // Standard input comes once.
    self.paths = paths.filter { $0 != "-" }
  }

  /// Tells the observer of the loading of all that changes, until the reader calls loading off.
  ///
  /// Blocks its thread, which sleeps as long as nothing changes.
  package func follow() {
    let clock = ContinuousClock()
    while true {
      let changes = watch.changes(quiet: Self.quiet, limit: Self.limit)
      if run.control.isCancelled { return }
      let cost = clock.measure {
        run.apply(changes) { skipped in
          PathWalker(standing: paths, watch: watch, skipping: skipped)
        }
      }
      // A file that grows all the time must not have a large corpus linked all the time.
      usleep(UInt32(min(cost * 8 / Duration.microseconds(1), 1e9)))
    }
  }
}

extension LoadRun {
  /// Takes in what has changed in the files, and publishes once all of it is read and linked.
  ///
  /// - Parameter walk: Walks all paths again, passing by some files.
  func apply(
    _ changes: FolderChanges, walk: @escaping (Set<FileStatus.Identity>) -> PathWalker
  ) {
    oneAtATime { applyAlone(changes, walk: walk) }
  }

  /// Reads a file again, as if it had been written.
  func readAgain(_ path: String) {
    if control.isCancelled { return }
    var changes = FolderChanges(knownUntil: 0)
    changes.written.insert(FilePath(path))
    oneAtATime { applyAlone(changes, walk: nil) }
  }

  private func applyAlone(
    _ changes: FolderChanges, walk: ((Set<FileStatus.Identity>) -> PathWalker)?
  ) {
    let loaded = state.withLock { $0.shelf.numbersByPath }
    var difference = Difference()
    if changes.isRearranged, let walk {
      var walker = walk(ownFiles(besides: loaded))
      while !walker.isFinished {
        for file in walker.next(limit: 1 << 14) { compare(file, loaded, changes, &difference) }
      }
      difference.drop(allBesidesFoundOf: loaded)
      let notices = walker.removeNotices()
      state.withLock { $0.rewalk(notices) }
    } else {
      for path in changes.written.union(changes.touched).sorted() where loaded[path] != nil {
        compare(FoundFile(path: path), loaded, changes, &difference)
      }
    }
    let (dropped, added) = (difference.dropped.sorted(), difference.added)
    guard !dropped.isEmpty || !added.isEmpty else { return }
    state.withLock { $0.change(dropping: dropped, adding: added) }
    work()
    publishResult()
  }

  /// How the files differ from those that are loaded.
  private struct Difference {
    var dropped: [UInt32] = []
    var added: [FoundFile] = []
    var found: Set<UInt32> = []

    mutating func drop(allBesidesFoundOf loaded: [FilePath: UInt32]) {
      dropped += loaded.values.filter { !found.contains($0) }
    }
  }

  private func compare(
    _ file: FoundFile, _ loaded: [FilePath: UInt32], _ changes: FolderChanges,
    _ difference: inout Difference
  ) {
    if let number = loaded[file.path] {
      difference.found.insert(number)
      guard hasChanged(file, number, changes) else { return }
      difference.dropped.append(number)
    }
    difference.added.append(file)
  }

  private func hasChanged(_ file: FoundFile, _ number: UInt32, _ changes: FolderChanges) -> Bool {
    if changes.written.contains(file.path) { return true }
    if changes.touched.contains(file.path), state.withLock({ $0.shelf.isLeftOut(number) }) {
      return true
    }
    guard changes.missedSome else { return false }
    // The time of the last change cannot be set back by whoever wrote the file.
    let status = try? file.path.status()
    return status.map { $0.changed >= changes.knownUntil } ?? true
  }

  /// The files that the program itself has written, where they were not read before that.
  private func ownFiles(
    besides loaded: [FilePath: UInt32]
  ) -> Set<FileStatus.Identity> {
    var identities: Set<FileStatus.Identity> = []
    for path in control.skipped.map(FilePath.init) where loaded[path] == nil {
      if let status = try? path.status() { identities.insert(status.identity) }
    }
    return identities
  }
}
