internal import Glibc

/// A file that only its user may read, in a folder that only its user may enter.
///
/// What the program remembers is private, and what it reads again must be what it wrote: another
/// user's file, a pipe or a device is left alone.
package enum PrivateFile {
  /// Reads at most the last `limit` bytes; nil where there is no file.
  package static func read(_ path: String, limit: Int) throws(OutputError) -> [UInt8]? {
    do throws(FileError) {
      let file = try unsafe OpenFile(path)
      let status = try file.status
      if let code = objection(to: status) { throw .system(code) }
      try file.seek(to: max(status.size - limit, 0))
      return try file.read(min(status.size, limit))
    } catch .system(let code) {
      if FileError.system(code).isAbsence { return nil }
      throw .file(path: path, code: code)
    } catch {
      throw .file(path: path, code: EINVAL)
    }
  }

  /// Writes a file whole or not at all, in place of the one that is there.
  ///
  /// Does not wait for the disk: a loss of power may leave the older file, never half of one.
  package static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    try createFolder(of: path)
    try WholeFile.writeBeside(
      path, bytes, permissions: 0o600, replacing: true, isDurable: false, path)
  }

  /// Adds bytes to the end of a file in one piece, even if others do so at the same time.
  package static func append(_ bytes: [UInt8], to path: String) throws(OutputError) {
    try createFolder(of: path)
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NONBLOCK
    let descriptor = unsafe open(path, flags, 0o600)
    guard descriptor >= 0 else { throw .file(path: path, code: errno) }
    defer { close(descriptor) }
    let status = try? FileStatus(descriptor: descriptor)
    var code = status.map { objection(to: $0) ?? 0 } ?? EINVAL
    if code == 0 { code = Descriptor.write(bytes[...], to: descriptor) }
    guard code == 0 else { throw .file(path: path, code: code) }
  }

  /// Does something while no other program that uses the same lock does.
  ///
  /// Where the lock cannot be had within a tenth of a second it is done all the same if it is
  /// `necessary`, else not at all.
  package static func lock(
    _ path: String, necessary: Bool, _ body: () throws(OutputError) -> Void
  ) throws(OutputError) {
    try createFolder(of: path)
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    defer { if descriptor >= 0 { close(descriptor) } }
    var isLocked = false
    for _ in 0..<20 where descriptor >= 0 && !isLocked {
      isLocked = flock(descriptor, LOCK_EX | LOCK_NB) == 0
      if !isLocked { usleep(5000) }
    }
    if isLocked || necessary { try body() }
  }

  /// Why an open file is not one of ours, as an error number; nil where it is.
  private static func objection(to status: FileStatus) -> Int32? {
    status.kind != .file ? EINVAL : status.isOwn ? nil : EPERM
  }

  /// Creates the folders of a path that are missing.
  private static func createFolder(of path: String) throws(OutputError) {
    guard let slash = path.utf8.lastIndex(of: 0x2F), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    if unsafe access(folder, F_OK) == 0 { return }
    try createFolder(of: folder)
    if unsafe mkdir(folder, 0o700) != 0, errno != EEXIST {
      throw .file(path: folder, code: errno)
    }
  }
}
