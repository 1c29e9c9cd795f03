internal import Glibc

/// The system calls that loading needs; nothing else in this module talks to the system.
enum FileSystem {
  /// What a path leads to.
  struct Status: Equatable {
    enum Kind: Equatable {
      case file
      case folder
      case symbolicLink
      case other
    }

    /// A file's name inside the system: two paths with the same one lead to the same file.
    struct Identity: Hashable {
      var device: UInt64
      var inode: UInt64
    }

    var kind: Kind
    var identity: Identity
    /// In bytes; 0 for what has no size of its own.
    var size: Int
  }

  /// The number of a process's standard input.
  private static let standardInput: Int32 = 0

  /// What a path leads to, or the symbolic link that stands there.
  static func status(
    of path: FilePath, followingLinks: Bool = true
  ) throws(FileError) -> Status {
    var record = stat()
    let result = unsafe path.withSystemPath { path in
      unsafe followingLinks ? stat(path, &record) : lstat(path, &record)
    }
    guard result == 0 else { throw .last }
    return status(record)
  }

  /// The names of a folder's entries, in no order.
  static func entries(of path: FilePath) throws(FileError) -> [[UInt8]] {
    guard let folder = unsafe path.withSystemPath({ unsafe opendir($0) }) else { throw .last }
    defer { unsafe _ = closedir(folder) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else { break }
      names.append(
        unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in
          unsafe Array(name.prefix { $0 != 0 })
        })
    }
    guard errno == 0 else { throw .last }
    return names
  }

  /// A regular file's bytes, as many as it has when it is read; at most a limit.
  static func read(_ path: FilePath, limit: Int) throws(FileError) -> [UInt8] {
    // Without O_NONBLOCK, a file that has become a FIFO would wait for a writer.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    let descriptor = unsafe path.withSystemPath { unsafe open($0, flags) }
    guard descriptor >= 0 else { throw .last }
    defer { _ = close(descriptor) }
    var record = stat()
    guard unsafe fstat(descriptor, &record) == 0 else { throw .last }
    let status = status(record)
    switch status.kind {
    case .file: break
    case .folder: throw .system(EISDIR)
    case .symbolicLink, .other: throw .notAFile
    }
    guard status.size <= limit else { throw .tooLarge(limit: limit) }
    return try readToEnd(descriptor, expected: status.size, limit: limit)
  }

  /// What comes in on standard input until it ends; at most a limit.
  static func readStandardInput(limit: Int) throws(FileError) -> [UInt8] {
    try readToEnd(standardInput, expected: 0, limit: limit)
  }

  private static func status(_ record: stat) -> Status {
    let kind: Status.Kind =
      switch record.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .other
      }
    return Status(
      kind: kind,
      identity: Status.Identity(device: UInt64(record.st_dev), inode: UInt64(record.st_ino)),
      size: max(0, Int(record.st_size)))
  }

  private static func readToEnd(
    _ descriptor: Int32, expected: Int, limit: Int
  ) throws(FileError) -> [UInt8] {
    // One byte more than expected, so that a file that did not grow ends within the first part.
    var bytes = try readPart(descriptor, upTo: expected > 0 ? expected + 1 : 1 << 16)
    var last = bytes.count
    while last > 0 {
      let part = try readPart(descriptor, upTo: 1 << 20)
      last = part.count
      guard bytes.count + last <= limit else { throw .tooLarge(limit: limit) }
      bytes += part
    }
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    return bytes
  }

  /// Fills one array; fewer bytes than asked for mean that the file ended, or will be asked again.
  private static func readPart(_ descriptor: Int32, upTo count: Int) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let part = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let target = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled...])
        let result = unsafe Glibc.read(descriptor, target.baseAddress, target.count)
        if result < 0 {
          if errno == EINTR { continue }
          failure = .last
          return
        }
        if result == 0 { return }
        filled += result
      }
    }
    if let failure { throw failure }
    return part
  }
}
