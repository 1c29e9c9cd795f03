import ArgumentParser
import Corpus
import Files
import Reading
import Search

/// Our index as a benchmark asks it; the one place here that knows its interface.
struct SearchEngine {
  /// What making an index took.
  struct Build {
    var documents: Int
    var duration: Elapsed
    /// What the process holds more, in bytes.
    var memory: Int
    /// What of that is the index, in bytes.
    var indexSize: Int
  }

  private let index: SearchIndex
  private let scope: Query.Scope

  /// Reads files from the disk, makes documents of them and indexes their words, on one thread.
  static func build(
    _ folder: TextFolder, scope: Query.Scope
  ) -> (engine: SearchEngine, build: Build) {
    let before = ResidentMemory.bytes
    var documents = DocumentList()
    var segments = SegmentSet()
    let (index, duration) = Stopwatch.time {
      let read = Self.documents(folder)
      let indexer = Indexer()
      for batch in Batches.ranges(of: read) { indexer.add(Array(read[batch])) }
      indexer.settle()
      segments = indexer.segments
      documents = DocumentList(read)
      return SearchIndex(Corpus(documents: documents), segments)
    }
    let build = Build(
      documents: documents.count, duration: duration, memory: ResidentMemory.bytes - before,
      indexSize: segments.byteCount)
    return (SearchEngine(index: index, scope: scope), build)
  }

  private static func documents(_ folder: TextFolder) -> [Document] {
    var documents: [Document] = []
    for path in folder.paths {
      guard let bytes = try? unsafe WholeFile.read(path),
        var document = try? Reader.read(bytes: bytes, path: path).document
      else { continue }
      document.number = UInt32(truncatingIfNeeded: documents.count)
      documents.append(document)
    }
    return documents
  }

  /// Looks for the first twenty places that answer, with their snippets.
  ///
  /// - Throws: `QueryError` where the query cannot be read.
  func search(_ query: BenchmarkQuery) throws -> SearchResults {
    var parsed = try Query.parse(query.query, asTyped: query.isTyped)
    parsed.scope = scope
    return index.search(parsed, limit: 20)
  }
}

extension Query.Scope: ExpressibleByArgument {
  /// What measurements of other engines call it.
  var unit: String {
    switch self {
    case .document: "doc"
    case .section: "section"
    case .sentence: "sent"
    }
  }
}
