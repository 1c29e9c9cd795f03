internal import Corpus

/// What came of one file.
struct Outcome: Sendable {
  /// Nil where the file was left out.
  var document: Document?
  var notices: [Notice] = []
  var bytesRead = 0
  /// Why the system did not give the file's bytes.
  var failure: FileError?
}
