internal import Files
internal import Glibc
internal import Screen

/// Standard output: gathers what commands print and writes it in large pieces.
///
/// Not copyable, so that no piece is written twice; `flush()` before the end.
struct StandardOutput: ~Copyable {
  /// Bytes gathered before they are written.
  private static let capacity = 1 << 16

  let isTerminal: Bool
  /// Whether matches and headings are set off with bold.
  let isStyled: Bool
  /// Whether places lead to their files.
  let links: Hyperlinks
  private var buffer: [UInt8] = []

  init(linking when: Hyperlinks.When = .never) {
    isTerminal = Descriptor.isTerminal(STDOUT_FILENO)
    isStyled = isTerminal && !Environment.isSet("NO_COLOR")
    links = Hyperlinks(when, isTerminal: isTerminal)
  }

  /// Cells a line of the terminal holds; nil in a pipe.
  var columns: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
  }

  mutating func write(_ text: String) throws(OutputError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Writes bytes as they are, also to a terminal.
  mutating func write(_ bytes: [UInt8]) throws(OutputError) {
    try flush()
    try Self.write(bytes)
  }

  mutating func flush() throws(OutputError) {
    guard !buffer.isEmpty else { return }
    try Self.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private static func write(_ bytes: [UInt8]) throws(OutputError) {
    switch Descriptor.write(bytes[...], to: STDOUT_FILENO) {
    case 0: return
    case EPIPE: throw .closed
    case let code: throw .standardOutput(code)
    }
  }
}

extension StandardOutput {
  /// Writes a line of tab-separated fields; on a terminal two blanks replace a tab.
  ///
  /// - Parameter place: The field that names a place in a file, and the file's path.
  mutating func writeLine(
    _ fields: [String], place: (field: Int, path: String)? = nil
  ) throws(OutputError) {
    var fields = fields.map(isTerminal ? VisibleText.line : VisibleText.field)
    if let place { fields[place.field] = links.linked(fields[place.field], to: place.path) }
    try write(fields.joined(separator: isTerminal ? "  " : "\t") + "\n")
  }

  /// Writes a line above others, bold where that can be shown.
  mutating func writeHeading(_ text: String) throws(OutputError) {
    let text = isTerminal ? VisibleText.line(text) : VisibleText.field(text)
    try write((isStyled ? Emphasis.bold(text) : text) + "\n")
  }

  /// Writes a line above others and begins with a place in a file.
  mutating func writeHeading(
    _ place: String, in path: String, _ text: String
  ) throws(OutputError) {
    let line = links.linked(VisibleText.line(place), to: path) + "  " + VisibleText.line(text)
    try write((isStyled ? Emphasis.bold(line) : line) + "\n")
  }
}

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

/// Text that may come from a document, made safe to print.
enum VisibleText {
  /// A text for a terminal: what it would obey or hide is replaced by a visible stand-in.
  static func line(_ text: String) -> String {
    // Plain ASCII, the common case, is safe as it is.
    if text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return text }
    var line = ""
    for glyph in Glyphs(text) { line.append(glyph.character) }
    return line
  }

  /// A text for a field of a tab-separated line: without tabs and line ends.
  static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { (0x09...0x0D).contains($0) }) else { return text }
    return String(decoding: text.utf8.map { (0x09...0x0D).contains($0) ? 0x20 : $0 }, as: UTF8.self)
  }
}

/// Bold on a terminal: the one attribute that commands outside the explorer use.
enum Emphasis {
  static func bold(_ text: String) -> String { "\u{1B}[1m\(text)\u{1B}[0m" }
}
