import Foundation

/// What a command says of its work while it works.
enum Progress {
  /// Writes a line to standard error, so that what is redirected holds figures alone.
  static func note(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
