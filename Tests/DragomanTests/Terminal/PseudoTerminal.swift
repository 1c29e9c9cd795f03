import Glibc
import Screen
import Synchronization

/// A program in a terminal of its own, as a person at a keyboard has it.
///
/// A class: it is one thing with an end, at which what still runs is killed.
final class PseudoTerminal {
  /// What the program has drawn so far.
  private(set) var screen: TerminalScreen
  /// All that it has written.
  private(set) var output: [UInt8] = []
  /// How the terminal was set before the program ran.
  let settingsBefore: Settings
  let process: pid_t

  private var terminal: Int32
  private var status: Int32?
  private var isClosed = false

  /// How long to wait for what must come, in milliseconds: long enough for a busy machine.
  static let patience = 20_000

  /// Starts a program with a session of its own, whose terminal this is.
  ///
  /// `environment` adds to the test's, or takes away where the value is nil; `claimed` is the size
  /// that a terminal tells which lies about it. What the program keeps for its next run lies in the
  /// folder, out of sight, unless the environment says otherwise.
  init(
    _ command: [String], in folder: String, size: Size = Size(columns: 80, rows: 24),
    claimed: Size? = nil, environment: [String: String?] = [:]
  ) throws(PseudoTerminalError) {
    screen = TerminalScreen(size: size)
    var name = ""
    (terminal, name) = try Self.open(claimed ?? size)
    settingsBefore = Settings(of: terminal)
    let usual: [String: String?] = [
      "XDG_STATE_HOME": folder + "/.state", "XDG_CONFIG_HOME": folder + "/.config",
      "LANG": "C.UTF-8", "LC_CTYPE": nil, "COLORTERM": nil, "WAYLAND_DISPLAY": nil,
      "DISPLAY": nil, "TMUX": nil,
    ]
    let environment = usual.merging(environment) { $1 }
    do {
      process = try Self.spawn(command, in: folder, terminal: name, environment)
    } catch {
      close(terminal)
      throw error
    }
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      _ = waitpid(process, nil, 0)
    }
    if terminal >= 0 { close(terminal) }
  }

  /// How the terminal is set.
  var settings: Settings { Settings(of: terminal) }

  var text: String { screen.text }

  /// Types text, or sends the bytes of keys.
  func type(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(terminal, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Gives the terminal another size, of which the system tells the program.
  func resize(to size: Size) {
    screen.resize(to: size)
    Self.setSize(of: terminal, size)
  }

  /// Hangs up.
  func hangUp() {
    close(terminal)
    terminal = -1
  }

  func send(_ signal: Int32) { kill(process, signal) }

  /// Reads until something is so, and says whether it ever was.
  func wait(
    atMost milliseconds: Int = PseudoTerminal.patience, until isDone: (TerminalScreen) -> Bool
  ) -> Bool {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    while !isDone(screen) {
      let rest = Int((end - .now) / .milliseconds(1))
      guard rest > 0, read(milliseconds: rest) else { return false }
    }
    return true
  }

  /// Reads until a text is on the screen, and says whether it ever was.
  func wait(for text: String) -> Bool { wait { $0.text.contains(text) } }

  /// Reads what comes within a time; whether it was nothing.
  func isSilent(for milliseconds: Int) -> Bool {
    let before = output.count
    _ = wait(atMost: milliseconds) { _ in output.count > before }
    return output.count == before
  }

  /// Reads to the program's end; killed where it does not come.
  func waitForExit() -> ExitStatus {
    let end = ContinuousClock.now + .milliseconds(Self.patience)
    var status: Int32 = 0
    while unsafe waitpid(process, &status, WNOHANG) == 0 {
      guard ContinuousClock.now < end else { return .never }
      if terminal < 0 || isClosed || !read(milliseconds: 10) { poll(nil, 0, 1) }
    }
    self.status = status
    while !isClosed, terminal >= 0, read(milliseconds: 0) {}
    return ExitStatus(status)
  }

  /// Waits for the program's end while nobody reads what it writes.
  func waitForExitUnread() -> ExitStatus {
    let end = ContinuousClock.now + .milliseconds(Self.patience)
    var status: Int32 = 0
    while unsafe waitpid(process, &status, WNOHANG) == 0 {
      guard ContinuousClock.now < end else { return .never }
      poll(nil, 0, 1)
    }
    self.status = status
    return ExitStatus(status)
  }

  /// Takes one piece of output; whether there was one in time.
  private func read(milliseconds: Int) -> Bool {
    var file = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&file, 1, Int32(milliseconds)) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = unsafe Glibc.read(terminal, &bytes, bytes.count)
    guard count > 0 else {
      isClosed = true
      return false
    }
    output += bytes[..<count]
    screen.receive(bytes[..<count])
    return true
  }
}

/// How a program ended.
enum ExitStatus: Equatable {
  case exited(Int32)
  case killed(signal: Int32)
  /// Not in time.
  case never

  init(_ status: Int32) {
    // As in <bits/waitstatus.h>, whose macros Swift does not see.
    let signal = status & 0x7F
    self = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
  }
}

/// What was asked of the system in vain.
enum PseudoTerminalError: Error {
  case noTerminal(errno: Int32)
  case notStarted(errno: Int32)
}

/// How a terminal is set, to be compared.
struct Settings: Equatable {
  let flags: [tcflag_t]
  let characters: [cc_t]

  init(of terminal: Int32) {
    var settings = termios()
    unsafe tcgetattr(terminal, &settings)
    flags = [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
    characters = unsafe withUnsafeBytes(of: settings.c_cc) { unsafe Array($0) }
  }
}

extension PseudoTerminal {
  /// Files opened here are closed to other programs a moment later; none is to start in between.
  private static let spawning = Mutex(())

  private static func open(
    _ size: Size
  ) throws(PseudoTerminalError) -> (terminal: Int32, name: String) {
    var (terminal, program): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    let isOpen = spawning.withLock { _ in
      guard unsafe openpty(&terminal, &program, &name, nil, nil) == 0 else { return false }
      _ = fcntl(terminal, F_SETFD, FD_CLOEXEC)
      close(program)
      return true
    }
    guard isOpen else { throw .noTerminal(errno: errno) }
    setSize(of: terminal, size)
    let letters = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return (terminal, String(decoding: letters, as: UTF8.self))
  }

  private static func setSize(of terminal: Int32, _ size: Size) {
    var window = winsize()
    window.ws_row = UInt16(size.rows)
    window.ws_col = UInt16(size.columns)
    _ = unsafe ioctl(terminal, UInt(TIOCSWINSZ), &window)
  }

  /// A leader of a session gets the first terminal it opens for its own.
  private static func spawn(
    _ command: [String], in folder: String, terminal: String, _ environment: [String: String?]
  ) throws(PseudoTerminalError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // Threads of a test may hold signals back, and a program inherits that.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    // The header keeps POSIX_SPAWN_SETSID from Swift.
    let startsSession: Int32 = 0x80
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(startsSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    // No core files of the programs that die here.
    let script = "cd \"$0\" && ulimit -c 0 && exec \"$@\""
    var words = unsafe (["/bin/sh", "-c", script, folder] + command).map { unsafe strdup($0) }
    unsafe words.append(nil)
    var variables = unsafe Self.merged(environment).map { unsafe strdup($0) }
    unsafe variables.append(nil)
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var process = pid_t()
    let result = spawning.withLock { _ in
      unsafe posix_spawn(&process, "/bin/sh", &actions, &attributes, words, variables)
    }
    guard result == 0 else { throw .notStarted(errno: result) }
    return process
  }

  /// The test's environment without what decides how a terminal is drawn on, and with changes.
  private static func merged(_ changes: [String: String?]) -> [String] {
    var variables: [String: String] = [:]
    var next = unsafe environ
    while let entry = unsafe next.pointee {
      let pair = unsafe String(cString: entry).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      variables[String(pair[0])] = pair.count > 1 ? String(pair[1]) : ""
      unsafe next += 1
    }
    for name in ["NO_COLOR", "COLUMNS", "LINES", "SWIFT_BACKTRACE", "TERMINFO", "LC_ALL"] {
      variables[name] = nil
    }
    variables["TERM"] = "xterm-256color"
    for (name, value) in changes { variables[name] = value }
    return variables.map { "\($0)=\($1)" }
  }
}
