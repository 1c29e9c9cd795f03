/// Something that was left out or repaired while loading, with the file it concerns.
package struct Notice: Hashable, Sendable {
  package enum Severity: Sendable {
    /// The file is not in the corpus.
    case leftOut
    /// The file is in the corpus, but not just as it lies on the disk.
    case repaired
  }

  package var severity: Severity
  package var path: String
  /// What is wrong and what to do, lower case, without a full stop.
  package var message: String

  package init(_ severity: Severity, path: String, message: String) {
    self.severity = severity
    self.path = path
    self.message = message
  }
}

/// How far loading has come.
package struct LoadProgress: Hashable, Sendable {
  package var documentsRead = 0
  package var documentsFound = 0
  package var bytesRead = 0
  package var isFinished = false

  package init() {}
}
