internal import Glibc

/// A small file of the person's own, read whole.
enum TextFile {
  /// More than anybody writes by hand.
  private static let limit = 1 << 20

  /// The text of a file; `-` is standard input.
  ///
  /// - Throws: Why it cannot be read, with its name.
  static func read(_ path: String) throws(Failure) -> String {
    let descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(descriptor, &piece, piece.count)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path)
      }
      bytes += piece[..<count]
      if bytes.count > limit { throw Failure("\(path): longer than a megabyte") }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure("\(path): is no text in UTF-8")
    }
    return text
  }

  private static func failure(_ path: String) -> Failure {
    Failure("\(path): cannot be read: \(unsafe String(cString: strerror(errno)).lowercased())")
  }
}
