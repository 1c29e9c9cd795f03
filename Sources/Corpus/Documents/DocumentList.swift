/// The documents of a corpus, in chunks that growing corpora share.
///
/// A corpus is published again and again while it grows. Copying an array of two hundred thousand
/// documents each time would cost a reference count for each part of each; a list copies one
/// reference a chunk, and dropping an old corpus drops as few.
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

  /// Two array accesses; a copy of a document counts a reference for each of its parts.
  package subscript(_ index: Int) -> Document {
    chunks[index >> Self.chunkBits][index & (Self.chunkSize - 1)]
  }

  /// Goes over the claims of each document, with its position, without a copy of any document.
  package func forEachClaimTable(_ body: (Int, ClaimTable) -> Void) {
    var index = 0
    for chunk in chunks {
      for row in chunk.indices {
        body(index, chunk[row].claims)
        index += 1
      }
    }
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

extension DocumentList {
  /// The position of the document of a path; nil where there is none.
  ///
  /// A look at `hint`, its position in an older corpus, then a binary search: documents are in
  /// the order of their paths' bytes.
  package func position(ofPath path: String, near hint: Int? = nil) -> Int? {
    if let hint, hint >= 0, hint < count, self[hint].path == path { return hint }
    let position = partitionPoint { $0.path.utf8.lexicographicallyPrecedes(path.utf8) }
    return position < count && self[position].path == path ? position : nil
  }

  /// How many documents at the beginning are those of another list, by number.
  ///
  /// A comparison a chunk where the lists share it, else one a document.
  package func commonPrefix(with other: DocumentList) -> Int {
    var common = 0
    for (mine, theirs) in zip(chunks, other.chunks) {
      if Self.isSame(mine, theirs) {
        common += mine.count
        continue
      }
      for row in 0..<Swift.min(mine.count, theirs.count) {
        guard mine[row].number == theirs[row].number else { return common }
        common += 1
      }
      guard mine.count == theirs.count else { return common }
    }
    return common
  }

  /// Whether two chunks are one and the same array.
  private static func isSame(_ mine: [Document], _ theirs: [Document]) -> Bool {
    guard mine.count == theirs.count else { return false }
    return unsafe mine.withUnsafeBufferPointer { mine in
      unsafe theirs.withUnsafeBufferPointer { unsafe mine.baseAddress == $0.baseAddress }
    }
  }

  /// The positions, from one on, of documents whose title or path contains a text, without regard
  /// to case.
  package func positions(from start: Int = 0, containing text: String) -> [Int] {
    let folded = FoldedNames.folded(text)
    var positions: [Int] = []
    var first = 0
    for (names, chunk) in zip(names, chunks) {
      if first + chunk.count > start {
        for row in names.rows(from: Swift.max(start - first, 0), containing: folded) {
          positions.append(first + row)
        }
      }
      first += chunk.count
    }
    return positions
  }
}

/// The titles and paths of some documents in small letters, in one array, to be looked through for
/// a part of them.
///
/// Titles and paths themselves lie all over the memory: to look at those of a large corpus takes
/// longer than a key may.
struct FoldedNames: Sendable {
  private var bytes: [UInt8] = []
  /// Where each document's names end.
  private var ends: [Int] = []

  /// Ends each name, so that no match goes on in the next; no byte of UTF-8.
  private static let border: UInt8 = 0xFF

  mutating func append(_ document: Document) {
    for name in [document.title, document.path] {
      bytes += Self.folded(name)
      bytes.append(Self.border)
    }
    ends.append(bytes.count)
  }

  /// A text in small letters.
  static func folded(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    if bytes.span.endOfASCII(from: 0) < bytes.count { return Array(text.lowercased().utf8) }
    return bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  /// The rows, from one on, of documents with a folded text in title or path.
  ///
  /// Linear in the names, and less where they have the text near their beginnings.
  func rows(from first: Int, containing text: [UInt8]) -> [Int] {
    guard let head = text.first, first < ends.count else {
      return Array(first..<max(first, ends.count))
    }
    let bytes = bytes.span
    var rows: [Int] = []
    var row = first
    var place = first > 0 ? ends[first - 1] : 0
    while true {
      place = bytes.firstIndex(of: head, in: place..<bytes.count)
      guard place + text.count <= bytes.count else { return rows }
      var length = 1
      while length < text.count, bytes[place &+ length] == text[length] { length &+= 1 }
      if length < text.count {
        place &+= 1
        continue
      }
      while ends[row] <= place { row &+= 1 }
      rows.append(row)
      place = ends[row]
      row &+= 1
    }
  }
}
