internal import Glibc

/// Why the system does not give a file's bytes.
enum FileError: Error, Equatable {
  /// A system call failed with this `errno`.
  case system(Int32)
  case tooLarge(limit: Int)
  /// A FIFO, socket or device.
  case notAFile
  /// Too large for the memory that is left.
  case noMemory

  /// Whether nothing stands at the path.
  var isAbsence: Bool { self == .system(ENOENT) || self == .system(ENOTDIR) }

  /// The reason, lower case, without a full stop.
  var message: String {
    switch self {
    case .system(EACCES), .system(EPERM): "permission denied; check who may read it"
    case .system(ENOENT): "no such file or folder"
    case .system(ELOOP): "symbolic links that lead in a circle"
    case .system(EMFILE), .system(ENFILE): "too many open files; raise the limit with ulimit -n"
    case .system(let code): unsafe String(cString: strerror(code)).lowercased()
    case .tooLarge(let limit): "larger than \(Self.size(limit)); split it into smaller files"
    case .noMemory: "too large for the memory that is left; split it into smaller files"
    case .notAFile: "not a regular file; pipe its contents in and name - instead"
    }
  }

  private static func size(_ bytes: Int) -> String {
    if bytes >= 1 << 30, bytes % (1 << 30) == 0 { return "\(bytes >> 30) GB" }
    return bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes) bytes"
  }

  /// The error of the system call that has just failed.
  static var last: FileError { .system(errno) }
}
