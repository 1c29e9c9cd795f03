internal import Synchronization

/// What the reader wants of a loading that goes on.
///
/// A class, because the reader's thread and those that load share it.
package final class LoadControl: Sendable {
  private struct Wishes {
    var isCancelled = false
    var looked: [UInt32] = []
    var passedBy: [String] = []
  }

  private let wishes = Mutex(Wishes())

  package init() {}

  /// Reads and analyses nothing more; what is loaded stays.
  ///
  /// Changes in files are no longer looked for either: they would bring in what was left out.
  package func cancel() { wishes.withLock { $0.isCancelled = true } }

  /// Has the names and claims of some documents looked for next: those on the screen.
  package func look(at numbers: [UInt32]) { wishes.withLock { $0.looked = numbers } }

  /// Takes a file that is about to be written, such as an export, for no new document.
  package func passBy(_ path: String) { wishes.withLock { $0.passedBy.append(path) } }

  var isCancelled: Bool { wishes.withLock { $0.isCancelled } }
  var looked: [UInt32] { wishes.withLock { $0.looked } }
  var passedBy: [String] { wishes.withLock { $0.passedBy } }
}
