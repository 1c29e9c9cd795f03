internal import Glibc

/// Why something could not be written.
enum OutputError: Error, Equatable {
  /// Whoever read the output has gone: no failure of ours.
  case closed
  /// The system's error number while writing to standard output.
  case standardOutput(Int32)
  /// There is a file already, and nobody said to replace it.
  case exists(path: String)
  /// The system's error number for a file.
  case file(path: String, code: Int32)

  /// What, where and what to do; lower case.
  var message: String {
    switch self {
    case .closed:
      "standard output was closed"
    case .standardOutput(let code):
      "cannot write to standard output: \(SystemError.words(for: code))"
    case .exists(let path):
      "\(path): there is a file already; choose another name, or replace it with --force"
    case .file(let path, let code):
      "\(path): cannot be written: \(SystemError.words(for: code))"
    }
  }
}

/// The system's error numbers in words that say what to do.
enum SystemError {
  static func words(for code: Int32) -> String {
    switch code {
    case ENOSPC: "the disk is full; free some space or choose another place"
    case EFBIG: "it is larger than files may be there; choose another place, or export less"
    case EDQUOT: "your quota on that disk is used up; choose another place"
    case EROFS: "the disk is read-only; choose another place"
    case EACCES, EPERM: "permission denied; choose a place that is yours"
    case ENOENT: "there is no such folder; create it first"
    case ENOTDIR: "a part of the path is not a folder"
    case EISDIR: "it is a folder; name a file in it"
    case ENAMETOOLONG: "the name is too long"
    default: unsafe String(cString: strerror(code)).lowercased()
    }
  }
}
