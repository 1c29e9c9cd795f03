internal import Explorer
internal import Glibc

/// Sessions that were left, a file for each set of paths.
struct SessionFolder: Sendable {
  private let path: String

  /// Takes the folder of the program's state.
  init(in folder: String) { path = folder + "/sessions" }

  /// Bytes of a file that are looked at; a session's history makes up to a hundred thousand.
  private static let sizeLimit = 1 << 20
  /// Sessions that are kept; the oldest go first.
  private static let countLimit = 50

  /// Keeps a session of paths; one of the same paths is replaced.
  func write(_ session: SavedSession, of paths: OpenedPaths) throws(OutputError) {
    guard let session = session.renaming(paths.absolute) else { return }
    let text = session.text(openedPaths: paths.absolutePaths)
    try PrivateFile.write(Array(text.utf8), to: path + "/" + paths.fileName)
  }

  /// The session of paths; nil where none was kept, or its file is no session's.
  func session(of paths: OpenedPaths) throws(OutputError) -> SavedSession? {
    try read(paths.fileName)?.session.renaming(paths.typed)
  }

  /// The paths of the session that was left last.
  func latestPaths() throws(OutputError) -> [String]? {
    guard let name = files().last else { return nil }
    return try read(name)?.openedPaths
  }

  /// Removes the oldest sessions, where there are more than anybody comes back to.
  func tidy() {
    for name in files().dropLast(Self.countLimit) { unsafe unlink(path + "/" + name) }
  }

  private func read(
    _ name: String
  ) throws(OutputError) -> (session: SavedSession, openedPaths: [String])? {
    guard let bytes = try PrivateFile.read(path + "/" + name, limit: Self.sizeLimit) else {
      return nil
    }
    return SavedSession.read(String(decoding: bytes, as: UTF8.self))
  }

  /// The names of the files, the one written last at the end.
  private func files() -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var files: [(name: String, time: timespec)] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          unsafe String(cString: name)
        }
      }
      var status = stat()
      guard name.utf8.count == 16, unsafe lstat(path + "/" + name, &status) == 0,
        status.st_mode & S_IFMT == S_IFREG
      else { continue }
      files.append((name, status.st_mtim))
    }
    return files.sorted {
      ($0.time.tv_sec, $0.time.tv_nsec, $0.name) < ($1.time.tv_sec, $1.time.tv_nsec, $1.name)
    }.map(\.name)
  }
}
