internal import Glibc

/// The person's editor or pager, as another program in the terminal.
enum Editor {
  /// Programs that take `+LINE` before the file.
  private static let takeLine: Set<String> = [
    "emacs", "gvim", "joe", "kak", "less", "mg", "micro", "more", "most", "nano", "ne", "nvim",
    "pico", "vi", "view", "vim",
  ]

  /// Opens a file at a line and waits until the program ends.
  ///
  /// Returns words for the person where it could not be started or ended badly.
  static func open(_ path: String, line: Int) -> String? {
    let command = command
    let program = command.split(separator: " ").first?.split(separator: "/").last ?? ""
    let position = takeLine.contains(String(program)) ? "+\(line) " : ""
    // The shell splits the command as the person wrote it; the path it never looks into.
    let file = path.hasPrefix("-") || path.hasPrefix("+") ? "./" + path : path
    switch run(["/bin/sh", "-c", "\(command) \(position)\"$1\"", "sh", file]) {
    case 0: return nil
    case 127: return "'\(command)' is not there; set EDITOR or PAGER"
    case let status: return "'\(command)' ended with status \(status)"
    }
  }

  private static var command: String {
    for name in ["VISUAL", "EDITOR", "PAGER"] {
      if let value = Environment.value(name) { return value }
    }
    return "less"
  }

  /// Runs a program and gives its exit status; 127 where it cannot be started.
  private static func run(_ arguments: [String]) -> Int32 {
    var attributes = posix_spawnattr_t()
    guard unsafe posix_spawnattr_init(&attributes) == 0 else { return 127 }
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // We ignore these signals; what we start should not.
    var defaults = sigset_t()
    unsafe sigemptyset(&defaults)
    unsafe sigaddset(&defaults, SIGPIPE)
    unsafe sigaddset(&defaults, SIGXFSZ)
    unsafe posix_spawnattr_setsigdefault(&attributes, &defaults)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    var words = unsafe arguments.map { unsafe strdup($0) }
    defer { unsafe words.forEach { unsafe free($0) } }
    unsafe words.append(nil)
    var process = pid_t()
    guard unsafe posix_spawn(&process, arguments[0], nil, &attributes, words, environ) == 0 else {
      return 127
    }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return 127 }
    }
    // The low seven bits hold the signal that ended it, the next byte its exit status.
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
