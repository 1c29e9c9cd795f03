/// What has changed in the folders that are watched.
struct FolderChanges {
  /// Files that were written, or that have come to stand where they are.
  private(set) var written: Set<FilePath> = []
  /// Files of which something else has changed: who may read them, or their times.
  private(set) var touched: Set<FilePath> = []
  /// Whether files or folders have come, gone, or been moved.
  private(set) var isRearranged = false
  /// Whether more has changed than the system could tell.
  private(set) var missedSome = false
  /// All changes up to then are known, in seconds since 1970.
  let knownUntil: Int

  var isEmpty: Bool { written.isEmpty && touched.isEmpty && !isRearranged && !missedSome }

  mutating func write(_ path: FilePath) { written.insert(path) }
  mutating func touch(_ path: FilePath) { touched.insert(path) }
  mutating func rearrange() { isRearranged = true }

  mutating func missSome() {
    missedSome = true
    isRearranged = true
  }
}
