internal import Glibc

/// A file that is written whole or not at all.
///
/// The bytes go to a temporary file in the same folder, which takes the file's name only when all
/// of them are on the disk.
enum WholeFile {
  /// Writes a file; one that is there already is replaced only where that is said.
  ///
  /// A device or a pipe, which has no name to take over, is written to as it is.
  static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool
  ) throws(OutputError) {
    switch kind(of: path) {
    case .folder: throw .file(path: path, code: EISDIR)
    case .file where !replacing, .other where !replacing: throw .exists(path: path)
    case .other:
      let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { throw .file(path: path, code: errno) }
      try fill(descriptor, bytes, path: path)
    case .file, .nothing: try writeBeside(path, bytes, replacing: replacing)
    }
  }

  private enum Kind {
    case nothing
    case file
    case folder
    /// A device, pipe or socket.
    case other
  }

  private static func kind(of path: String) -> Kind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return .nothing }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  private static func writeBeside(
    _ path: String, _ bytes: [UInt8], replacing: Bool
  ) throws(OutputError) {
    // Through a symbolic link the file it leads to is replaced, and the link stays.
    let target = replacing ? resolved(path) : path
    let temporary = try createBeside(target, reportedAs: path)
    do throws(OutputError) {
      try fill(temporary.descriptor, bytes, path: path)
      try name(temporary.path, target, replacing: replacing, reportedAs: path)
    } catch {
      unsafe unlink(temporary.path)
      throw error
    }
  }

  /// Creates a file of a name that nothing has, with the permissions of the one it may replace.
  private static func createBeside(
    _ target: String, reportedAs path: String
  ) throws(OutputError) -> (path: String, descriptor: Int32) {
    var existing = stat()
    let mode = unsafe stat(target, &existing) == 0 ? existing.st_mode & 0o777 : nil
    for attempt in 0..<100 {
      let temporary = folder(of: target) + ".dragoman-\(getpid())-\(attempt).partial"
      let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 {
        if let mode { fchmod(descriptor, mode) }
        return (temporary, descriptor)
      }
      guard errno == EEXIST else { break }
    }
    throw .file(path: path, code: errno)
  }

  /// Writes all bytes, waits until they are on the disk, and closes the file.
  private static func fill(
    _ descriptor: Int32, _ bytes: [UInt8], path: String
  ) throws(OutputError) {
    var code = Descriptor.write(bytes[...], to: descriptor)
    // Devices and pipes cannot be synchronised, and say so with EINVAL.
    if code == 0, fsync(descriptor) != 0, errno != EINVAL, errno != ENOTSUP { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    guard code == 0 else { throw .file(path: path, code: code) }
  }

  /// Gives a finished file its name; without a moment at which another's file could be lost.
  private static func name(
    _ temporary: String, _ target: String, replacing: Bool, reportedAs path: String
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

  /// The folder a path lies in, with the slash; empty for the current one.
  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "" }
    return String(path[...slash])
  }
}
