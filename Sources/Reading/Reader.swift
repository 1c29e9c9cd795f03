package import Corpus

/// Bytes to documents.
package enum Reader {
  /// Reads one document.
  package static func read(bytes: [UInt8], path: String) -> (document: Document, notices: [Notice])
  {
    fatalError("not written yet")
  }
}
