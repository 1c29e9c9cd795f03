/// Something that was left out or repaired while loading, with the file it concerns.
package struct Notice: Hashable, Sendable {
  /// What became of the file.
  package enum Severity: Sendable {
    /// The file is not in the corpus.
    case leftOut
    /// The file is in the corpus, but not just as it lies on the disk.
    case repaired
    /// No file is concerned: something that the program could not do.
    case remark
  }

  package var severity: Severity
  /// The file's, as it was reached; words where several files are meant.
  package var path: String
  /// What is wrong and what to do, lower case, without a full stop.
  package var message: String
  /// How many files it speaks of; `path` is then words that say so.
  package var fileCount: Int

  package init(_ severity: Severity, path: String, message: String, fileCount: Int = 1) {
    self.severity = severity
    self.path = path
    self.message = message
    self.fileCount = fileCount
  }
}

/// How far loading has come.
package struct LoadProgress: Hashable, Sendable {
  /// What is being done.
  package enum Stage: Hashable, Sendable {
    /// Folders are walked.
    case finding
    /// Files become documents with sections and words, which can be read and searched.
    case reading
    /// Names and claims are found.
    case analysing
  }

  package var stage = Stage.finding
  /// Files, while folders are walked, and at its end all of them.
  package var documentsFound = 0
  /// Files that have become documents or were left out.
  package var documentsRead = 0
  /// Documents whose names and claims are in the corpus.
  package var documentsAnalysed = 0
  /// Of all files that were read, left out or not.
  package var bytesRead = 0
  /// How long the stage will still take, as far as is known.
  package var secondsLeft: Int?
  /// Nothing is left to do, or the reader has called it off.
  package var isFinished = false
  /// The reader has called it off.
  package var isCancelled = false

  package init() {}
}
