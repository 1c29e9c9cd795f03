internal import Explorer
internal import Files
internal import Synchronization
internal import Threads

/// Keeps what was typed and where the reader was, from one run of the explorer to the next.
///
/// Files are written on a thread of their own: at once after a jump, at most once a second after
/// other keys, and at the end; without input nothing is written. A failure is reported
/// once.
struct SessionStore {
  private let folder: String
  /// Nil where there are too many for one session.
  private let paths: OpenedPaths?
  private let mailbox: Mailbox
  private let worker = Worker()
  /// The lines and the session that are in the files, or on their way there.
  private var typed: [TypedLine: [String]] = [:]
  private var session: SavedSession?
  /// When the session was last written.
  private var written: ContinuousClock.Instant?
  /// Whether there was any input.
  private var hasInput = false
  private let failure = FirstFailure()

  /// Nil where the settings keep nothing, there is no folder for it, or standard input is read.
  init?(
    of paths: [String], in folder: String?, settings: Settings, mailbox: Mailbox
  ) {
    guard settings.keepsHistory, let folder, !paths.contains("-") else { return nil }
    self.folder = folder
    self.paths = paths.count <= Self.mostPaths ? OpenedPaths(paths) : nil
    self.mailbox = mailbox
  }

  /// The most paths of one session: each costs a system call.
  private static let mostPaths = 256

  private func history(of kind: TypedLine) -> LineHistory {
    LineHistory(path: folder + "/" + kind.rawValue)
  }

  private var sessions: SessionFolder { SessionFolder(in: folder) }

  /// The messages that bring back what earlier runs have kept.
  ///
  /// - Parameter resuming: Whether to go on where the last run on the same paths ended.
  mutating func restore(resuming: Bool) -> [Message] {
    var messages: [Message] = []
    do {
      for kind in TypedLine.allCases {
        let history = history(of: kind)
        let (lines, isDamaged) = try history.read()
        typed[kind] = lines.suffix(Self.lineCount)
        messages.append(.recalled(kind, lines.suffix(Self.lineCount)))
        if isDamaged {
          messages.append(.note("\(history.path) is damaged; what can be read is used"))
        }
      }
      guard resuming else { return messages }
      if let paths, let session = try sessions.session(of: paths) {
        messages.append(.resumed(session))
      } else {
        messages.append(.note("no session of these paths was kept"))
      }
    } catch {
      messages.append(.note(error.message))
    }
    return messages
  }

  /// Lines of a history that the explorer has.
  private static let lineCount = 100

  /// The time between two writes of the session, unless there was a jump.
  private static let pause = Duration.seconds(1)

  /// Notes that there was input: changes of the state from now on are the reader's.
  mutating func noteInput() { hasInput = true }

  /// Writes what of the state has changed, as far as it is time.
  mutating func keep(_ state: State) {
    guard hasInput else {
      session = state.session
      return
    }
    // To make the session's value takes longer than to see that it need not be written yet.
    let isJump = state.history != session?.history || state.bookmarks != session?.bookmarks
    if isJump || written.map({ $0 + Self.pause < .now }) ?? true {
      let now = state.session
      if now != session { write(now) }
    }
    for kind in TypedLine.allCases { append(state.lines(of: kind), to: kind) }
  }

  /// Adds to a history the lines after its last one.
  private mutating func append(_ lines: [String], to kind: TypedLine) {
    let last = typed[kind]?.last
    guard lines.last != last else { return }
    let new = last.flatMap(lines.lastIndex(of:)).map { lines[($0 + 1)...] } ?? lines[...]
    typed[kind] = lines
    let history = history(of: kind)
    perform { () throws(OutputError) in try history.add(Array(new)) }
  }

  private mutating func write(_ now: SavedSession) {
    session = now
    guard let paths else { return }
    written = .now
    perform { [sessions, paths] () throws(OutputError) in try sessions.write(now, of: paths) }
  }

  /// Writes what is not in the files yet, and waits for it.
  mutating func finish(_ state: State) {
    guard hasInput else { return }
    keep(state)
    if state.session != session { write(state.session) }
    worker.async { [sessions] in sessions.tidy() }
    worker.wait()
  }

  private func perform(_ job: @escaping @Sendable () throws(OutputError) -> Void) {
    worker.async { [mailbox, failure] in
      do throws(OutputError) {
        try job()
      } catch {
        guard failure.isFirst() else { return }
        mailbox.post(.note("not all is kept for the next time: \(error.message)"))
      }
    }
  }
}

/// Tells the first failure from later ones, which would only say the same again.
///
/// A class, because the threads share it.
private final class FirstFailure: Sendable {
  private let isReported = Atomic(false)

  func isFirst() -> Bool { !isReported.exchange(true, ordering: .relaxed) }
}

extension State {
  /// What was typed of a kind, the latest last.
  fileprivate func lines(of kind: TypedLine) -> [String] {
    switch kind {
    case .searches: searches
    case .commands: commands
    }
  }
}
