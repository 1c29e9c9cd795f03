import Corpus

/// Documents in a row, in batches that are indexed at once.
enum Batches {
  /// A batch is full when it has so many bytes of text.
  static let size = 4 << 20

  /// The positions of the documents of each batch; only the last may not be full.
  static func ranges(of documents: [Document]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var bytes = 0
    for (index, document) in documents.enumerated() {
      bytes += document.text.count
      guard bytes >= size || index == documents.count - 1 else { continue }
      ranges.append(start..<index + 1)
      (start, bytes) = (index + 1, 0)
    }
    return ranges
  }
}
