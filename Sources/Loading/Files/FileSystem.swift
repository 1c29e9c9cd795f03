internal import Glibc

/// The system calls that read files; nothing else in this module opens one.
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
    struct Identity: Hashable, Sendable {
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
    return Status(record)
  }

  /// When a file was last changed in any way, in seconds since 1970; nil where there is none.
  static func changeTime(of path: FilePath) -> Int? {
    var record = stat()
    guard unsafe path.withSystemPath({ unsafe stat($0, &record) }) == 0 else { return nil }
    return record.st_ctim.tv_sec
  }

  /// A regular file's bytes, as many as it had when it was opened; at most a limit.
  ///
  /// A file that grows all the time is not run after, and one that shrinks gives what is left.
  static func read(_ path: FilePath, limit: Int) throws(FileError) -> [UInt8] {
    // Without O_NONBLOCK, a file that has become a FIFO would wait for a writer.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    let descriptor = unsafe path.withSystemPath { unsafe open($0, flags) }
    guard descriptor >= 0 else { throw .last }
    defer { _ = close(descriptor) }
    var record = stat()
    guard unsafe fstat(descriptor, &record) == 0 else { throw .last }
    let status = Status(record)
    switch status.kind {
    case .file: break
    case .folder: throw .system(EISDIR)
    case .symbolicLink, .other: throw .notAFile
    }
    guard status.size <= limit else { throw .tooLarge(limit: limit) }
    // What the system makes up as it is read, as in /proc, has no size.
    return status.size > 0
      ? try readPart(descriptor, upTo: status.size) : try readToEnd(descriptor, limit: limit)
  }

  /// What comes in on standard input until it ends; at most a limit.
  static func readStandardInput(limit: Int) throws(FileError) -> [UInt8] {
    try readToEnd(standardInput, limit: limit)
  }

  private static func readToEnd(_ descriptor: Int32, limit: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var size = 1 << 12
    while true {
      let part = try readPart(descriptor, upTo: size)
      if part.isEmpty { return bytes }
      guard bytes.count + part.count <= limit else { throw .tooLarge(limit: limit) }
      bytes += part
      size = min(size * 2, 1 << 20)
    }
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

extension FileSystem.Status {
  /// What the system tells of a file.
  init(_ record: stat) {
    kind =
      switch record.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .other
      }
    identity = Identity(device: UInt64(record.st_dev), inode: UInt64(record.st_ino))
    size = max(0, Int(record.st_size))
  }
}
