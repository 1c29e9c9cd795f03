internal import ArgumentParser
internal import Glibc

/// Links to files on the words that name them (OSC 8, "Hyperlinks in terminal emulators", Egmont
/// Koblinger).
struct Hyperlinks {
  /// When they are written.
  enum When: String, CaseIterable, ExpressibleByArgument {
    /// To a terminal that is known to show them.
    case auto
    case always
    case never
  }

  let isOn: Bool
  private let host: String
  private let folder: String

  init(_ when: When, isTerminal: Bool, environment: (String) -> String? = Environment.value) {
    switch when {
    case .auto: isOn = isTerminal && Self.areKnown(environment)
    case .always: isOn = true
    case .never: isOn = false
    }
    host = isOn ? Self.hostName : ""
    folder = isOn ? Self.currentFolder : ""
  }

  /// A text that leads to a file where links are shown; the text alone elsewhere.
  func linked(_ text: String, to path: String) -> String {
    // What was piped in is no file.
    guard isOn, path != "-", !text.isEmpty else { return text }
    let whole = path.hasPrefix("/") ? path : folder + "/" + path
    return "\u{1B}]8;;file://\(host)\(Self.encoded(whole))\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }

  /// Percent-encoded as RFC 3986 has it, so that nothing in a name is obeyed by a terminal.
  private static func encoded(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return text
  }

  /// Whether the environment names a terminal that shows links.
  static func areKnown(_ environment: (String) -> String?) -> Bool {
    let name = environment("TERM") ?? ""
    if name.isEmpty || name == "dumb" || name == "linux" || environment("STY") != nil {
      return false
    }
    let program = environment("TERM_PROGRAM") ?? ""
    if environment("TMUX") != nil || program == "tmux" {
      // From 3.4 on it hands them to a terminal that has them, and keeps them from others.
      return program == "tmux" && isVersion(environment("TERM_PROGRAM_VERSION"), atLeast: (3, 4))
    }
    // GNOME Terminal and others of its library: from 0.50 on; 0.48 may crash on them.
    if let version = environment("VTE_VERSION").flatMap({ Int($0) }) { return version >= 5000 }
    if let version = environment("KONSOLE_VERSION").flatMap({ Int($0) }) {
      return version >= 201200
    }
    let variables = [
      "KITTY_WINDOW_ID", "WT_SESSION", "WEZTERM_EXECUTABLE", "ALACRITTY_WINDOW_ID",
      "GHOSTTY_RESOURCES_DIR",
    ]
    if variables.contains(where: { environment($0) != nil }) { return true }
    let programs: Set<String> = [
      "WezTerm", "iTerm.app", "vscode", "ghostty", "mintty", "Hyper", "Tabby", "rio", "contour",
    ]
    let names = ["xterm-kitty", "xterm-ghostty", "foot", "foot-extra", "wezterm", "contour"]
    return programs.contains(program) || names.contains(name)
  }

  private static func isVersion(_ text: String?, atLeast least: (Int, Int)) -> Bool {
    // As in `3.4`, `3.3a` and `next-3.5`.
    let numbers = (text ?? "").split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    guard let major = numbers.first else { return false }
    return (major, numbers.dropFirst().first ?? 0) >= least
  }

  private static var hostName: String {
    var bytes = [CChar](repeating: 0, count: 256)
    guard unsafe gethostname(&bytes, bytes.count - 1) == 0 else { return "" }
    let name = bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    return encoded(String(decoding: name, as: UTF8.self))
  }

  private static var currentFolder: String {
    guard let folder = unsafe getcwd(nil, 0) else { return "" }
    defer { unsafe free(folder) }
    return unsafe String(cString: folder)
  }
}

/// Whether what is printed for people leads to the files.
struct LinkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Link places to their files: auto (where the terminal is known to), always, never.",
      valueName: "when"))
  var hyperlink = Hyperlinks.When.auto
}
