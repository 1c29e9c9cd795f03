/// The titles and paths of some documents in small letters, in one array, to be looked through for
/// a part of them.
///
/// Titles and paths themselves lie all over the memory: to look at those of a large corpus takes
/// longer than a key may.
struct FoldedNames: Sendable {
  private var bytes: [UInt8] = []
  /// Where each document's names end.
  private var ends: [Int] = []

  /// Stands behind each name, so that no match goes on in the next; no byte of UTF-8.
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
