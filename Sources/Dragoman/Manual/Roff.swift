/// A manual page in the language of man(7), which groff and mandoc read.
struct Roff {
  private(set) var text = ""

  /// The first line of a page; the date as in 2026-11-21.
  init(name: String, section: Int, date: String, source: String) {
    // The date as it is: mandoc reads it.
    text = ".TH \(name.uppercased()) \(section) \(date) \"\(Self.escaped(source))\"\n"
  }

  /// A request with its arguments, on a line of its own.
  private mutating func request(_ name: String, _ arguments: String...) {
    let words = arguments.map { "\"\(Self.escaped($0))\"" }
    text += ([".\(name)"] + words).joined(separator: " ") + "\n"
  }

  mutating func section(_ title: String) { request("SH", title.uppercased()) }
  mutating func subsection(_ title: String) { request("SS", title) }

  /// Words that are filled to lines.
  mutating func paragraph(_ words: String) {
    text += ".PP\n"
    write(words)
  }

  /// Something and, indented, what is said of it.
  mutating func item(_ tag: [Span], _ words: String) {
    text += ".TP\n"
    text += tag.map(\.roff).joined() + "\n"
    write(words)
  }

  /// Lines as they are.
  mutating func example(_ lines: [String]) {
    text += ".PP\n.nf\n.RS 4\n"
    for line in lines { write(line) }
    text += ".RE\n.fi\n"
  }

  /// Lines of text; an empty one or one that began with a dot would be a request.
  private mutating func write(_ words: String) {
    let escaped = Self.escaped(words)
    text += (escaped.hasPrefix(".") ? "\\&" : "") + (escaped.isEmpty ? "\\&" : escaped) + "\n"
  }

  /// Words in one face.
  enum Span {
    case plain(String)
    /// What is typed as it is.
    case bold(String)
    /// What is replaced by something else.
    case italic(String)

    fileprivate var roff: String {
      switch self {
      case .plain(let words): Roff.escaped(words)
      case .bold(let words): "\\fB\(Roff.escaped(words))\\fR"
      case .italic(let words): "\\fI\(Roff.escaped(words))\\fR"
      }
    }
  }

  /// Text that means itself: what formatters would read or replace is named.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "\"": result += "\\(dq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "\u{20}"..."\u{7E}": result.unicodeScalars.append(scalar)
      default: result += "\\[u\(Self.hexadecimal(scalar.value))]"
      }
    }
    return result
  }

  /// At least four digits, in capitals, as groff wants them.
  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(4 - digits.count, 0)) + digits
  }
}
