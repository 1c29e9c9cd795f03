internal import Glibc

/// A program that puts what it reads on the person's clipboard.
struct ClipboardProgram: Hashable, Sendable {
  /// For the shell.
  let command: String
  /// Why it is taken.
  let reason: String

  /// What it is called.
  var name: String { String(command.split(separator: " ").first ?? "") }

  /// Programs that are known, each with the variable that says that it can work.
  private static let known: [(variable: String?, command: String)] = [
    ("WAYLAND_DISPLAY", "wl-copy"), ("DISPLAY", "xclip -selection clipboard"),
    ("DISPLAY", "xsel --clipboard --input"), (nil, "pbcopy"), ("TMUX", "tmux load-buffer -w -"),
  ]

  /// How long it may take.
  static let limit = Duration.seconds(2)

  /// The program that is wished for; nil where the terminal is to take the text.
  ///
  /// - Parameter wish: `auto`, `osc52` or a command.
  init?(_ wish: String, environment: (String) -> String? = Environment.value) {
    switch wish {
    case "osc52": return nil
    case "auto":
      let folders = (environment("PATH") ?? "").split(separator: ":").map(String.init)
      let found = Self.known.first { variable, command in
        let name = command.prefix { $0 != " " }
        return variable.map { environment($0) != nil } ?? true
          && folders.contains { unsafe access("\($0)/\(name)", X_OK) == 0 }
      }
      guard let found else { return nil }
      command = found.command
      reason = found.variable.map { "as \($0) is set" } ?? "as it is there"
    default:
      command = wish
      reason = "as the configuration says"
    }
  }

  /// Has it read a text; what went wrong, in words, or nil.
  func copy(_ text: String, within limit: Duration = Self.limit) -> String? {
    let outcome = ChildProcess.run(
      ["/bin/sh", "-c", command], reading: Array(text.utf8), within: limit)
    switch outcome {
    case .ended(status: 0): return nil
    case .ended(status: 127), .notStarted: return "'\(name)' is not there"
    case .ended(let status): return "'\(name)' ended with status \(status)"
    case .late: return "'\(name)' took too long"
    }
  }
}
