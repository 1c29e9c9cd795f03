internal import Glibc

/// A program of the person's that shows a file in the terminal.
enum Viewer: Hashable, Sendable {
  case editor
  case pager

  /// How programs get the line: before the file where nothing else is said.
  private static let beforeFile: Set<String> = [
    "emacs", "emacsclient", "gvim", "jed", "joe", "kak", "less", "mcedit", "mg", "micro", "more",
    "most", "nano", "ne", "neovim", "nvim", "pico", "vi", "view", "vim", "vis",
  ]
  /// Programs that take it after the file, after a colon.
  private static let behindFile: Set<String> = ["helix", "hx", "subl", "zed"]
  /// Programs that take it so after an option.
  private static let afterOption: Set<String> = ["code", "codium", "cursor"]

  /// Opens a file at a line and waits until the program ends.
  ///
  /// Returns words for the person where it could not be started or ended badly.
  ///
  /// - Parameter editor: The editor as the person writes it; nil for what the environment names.
  func open(_ path: String, line: Int, with editor: String? = nil) -> String? {
    guard unsafe access(path, F_OK) == 0 else { return "\(path) is no longer there" }
    let command = self == .editor ? editor ?? command() : command()
    switch ChildProcess.run(Self.arguments(command, path, line: line)) {
    case .ended(status: 0): return nil
    case .ended(status: 127), .notStarted, .late:
      return "'\(command)' is not there; set \(names.joined(separator: " or "))"
    case .ended(let status): return "'\(command)' ended with status \(status)"
    }
  }

  /// The variables that name the program, the first that is set.
  private var names: [String] { self == .editor ? ["VISUAL", "EDITOR"] : ["PAGER"] }

  /// The program as the person wrote it, with its options.
  func command(environment: (String) -> String? = Environment.value) -> String {
    let others = self == .editor ? ["PAGER"] : []
    return (names + others).lazy.compactMap(environment).first ?? "less"
  }

  /// The command for the shell: it splits the program as the person wrote it; into the path it never
  /// looks.
  static func arguments(_ command: String, _ path: String, line: Int) -> [String] {
    let program = String(command.split(separator: " ").first?.split(separator: "/").last ?? "")
    let file = path.hasPrefix("-") || path.hasPrefix("+") ? "./" + path : path
    let rest: String
    if beforeFile.contains(program) {
      rest = "+\(line) \"$1\""
    } else if behindFile.contains(program) {
      rest = "\"$1\":\(line)"
    } else if afterOption.contains(program) {
      rest = "--goto \"$1\":\(line)"
    } else {
      rest = "\"$1\""
    }
    return ["/bin/sh", "-c", "\(command) \(rest)", "sh", file]
  }
}
