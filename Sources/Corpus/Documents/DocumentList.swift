/// The documents of a corpus, in chunks that growing corpora share.
///
/// A corpus is published again and again while it grows. Copying an array of two hundred thousand
/// documents each time would cost a reference count for each part of each; a list copies one
/// reference a chunk, and whoever drops an old corpus drops as few.
package struct DocumentList: Sendable, RandomAccessCollection {
  /// Documents in a chunk, as a power of two.
  private static let chunkBits = 8
  private static let chunkSize = 1 << chunkBits

  /// All are full but the last.
  private(set) var chunks: [[Document]] = []
  /// The names of each chunk's documents.
  private(set) var names: [FoldedNames] = []
  private var length = 0

  package init() {}

  /// Cuts documents into chunks; linear.
  package init(_ documents: some Sequence<Document>) {
    append(contentsOf: documents)
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { length }

  package subscript(_ index: Int) -> Document {
    chunks[index >> Self.chunkBits][index & (Self.chunkSize - 1)]
  }

  /// The chunk of a position, and the row in it.
  func place(of index: Int) -> (chunk: Int, row: Int) {
    (index >> Self.chunkBits, index & (Self.chunkSize - 1))
  }

  /// Adds a document at the end; chunks that are full stay shared.
  package mutating func append(_ document: Document) {
    if length & (Self.chunkSize - 1) == 0 {
      chunks.append([])
      names.append(FoldedNames())
      chunks[chunks.count - 1].reserveCapacity(Self.chunkSize)
    }
    chunks[chunks.count - 1].append(document)
    names[names.count - 1].append(document)
    length += 1
  }

  /// Adds documents at the end.
  package mutating func append(contentsOf documents: some Sequence<Document>) {
    for document in documents { append(document) }
  }
}

extension DocumentList: ExpressibleByArrayLiteral {
  package init(arrayLiteral documents: Document...) { self.init(documents) }
}
