internal import Glibc

/// Standard error: warnings and errors, a line each.
enum StandardError {
  /// Writes a line that names the program; control characters are made visible.
  static func write(_ message: String) {
    writeRaw("dragoman: " + VisibleText.line(message) + "\n")
  }

  static func warn(_ message: String) { write("warning: " + message) }

  static func writeRaw(_ text: String) {
    _ = Descriptor.write(Array(text.utf8)[...], to: STDERR_FILENO)
  }
}
