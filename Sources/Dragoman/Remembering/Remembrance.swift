internal import Explorer
internal import Synchronization
internal import Threads

/// What is kept from one run of the explorer to the next: what was typed, and where one was.
///
/// Files are written on a thread of their own, once the person pauses and when they leave. Where
/// nothing was typed nothing is written, and what cannot be written is said once.
struct Remembrance {
  private let folder: String
  private let paths: OpenedPaths
  private let mailbox: Mailbox
  private let worker = Worker()
  /// What of the state is in the files, or on its way there.
  private var searches: [String] = []
  private var session: SavedSession?
  /// What is to be written at the next pause.
  private var pending: SavedSession?
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
    self.paths = OpenedPaths(paths)
    self.mailbox = mailbox
  }

  private var searchHistory: LineHistory { LineHistory(path: folder + "/searches") }
  private var sessions: SessionFolder { SessionFolder(in: folder) }

  /// The messages that tell the explorer what earlier runs have left.
  ///
  /// - Parameter resuming: Whether it goes on where the last run on the same paths ended.
  mutating func recall(resuming: Bool) -> [Message] {
    var messages: [Message] = []
    do {
      let (lines, isDamaged) = try searchHistory.read()
      searches = lines.suffix(Self.lineCount)
      messages.append(.recalled(.searches, searches))
      if isDamaged {
        messages.append(.note("\(searchHistory.path) is damaged; what can be read is used"))
      }
      guard resuming else { return messages }
      if let session = try sessions.session(of: paths) {
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

  /// How long, in milliseconds, the person has to pause before there is something to be written;
  /// nil where there is nothing.
  var patience: Int? { pending == nil ? nil : 1000 }

  /// Notes that the person did something: from now on what changes is theirs.
  mutating func touch() { isTouched = true }

  /// Looks at the state after something has happened.
  mutating func take(_ state: State) {
    let now = state.session
    guard isTouched else {
      session = now
      return
    }
    pending = now == session ? nil : now
    let new = state.searches.last == searches.last ? [] : unknown(in: state.searches)
    guard !new.isEmpty else { return }
    searches = state.searches
    perform { [searchHistory] () throws(OutputError) in try searchHistory.add(new) }
  }

  /// Those behind the last one that is known.
  private func unknown(in searches: [String]) -> [String] {
    guard let last = self.searches.last, let index = searches.lastIndex(of: last) else {
      return searches
    }
    return Array(searches[(index + 1)...])
  }

  /// Writes what waits; called when the person pauses.
  mutating func save() {
    guard let pending else { return }
    session = pending
    self.pending = nil
    perform { [sessions, paths] () throws(OutputError) in try sessions.write(pending, of: paths) }
  }

  /// Writes what waits, and waits for it.
  mutating func finish(_ state: State) {
    guard isTouched else { return }
    take(state)
    save()
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
