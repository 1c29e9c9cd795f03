internal import Files
internal import Glibc

/// Starts programs of the person's.
enum ChildProcess {
  /// How a program ended.
  enum Outcome: Hashable, Sendable {
    /// 128 and the signal where one ended it.
    case ended(status: Int32)
    case notStarted
    /// It was killed, as it took too long.
    case late
  }

  /// Runs a program in the terminal, and waits until it ends.
  static func run(_ arguments: [String]) -> Outcome {
    guard let process = start(arguments, input: nil) else { return .notStarted }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return .notStarted }
    }
    return outcome(status)
  }

  /// Runs a program that reads some bytes and has no terminal: it can neither write to it nor read.
  static func run(_ arguments: [String], reading input: [UInt8], within limit: Duration) -> Outcome
  {
    guard let file = unnamedFile() else { return .notStarted }
    defer { close(file) }
    guard Descriptor.write(input[...], to: file) == 0, lseek(file, 0, SEEK_SET) == 0,
      let process = start(arguments, input: file)
    else { return .notStarted }
    let end = ContinuousClock.now + limit
    var status: Int32 = 0
    while true {
      let ended = unsafe waitpid(process, &status, WNOHANG)
      if ended == process { return outcome(status) }
      if ended < 0, errno != EINTR { return .notStarted }
      if ContinuousClock.now >= end { break }
      usleep(2000)
    }
    // It leads a group of its own, with all that it has started.
    _ = Glibc.kill(-process, SIGKILL)
    while true {
      guard unsafe waitpid(process, &status, 0) < 0, errno == EINTR else { return .late }
    }
  }

  /// A file that nobody else can open, and that is gone with its descriptor.
  ///
  /// A program reads it as it likes; a pipe would have to be filled meanwhile.
  private static func unnamedFile() -> Int32? {
    var path = Array(("/tmp/dragoman-XXXXXX\0").utf8).map { CChar(bitPattern: $0) }
    let file = unsafe mkstemp(&path)
    guard file >= 0 else { return nil }
    _ = unsafe unlink(path)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    return file
  }

  private static func outcome(_ status: Int32) -> Outcome {
    // The low seven bits hold the signal that ended it, the next byte its exit status.
    .ended(status: status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F))
  }

  /// Starts a program; with an input, in a session of its own and with nowhere to write.
  private static func start(_ arguments: [String], input: Int32?) -> pid_t? {
    var attributes = posix_spawnattr_t()
    var actions = unsafe posix_spawn_file_actions_t()
    guard unsafe posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    // We ignore these signals, and our threads block others; what we start should not.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe sigaddset(&signals, SIGXFSZ)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    var flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    if let input {
      flags |= Self.newSession
      unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
      for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
        unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
      }
    }
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    var words = unsafe arguments.map { unsafe strdup($0) }
    defer { unsafe words.forEach { unsafe free($0) } }
    unsafe words.append(nil)
    var process = pid_t()
    let code = unsafe posix_spawn(&process, arguments[0], &actions, &attributes, words, environ)
    return code == 0 ? process : nil
  }

  /// `POSIX_SPAWN_SETSID`, which glibc declares as an extension.
  private static let newSession: Int32 = 0x80
}
