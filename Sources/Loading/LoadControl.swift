package import Corpus
internal import Reading
internal import Synchronization

/// What the reader wants of a loading that goes on.
///
/// A class, because the reader's thread and those that load share it.
package final class LoadControl: Sendable {
  private struct Wishes {
    var isCancelled = false
    var looked: [UInt32] = []
    var passedBy: [String] = []
    /// By path.
    var marks: [String: [HeadingMark]] = [:]
    /// Reads a file again, once all have been read.
    var readAgain: (@Sendable (_ path: String) -> Void)?
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

  /// Takes the passage at a byte of a document's text for a heading, or for none, and has the document
  /// read again.
  package func mark(path: String, byte: Int, isHeading: Bool) {
    let readAgain = wishes.withLock { wishes in
      wishes.marks[path, default: []].append(HeadingMark(offset: byte, isHeading: isHeading))
      return wishes.readAgain
    }
    readAgain?(path)
  }

  /// What has been said of a file's headings.
  func marks(of path: String) -> [HeadingMark] { wishes.withLock { $0.marks[path] ?? [] } }

  /// Has files read again from now on, those first that the reader has marked meanwhile.
  func readAgain(by read: @escaping @Sendable (_ path: String) -> Void) {
    let paths = wishes.withLock { wishes in
      wishes.readAgain = read
      return wishes.marks.keys.sorted()
    }
    for path in paths { read(path) }
  }

  var isCancelled: Bool { wishes.withLock { $0.isCancelled } }
  var looked: [UInt32] { wishes.withLock { $0.looked } }
  var passedBy: [String] { wishes.withLock { $0.passedBy } }
}

/// What is told of a loading while it goes on.
///
/// A document is in a published corpus only after `read` had it.
package protocol LoadObserver: Sendable {
  /// Documents that have just been read, without names and claims; their numbers are set.
  ///
  /// Called on the thread that read them, on several at once: the place to index their words.
  func read(_ documents: [Document])

  /// The numbers of documents that are gone or were replaced.
  ///
  /// Called just before the first corpus without them is published.
  func dropped(_ numbers: [UInt32])

  /// What is loaded so far; called from any thread, but never twice at once.
  func publish(_ update: LoadUpdate)
}
