internal import Corpus

/// Says on which lines of their files bytes are.
///
/// It counts on from the last byte asked for, so that a document's claims, in their order, cost one
/// walk over its text.
struct Locations {
  private var path: String?
  private var byte = 0
  private var line = 1

  /// The line that a byte is on, from 1; costs the bytes between it and the last.
  mutating func line(ofByte byte: UInt32, in document: Document) -> Int {
    if let line = document.text.markupLine(ofByte: Int(byte)) { return line }
    if path != document.path { (path, self.byte, line) = (document.path, 0, 1) }
    let bytes = document.text.fileBytes
    let next = min(document.text.fileOffset(ofByte: Int(byte)), bytes.count)
    let between = bytes[min(self.byte, next)..<max(self.byte, next)].count { $0 == 0x0A }
    line += next < self.byte ? -between : between
    self.byte = next
    return line
  }

  /// Where a byte is, as compilers write it: the path and the line.
  mutating func location(ofByte byte: UInt32, in document: Document) -> String {
    "\(document.path):\(line(ofByte: byte, in: document))"
  }

  /// The lines of bytes that come in any order; each text is walked over once.
  static func lines(of places: [(document: Int, byte: UInt32)], in corpus: Corpus) -> [Int] {
    var locations = Locations()
    var lines = [Int](repeating: 0, count: places.count)
    for index in places.indices.sorted(by: { places[$0] < places[$1] }) {
      let place = places[index]
      lines[index] = locations.line(ofByte: place.byte, in: corpus.documents[place.document])
    }
    return lines
  }
}
