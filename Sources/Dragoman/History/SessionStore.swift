internal import Explorer
internal import Synchronization
internal import Threads

/// What is kept from one run of the explorer to the next: what was typed, and where one was.
///
/// Files are written on a thread of their own: after a jump at once, after other keys at most once a
/// second, and when the person leaves; so nothing has to be waited for, and who pauses costs nothing.
/// Where nothing was typed nothing is written, and what cannot be written is said once.
struct Remembrance {
  private let folder: String
  /// Nil where so many were named that nobody comes back to them as a whole.
  private let paths: OpenedPaths?
  private let mailbox: Mailbox
  private let worker = Worker()
  /// What of the state is in the files, or on its way there.
  private var typed: [TypedLine: [String]] = [:]
  private var session: SavedSession?
  /// When the session was last written.
  private var written: ContinuousClock.Instant?
  /// Whether the person has done anything.
  private var isTouched = false
  private let complaint = Complaint()

  /// Begins with what earlier runs have left; nil where the person wants nothing kept, or there is
  /// no folder for it.
  init?(
    of paths: [String], in folder: String?, settings: Settings, mailbox: Mailbox
  ) {
    guard settings.keepsHistory, let folder, !paths.contains("-") else { return nil }
    self.folder = folder
    self.paths = paths.count <= Self.mostPaths ? OpenedPaths(paths) : nil
    self.mailbox = mailbox
  }

  /// Paths of one session; each is looked up, which takes the system a moment.
  private static let mostPaths = 256

  private func history(of kind: TypedLine) -> LineHistory {
    LineHistory(path: folder + "/" + kind.rawValue)
  }

  private var sessions: SessionFolder { SessionFolder(in: folder) }

  /// The messages that tell the explorer what earlier runs have left.
  ///
  /// - Parameter resuming: Whether it goes on where the last run on the same paths ended.
  mutating func recall(resuming: Bool) -> [Message] {
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

  /// How long keys that are no jump may follow each other before the session is written again.
  private static let pause = Duration.seconds(1)

  /// Notes that the person did something: from now on what changes is theirs.
  mutating func touch() { isTouched = true }

  /// Looks at the state after something has happened.
  mutating func take(_ state: State) {
    guard isTouched else {
      session = state.session
      return
    }
    // Where one is takes longer to say than that nothing has to be written yet.
    let isJump = state.history != session?.history || state.bookmarks != session?.bookmarks
    if isJump || written.map({ $0 + Self.pause < .now }) ?? true {
      let now = state.session
      if now != session { save(now) }
    }
    for kind in TypedLine.allCases { keep(kind, state.lines(of: kind)) }
  }

  /// Adds to a file the lines behind the last one that stands there.
  private mutating func keep(_ kind: TypedLine, _ lines: [String]) {
    let last = typed[kind]?.last
    guard lines.last != last else { return }
    let new = last.flatMap(lines.lastIndex(of:)).map { lines[($0 + 1)...] } ?? lines[...]
    typed[kind] = lines
    let history = history(of: kind)
    perform { () throws(OutputError) in try history.add(Array(new)) }
  }

  private mutating func save(_ now: SavedSession) {
    session = now
    guard let paths else { return }
    written = .now
    perform { [sessions, paths] () throws(OutputError) in try sessions.write(now, of: paths) }
  }

  /// Writes what the state has and the files have not, and waits for it.
  mutating func finish(_ state: State) {
    guard isTouched else { return }
    take(state)
    if state.session != session { save(state.session) }
    worker.async { [sessions] in sessions.tidy() }
    worker.wait()
  }

  private func perform(_ job: @escaping @Sendable () throws(OutputError) -> Void) {
    worker.async { [mailbox, complaint] in
      do throws(OutputError) {
        try job()
      } catch {
        guard complaint.isFirst() else { return }
        mailbox.post(.note("not all is kept for the next time: \(error.message)"))
      }
    }
  }
}

/// Tells the first complaint from those that would only say the same again.
///
/// A class, because the threads share it.
private final class Complaint: Sendable {
  private let isMade = Atomic(false)

  func isFirst() -> Bool { !isMade.exchange(true, ordering: .relaxed) }
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
