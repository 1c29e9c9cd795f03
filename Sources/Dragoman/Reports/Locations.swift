internal import Corpus

/// Says on which lines bytes stand, one after another.
///
/// It counts on from the last byte asked for, so that a document's claims, in their order, cost one walk
/// over its text.
struct Locations {
  private var path: String?
  private var byte = 0
  private var line = 1

  /// Where a byte stands: the path and the line from 1.
  ///
  /// Costs the bytes between it and the last.
  mutating func location(ofByte byte: UInt32, in document: Document) -> String {
    if path != document.path { (path, self.byte, line) = (document.path, 0, 1) }
    let bytes = document.text.fileBytes
    let next = min(document.text.fileOffset(ofByte: Int(byte)), bytes.count)
    let between = bytes[min(self.byte, next)..<max(self.byte, next)].count { $0 == 0x0A }
    line += next < self.byte ? -between : between
    self.byte = next
    return "\(document.path):\(line)"
  }
}
