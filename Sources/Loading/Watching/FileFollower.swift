internal import Glibc

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
        run.take(changes) { passedBy in
          PathWalker(standing: paths, watch: watch, passingBy: passedBy)
        }
      }
      // A file that grows all the time must not have a large corpus linked all the time.
      usleep(UInt32(min(cost * 8 / Duration.microseconds(1), 1e9)))
    }
  }
}
