internal import Glibc

/// A file that only the person may read, in a folder that only the person may enter.
///
/// What the program remembers of a person is nobody else's business, and what it reads again must be
/// what it wrote: a file of somebody else, a pipe or a device is left alone.
enum PrivateFile {
  /// Reads at most the last `limit` bytes; nil where there is no file.
  static func read(_ path: String, limit: Int) throws(OutputError) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .file(path: path, code: errno)
    }
    defer { close(descriptor) }
    let size = try check(descriptor, path)
    var bytes = [UInt8](repeating: 0, count: min(size, limit))
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(
          descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start,
          off_t(max(size - limit, 0) + start))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .file(path: path, code: errno) }
      if count == 0 { break }
      start += count
    }
    bytes.removeSubrange(start...)
    return bytes
  }

  /// Writes a file whole or not at all, in place of the one that is there.
  ///
  /// Does not wait for the disk: after a loss of power the older file may be there, never half of one.
  static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    try createFolder(of: path)
    let temporary = "\(path).\(getpid()).partial"
    // What a run that ended amid this left behind.
    unsafe unlink(temporary)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = unsafe open(temporary, flags, 0o600)
    guard descriptor >= 0 else { throw .file(path: path, code: errno) }
    var code = Descriptor.write(bytes[...], to: descriptor)
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0, unsafe rename(temporary, path) != 0 { code = errno }
    guard code == 0 else {
      unsafe unlink(temporary)
      throw .file(path: path, code: code)
    }
  }

  /// Adds bytes to the end of a file in one piece, whoever else does so at the same time.
  static func append(_ bytes: [UInt8], to path: String) throws(OutputError) {
    try createFolder(of: path)
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NONBLOCK
    let descriptor = unsafe open(path, flags, 0o600)
    guard descriptor >= 0 else { throw .file(path: path, code: errno) }
    defer { close(descriptor) }
    try check(descriptor, path)
    let code = Descriptor.write(bytes[...], to: descriptor)
    guard code == 0 else { throw .file(path: path, code: code) }
  }

  /// Does something while no other program of the person does it, as far as others hold to it too.
  ///
  /// Where the lock cannot be had within a tenth of a second it is done all the same if it is
  /// `necessary`, else not at all.
  static func lock(
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

  /// The size of an open file, which must be a file, and the person's own.
  @discardableResult
  private static func check(_ descriptor: Int32, _ path: String) throws(OutputError) -> Int {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .file(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .file(path: path, code: EINVAL) }
    guard status.st_uid == geteuid() else { throw .file(path: path, code: EPERM) }
    return Int(status.st_size)
  }

  /// Creates the folders that a path leads through, as far as they are missing.
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
