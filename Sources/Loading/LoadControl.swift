package import Corpus
internal import Reading
internal import Synchronization

/// What the reader asks of a loading that is under way.
///
/// A class, because the reader's thread and the loading threads share it; every call is a lock.
package final class LoadControl: Sendable {
  private struct Requests {
    var isCancelled = false
    /// Numbers of documents.
    var prioritized: [UInt32] = []
    /// Paths of files.
    var skipped: [String] = []
    /// By path.
    var marks: [String: [HeadingMark]] = [:]
    /// Reads a file again, once all have been read.
    var readAgain: (@Sendable (_ path: String) -> Void)?
  }

  private let requests = Mutex(Requests())

  package init() {}

  /// Reads and analyses nothing more; what is loaded stays.
  ///
  /// Changes in files are no longer followed either: they would bring in what was left out.
  package func cancel() { requests.withLock { $0.isCancelled = true } }

  /// Analyses some documents before all others, by number: those on the screen.
  package func prioritize(_ numbers: [UInt32]) {
    requests.withLock { $0.prioritized = numbers }
  }

  /// Keeps a file that is about to be written, such as an export, out of the corpus.
  package func skip(_ path: String) { requests.withLock { $0.skipped.append(path) } }

  /// Makes the passage at a byte of a document's text a heading, or none, and reads it again.
  package func mark(path: String, byte: Int, isHeading: Bool) {
    let readAgain = requests.withLock { requests in
      requests.marks[path, default: []].append(HeadingMark(offset: byte, isHeading: isHeading))
      return requests.readAgain
    }
    readAgain?(path)
  }

  /// The marks of a file's headings, in the order they were made.
  func marks(of path: String) -> [HeadingMark] { requests.withLock { $0.marks[path] ?? [] } }

  /// Sets what reads a marked file again, and reads those that were marked before.
  func readAgain(by read: @escaping @Sendable (_ path: String) -> Void) {
    let paths = requests.withLock { requests in
      requests.readAgain = read
      return requests.marks.keys.sorted()
    }
    for path in paths { read(path) }
  }

  var isCancelled: Bool { requests.withLock { $0.isCancelled } }
  var prioritized: [UInt32] { requests.withLock { $0.prioritized } }
  var skipped: [String] { requests.withLock { $0.skipped } }
}

/// Receives what a loading has read and linked so far.
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
