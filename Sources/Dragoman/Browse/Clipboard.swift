internal import Files

/// The person's clipboard, by way of a program or the terminal, and a file for where that leads
/// nowhere.
///
/// OSC 52 (xterm's control sequences, "Manipulate Selection Data") hands a text to the terminal, which
/// may lie on another machine than the program. No terminal says whether it took it: so the text is
/// always in the file as well, and the words say both.
struct Clipboard {
  /// Where the text is kept; nil where there is no folder for it.
  let file: String?
  /// The program that takes texts; nil where the terminal does.
  let program: ClipboardProgram?
  private let terminal: Terminal

  /// What the sequence has to pass through.
  private enum Terminal {
    case plain
    /// tmux takes what is meant for itself, and hands on what is wrapped, as it is set up to.
    case tmux
    case screen
    /// One that knows no such sequence, and might show it.
    case none
  }

  /// Bytes of a text in base64 that xterm takes; others take as many, or more.
  static let limit = 100_000
  /// Bytes of a wrapped sequence that GNU screen takes at once.
  private static let screenPiece = 240

  /// - Parameter wish: `auto`, `osc52` or a command.
  init(
    _ wish: String = "auto", folder: String?,
    environment: (String) -> String? = Environment.value
  ) {
    file = folder.map { $0 + "/clipboard" }
    program = ClipboardProgram(wish, environment: environment)
    let name = environment("TERM") ?? ""
    let knowsNone = ["linux", "dumb", "cons25", "sun", "vt52", "vt100", "vt220"]
    if name.isEmpty || knowsNone.contains(name) {
      terminal = .none
    } else if environment("TMUX") != nil {
      terminal = .tmux
    } else if environment("STY") != nil {
      terminal = .screen
    } else {
      terminal = .plain
    }
  }

  /// What takes the texts, in words.
  var words: String {
    if let program { return "\(program.name), \(program.reason)" }
    if case .none = terminal { return "nothing but a file, as this terminal has no clipboard" }
    return "the terminal (OSC 52)"
  }

  /// What the terminal is sent; nil where it would not take it.
  func sequence(for text: String) -> [UInt8]? {
    let encoded = Base64.encoded(Array(text.utf8))
    guard encoded.count <= Self.limit else { return nil }
    let sequence = Array("\u{1B}]52;c;".utf8) + encoded + [0x07]
    switch terminal {
    case .plain: return sequence
    case .tmux:
      let doubled = sequence.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] }
      return sequence + Array("\u{1B}Ptmux;".utf8) + doubled + Array("\u{1B}\\".utf8)
    case .screen:
      var pieces: [UInt8] = []
      for start in stride(from: 0, to: sequence.count, by: Self.screenPiece) {
        let end = min(start + Self.screenPiece, sequence.count)
        pieces += Array("\u{1B}P".utf8) + sequence[start..<end] + Array("\u{1B}\\".utf8)
      }
      return pieces
    case .none: return nil
    }
  }

  /// Who has taken a text.
  enum Taker: Hashable, Sendable {
    case terminal
    case program(String)
    case nobody
  }

  /// Writes the text to the file, and says what became of it.
  ///
  /// - Parameter failure: What else went wrong before.
  func keep(_ text: String, takenBy taker: Taker, after failure: String? = nil) -> String {
    let amount = text.utf8.count == 1 ? "1 byte" : "\(text.utf8.count) bytes"
    let taken =
      (failure.map { "\($0); " } ?? "")
      + {
        switch taker {
        case .terminal: "\(amount) sent to the terminal's clipboard"
        case .program(let name): "\(amount) copied by \(name)"
        case .nobody: reason(text, amount)
        }
      }()
    guard let file else { return taken }
    do {
      try PrivateFile.write(Array(text.utf8), to: file)
      return taken + (taker == .nobody ? "; they are in \(file)" : ", and kept in \(file)")
    } catch {
      return taken + "; \(error.message)"
    }
  }

  private func reason(_ text: String, _ amount: String) -> String {
    if case .none = terminal { return "this terminal has no clipboard for \(amount)" }
    let isLong = text.utf8.count > Self.limit / 4 * 3
    return isLong ? "\(amount) are too many for the terminal's clipboard" : "\(amount) copied"
  }
}

/// Base64 of RFC 4648, section 4.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | Int($1) }
      bits <<= 8 * (3 - group.count)
      for place in 0..<4 {
        let isFilled = place <= group.count
        text.append(isFilled ? letters[bits >> (18 - 6 * place) & 63] : 0x3D)
      }
    }
    return text
  }
}
