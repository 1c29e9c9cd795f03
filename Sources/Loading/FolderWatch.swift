internal import Glibc
internal import Synchronization

/// Tells what changes in folders, by Linux's inotify.
///
/// A class, because the walker adds folders to it while its thread waits for changes.
final class FolderWatch: Sendable {
  /// What one of the system's watches is for.
  private struct Watched {
    var path: FilePath
    /// The names that matter; nil where all do.
    var names: Set<[UInt8]>?
    /// Whether the path is a file, watched by itself.
    var isFile = false
  }

  private struct Table {
    var watched: [Int32: Watched] = [:]
    var isExhausted = false
    var knownUntil = time(nil)
  }

  private let descriptor: Int32
  private let table = Mutex(Table())

  /// Starts watching nothing; nil where the system has no watches to give.
  init?() {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// Whether the system gave no watch for some folder, so that its changes will not be seen.
  var isExhausted: Bool { table.withLock { $0.isExhausted } }

  /// Watches a folder's entries.
  func add(folder: FilePath) {
    add(folder, Self.contentMask | Self.namesMask | UInt32(IN_ONLYDIR)) { watched in
      watched = Watched(path: folder)
    }
  }

  /// Watches a path that was asked for, which may be replaced by another file or folder.
  func add(root: FilePath) {
    guard let (folder, name) = root.parent else { return }
    // Nothing else that is written in that folder is to wake this thread.
    add(folder, Self.namesMask | UInt32(IN_ONLYDIR) | Self.addition) { watched in
      if watched?.path == folder {
        // All names matter there already, or some other's do.
        watched?.names?.insert(name)
      } else if watched == nil {
        watched = Watched(path: folder, names: [name])
      }
    }
  }

  /// Watches one file, whose folder is not watched for what is written in it.
  func add(file: FilePath) {
    add(file, Self.contentMask | Self.addition) { watched in
      if watched == nil { watched = Watched(path: file, isFile: true) }
    }
  }

  /// Sleeps until something has changed; gives what has, once there has been quiet for a while.
  ///
  /// - Parameters:
  ///   - quiet: Milliseconds without a change that end the wait.
  ///   - limit: Milliseconds after which what has changed is given though more goes on changing.
  func changes(quiet: Int, limit: Int) -> FolderChanges {
    var changes = FolderChanges(knownUntil: table.withLock { $0.knownUntil })
    while changes.isEmpty {
      wait(milliseconds: -1)
      // Read once a pause, so that a busy writer does not wake this thread for each line.
      var waited = 0
      repeat {
        usleep(UInt32(quiet) * 1000)
        waited += quiet
      } while read(into: &changes) && waited < limit
      table.withLock { $0.knownUntil = time(nil) - limit / 1000 - 1 }
    }
    return changes
  }

  /// A file's content has changed, or it or its folder has gone.
  private static let contentMask = UInt32(
    IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF)
  /// To watch for more where something is watched already.
  private static let addition = UInt32(IN_MASK_ADD)
  /// A folder's entries have changed.
  private static let namesMask = UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)

  private func add(_ path: FilePath, _ mask: UInt32, _ update: (inout Watched?) -> Void) {
    let watch = unsafe path.withSystemPath { unsafe inotify_add_watch(descriptor, $0, mask) }
    let code = errno
    table.withLock { table in
      if watch >= 0 {
        update(&table.watched[watch])
      } else if code == ENOSPC || code == ENOMEM {
        table.isExhausted = true
      }
    }
  }

  private func wait(milliseconds: Int32) {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while unsafe poll(&waiting, 1, milliseconds) < 0, errno == EINTR {}
  }

  /// Takes in what the system reports; whether there was anything.
  private func read(into changes: inout FolderChanges) -> Bool {
    var hasChanged = false
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      }
      guard count > 0 else { return hasChanged }
      hasChanged = true
      let header = MemoryLayout<inotify_event>.size
      var start = 0
      while start + header <= count {
        let event = unsafe buffer.withUnsafeBytes { bytes in
          unsafe bytes.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
        }
        let end = min(start + header + Int(event.len), count)
        let name = buffer[(start + header)..<end].prefix { $0 != 0 }
        note(event.wd, event.mask, Array(name), in: &changes)
        start = end
      }
    }
  }

  private func note(
    _ watch: Int32, _ mask: UInt32, _ name: [UInt8], in changes: inout FolderChanges
  ) {
    if mask & UInt32(IN_Q_OVERFLOW) != 0 {
      (changes.missedSome, changes.isRearranged) = (true, true)
      return
    }
    let watched = table.withLock { table in
      // The system has taken the watch back: what it watched is gone.
      mask & UInt32(IN_IGNORED) != 0
        ? table.watched.removeValue(forKey: watch) : table.watched[watch]
    }
    guard let watched else { return }
    if mask & UInt32(IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF) != 0 {
      changes.isRearranged = changes.isRearranged || watched.names == nil
      return
    }
    if watched.isFile {
      changes.written.insert(watched.path)
      return
    }
    if let names = watched.names, !names.contains(name) { return }
    if watched.names == nil, name.first == UInt8(ascii: ".") { return }
    let path = watched.path.entry(name)
    let isFolder = mask & UInt32(IN_ISDIR) != 0
    if mask & UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO) != 0 {
      changes.isRearranged = true
      if !isFolder { changes.written.insert(path) }
    } else if mask & UInt32(IN_CLOSE_WRITE | IN_MODIFY) != 0 {
      changes.written.insert(path)
    } else if mask & UInt32(IN_ATTRIB) != 0 {
      if isFolder { changes.isRearranged = true } else { changes.touched.insert(path) }
    }
  }
}

/// What has changed in the folders that are watched.
struct FolderChanges {
  /// Files that were written, or are new at their paths.
  var written: Set<FilePath> = []
  /// Files whose permissions or times have changed.
  var touched: Set<FilePath> = []
  /// Whether files or folders have come, gone, or been moved.
  var isRearranged = false
  /// Whether more has changed than the system could tell.
  var missedSome = false
  /// All changes up to then are known, in seconds since 1970.
  let knownUntil: Int

  var isEmpty: Bool { written.isEmpty && touched.isEmpty && !isRearranged && !missedSome }
}
