internal import Corpus
internal import Linking

/// What came of one file.
struct Outcome {
  /// Nil where the file was left out.
  var document: (document: Document, prepared: PreparedDocument)?
  var notices: [Notice] = []
  var bytesRead = 0
  /// Why the system did not give the file's bytes.
  var failure: FileError?
}

/// The files that are done, in path order and without gaps, whatever the order they came in.
struct LoadedPrefix {
  private(set) var documents = DocumentList()
  /// For each of the documents.
  private(set) var prepared: [PreparedDocument?] = []
  private(set) var notices: [Notice]
  private(set) var progress = LoadProgress()
  private(set) var failures: [FileError] = []

  /// Outcomes that wait for one before them.
  private var waiting: [Int: Outcome] = [:]
  private var next = 0
  private var identifiers = UniqueIdentifiers()

  init(fileCount: Int, notices: [Notice]) {
    self.notices = notices
    progress.documentsFound = fileCount
  }

  /// Takes the outcome of the file at a position.
  mutating func place(_ outcome: Outcome, at index: Int) {
    waiting[index] = outcome
    progress.documentsRead += 1
    progress.bytesRead += outcome.bytesRead
    while let outcome = waiting.removeValue(forKey: next) {
      next += 1
      notices += outcome.notices
      if let failure = outcome.failure { failures.append(failure) }
      guard var document = outcome.document else { continue }
      identifiers.distinguish(&document.document)
      documents.append(document.document)
      prepared.append(document.prepared)
    }
  }

  /// The notices by path; those of one path in the order in which they came.
  var sortedNotices: [Notice] {
    notices.enumerated().sorted { ($0.element.path, $0.offset) < ($1.element.path, $1.offset) }
      .map(\.element)
  }

  mutating func finish() { progress.isFinished = true }
}
