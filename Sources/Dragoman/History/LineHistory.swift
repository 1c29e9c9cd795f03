internal import Explorer
internal import Files

/// Lines that a person has typed, in a file that every run reads and adds to: a line each, the
/// latest last.
struct LineHistory: Sendable {
  let path: String

  /// Bytes of the file that are read: many more than the lines that are kept.
  private static let readLimit = 256 * 1024
  /// Bytes from which on the file is rewritten, without old lines.
  private static let tidyingSize = 64 * 1024
  /// Lines that are kept then.
  private static let lineLimit = 500
  /// Bytes of a line; a longer one was pasted.
  private static let lineLength = 4096

  /// The lines, each where it was typed last, and whether some could not be read.
  func read() throws(OutputError) -> (lines: [String], isDamaged: Bool) {
    guard let bytes = try PrivateFile.read(path, limit: Self.readLimit) else { return ([], false) }
    var rest = bytes[...]
    // The first line of a longer file is not whole.
    if bytes.count == Self.readLimit, let end = rest.firstIndex(of: 0x0A) {
      rest = rest[(end + 1)...]
    }
    let whole = rest.split(separator: 0x0A)
    let lines = whole.compactMap { Self.line($0) }
    return (Self.unique(lines), lines.count < whole.count)
  }

  /// Adds lines; where the file has grown long, it is rewritten.
  func add(_ lines: [String]) throws(OutputError) {
    let bytes = Array(lines.filter(Self.isKept).map { $0 + "\n" }.joined().utf8)
    guard !bytes.isEmpty else { return }
    try PrivateFile.lock(path + ".lock", necessary: true) { () throws(OutputError) in
      try PrivateFile.append(bytes, to: path)
    }
    let size = try PrivateFile.read(path, limit: Self.tidyingSize + 1)?.count ?? 0
    if size > Self.tidyingSize { try tidy() }
  }

  private func tidy() throws(OutputError) {
    try PrivateFile.lock(path + ".lock", necessary: false) { () throws(OutputError) in
      let lines = try read().lines.suffix(Self.lineLimit)
      // Also within the size, or it would be tidied again and again.
      var kept: [String] = []
      var room = Self.tidyingSize / 2
      for line in lines.reversed() {
        room -= line.utf8.count + 1
        if room < 0 { break }
        kept.append(line)
      }
      let text = kept.reversed().map { $0 + "\n" }.joined()
      try PrivateFile.write(Array(text.utf8), to: path)
    }
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let line = String(validating: bytes, as: UTF8.self), isKept(line) else { return nil }
    return line
  }

  private static func isKept(_ line: String) -> Bool {
    !line.isEmpty && line.utf8.count <= lineLength
      && line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
  }

  private static func unique(_ lines: [String]) -> [String] {
    var seen: Set<String> = []
    return Array(lines.reversed().filter { seen.insert($0).inserted }.reversed())
  }
}
