internal import Glibc

/// Why something could not be written.
package enum OutputError: Error, Equatable {
  /// The reader of the output has gone: no failure of ours.
  case closed
  /// The system's error number while writing to standard output.
  case standardOutput(Int32)
  /// There is a file already, and it may not be replaced.
  case exists(path: String)
  /// The system's error number for a file.
  case file(path: String, code: Int32)
}

/// Reads and writes files as a whole.
package enum WholeFile {
  // MARK: Reading

  /// The bytes of a regular file, as many as it had when it was opened.
  ///
  /// A file that keeps growing is not followed, and one that shrinks gives what is left.
  package static func read(
    _ path: UnsafePointer<CChar>, limit: Int = .max
  ) throws(FileError) -> [UInt8] {
    // An open that waits would hang on a file that has become a FIFO.
    let file = try unsafe OpenFile(path)
    let status = try file.status
    switch status.kind {
    case .file: break
    case .folder: throw .system(EISDIR)
    case .symbolicLink, .other: throw .notAFile
    }
    guard status.size <= limit else { throw .tooLarge(limit: limit) }
    // What the system makes up as it is read, as in /proc, has no size.
    return status.size > 0 ? try file.read(status.size) : try file.readToEnd(limit: limit)
  }

  /// The bytes of a file of any kind until it ends; `-` is standard input.
  package static func readStream(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    if path == "-" { return try Descriptor.readToEnd(STDIN_FILENO, limit: limit) }
    return try unsafe OpenFile(path, waits: true).readToEnd(limit: limit)
  }

  // MARK: Writing

  /// Writes a file whole or not at all; one that is there already is replaced only if asked.
  ///
  /// The bytes go to a temporary file in the same folder, which takes the file's name only when all
  /// of them are on the disk. A device or a pipe, which has no name to take over, is written to as
  /// it is.
  package static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool
  ) throws(OutputError) {
    let existing = try? unsafe FileStatus(path)
    if existing?.kind == .folder { throw .file(path: path, code: EISDIR) }
    if existing != nil, !replacing { throw .exists(path: path) }
    if existing?.kind == .other {
      let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { throw .file(path: path, code: errno) }
      return try fill(descriptor, bytes, isDurable: true, path)
    }
    // Through a symbolic link the file it leads to is replaced, and the link stays.
    try writeBeside(
      replacing ? resolved(path) : path, bytes, permissions: existing?.permissions,
      replacing: replacing, isDurable: true, path)
  }

  /// Writes a temporary file beside the target and gives it the target's name.
  ///
  /// - Parameters:
  ///   - permissions: Those of the file; nil for what the process's mask leaves.
  ///   - isDurable: Whether to wait until the bytes are on the disk.
  ///   - path: What errors call the target.
  static func writeBeside(
    _ target: String, _ bytes: [UInt8], permissions: mode_t?, replacing: Bool, isDurable: Bool,
    _ path: String
  ) throws(OutputError) {
    let temporary = try create(beside: target, permissions, path)
    do throws(OutputError) {
      try fill(temporary.descriptor, bytes, isDurable: isDurable, path)
      try name(temporary.path, target, replacing: replacing, path)
    } catch {
      unsafe unlink(temporary.path)
      throw error
    }
  }

  /// Creates a file of a name that no other file has.
  private static func create(
    beside target: String, _ permissions: mode_t?, _ path: String
  ) throws(OutputError) -> (path: String, descriptor: Int32) {
    let folder = target.utf8.lastIndex(of: 0x2F).map { String(target[...$0]) } ?? ""
    for attempt in 0..<100 {
      let temporary = folder + ".dragoman-\(getpid())-\(attempt).partial"
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
      let descriptor = unsafe open(temporary, flags, permissions ?? 0o666)
      if descriptor >= 0 {
        // The process's mask may have taken some away.
        if let permissions { fchmod(descriptor, permissions) }
        return (temporary, descriptor)
      }
      guard errno == EEXIST else { break }
    }
    throw .file(path: path, code: errno)
  }

  /// Writes all bytes and closes the file.
  private static func fill(
    _ descriptor: Int32, _ bytes: [UInt8], isDurable: Bool, _ path: String
  ) throws(OutputError) {
    var code = Descriptor.write(bytes[...], to: descriptor)
    // Devices and pipes cannot be synchronised, and say so with EINVAL.
    if isDurable, code == 0, fsync(descriptor) != 0, errno != EINVAL, errno != ENOTSUP {
      code = errno
    }
    if close(descriptor) != 0, code == 0 { code = errno }
    guard code == 0 else { throw .file(path: path, code: code) }
  }

  /// Gives a finished file its name, without a moment in which another's file could be lost.
  private static func name(
    _ temporary: String, _ target: String, replacing: Bool, _ path: String
  ) throws(OutputError) {
    if !replacing {
      if unsafe link(temporary, target) == 0 {
        unsafe unlink(temporary)
        return
      }
      guard errno != EEXIST else { throw .exists(path: path) }
      // A file system without links: take the name first, then replace what was taken.
      let placeholder = unsafe open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard placeholder >= 0 else {
        throw errno == EEXIST ? .exists(path: path) : .file(path: path, code: errno)
      }
      close(placeholder)
    }
    guard unsafe rename(temporary, target) == 0 else {
      let code = errno
      if !replacing { unsafe unlink(target) }
      throw .file(path: path, code: code)
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
