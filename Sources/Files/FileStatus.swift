internal import Glibc

/// Why the system does not give a file's bytes.
package enum FileError: Error, Hashable, Sendable {
  /// A system call failed with this `errno`.
  case system(Int32)
  /// The file has more bytes than the limit.
  case tooLarge(limit: Int)
  /// A FIFO, socket or device.
  case notAFile

  /// The error of the system call that has just failed.
  package static var last: FileError { .system(errno) }

  /// Whether there is nothing at the path.
  package var isAbsence: Bool { self == .system(ENOENT) || self == .system(ENOTDIR) }
}

/// The system's error numbers.
package enum SystemError {
  /// What the C library calls an `errno`, in lower case.
  package static func words(for code: Int32) -> String {
    unsafe String(cString: strerror(code)).lowercased()
  }
}

/// What the system says about a file.
package struct FileStatus: Sendable {
  package enum Kind: Sendable {
    case file
    case folder
    case symbolicLink
    /// A FIFO, socket or device.
    case other
  }

  /// A file's name inside the system: two paths with the same one lead to the same file.
  package struct Identity: Hashable, Sendable {
    package var device: UInt64
    package var inode: UInt64

    package init(device: UInt64, inode: UInt64) {
      self.device = device
      self.inode = inode
    }
  }

  package let kind: Kind
  package let identity: Identity
  /// In bytes; 0 for what has no size of its own.
  package let size: Int
  /// When its bytes were last written, since 1970.
  package let modified: Duration
  /// When anything of it last changed, in seconds since 1970; no program can set this back.
  package let changed: Int
  /// Whether it belongs to the user who runs the program.
  package let isOwn: Bool
  /// Who may read, write and execute it: nine bits.
  let permissions: mode_t

  /// Looks at what a path leads to, or at the symbolic link there.
  package init(_ path: UnsafePointer<CChar>, followingLinks: Bool = true) throws(FileError) {
    var record = stat()
    let result = unsafe followingLinks ? stat(path, &record) : lstat(path, &record)
    guard result == 0 else { throw .last }
    self.init(record)
  }

  /// Looks at an open file or folder.
  package init(descriptor: Int32) throws(FileError) {
    var record = stat()
    guard unsafe fstat(descriptor, &record) == 0 else { throw .last }
    self.init(record)
  }

  private init(_ record: stat) {
    kind =
      switch record.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .other
      }
    identity = Identity(device: UInt64(record.st_dev), inode: UInt64(record.st_ino))
    size = max(0, Int(record.st_size))
    modified = .seconds(record.st_mtim.tv_sec) + .nanoseconds(record.st_mtim.tv_nsec)
    changed = record.st_ctim.tv_sec
    isOwn = record.st_uid == geteuid()
    permissions = record.st_mode & 0o777
  }
}
