/// One document's text: valid UTF-8 bytes, with the maps from bytes to scalars and lines.
///
/// The text is kept once; everything that is known about it is a `TextSpan` into it.
package struct DocumentText: Sendable {
  /// Valid UTF-8.
  package let bytes: [UInt8]

  /// The file's own text, where this one leaves some of it out; all positions that are given to the
  /// outside are the file's.
  private let source: SourceText?

  /// The file's lines, where this text was taken out of markup.
  private let lines: SourceLines?

  /// Scalars before each multiple of `stride` bytes; empty for ASCII text, where the two agree.
  private let scalarsBefore: [UInt32]
  private static let stride = 1024

  /// Takes bytes that are valid UTF-8; `Reading` decodes and repairs before it comes here.
  ///
  /// One pass over the bytes.
  package init(bytes: [UInt8], source: SourceText? = nil, lines: SourceLines? = nil) {
    self.bytes = bytes
    self.source = source
    self.lines = lines
    // Scalars are counted in the file's text.
    scalarsBefore = source == nil ? Self.scalarTable(bytes) : []
  }

  package init(_ string: String) {
    self.init(bytes: Array(string.utf8))
  }

  /// Bytes.
  package var count: Int { bytes.count }

  /// The span of the whole text.
  package var span: TextSpan { TextSpan(0, bytes.count) }

  /// The text as exports give it: all of the decoded file, but for what is markup.
  package var fileBytes: [UInt8] { source?.text.bytes ?? bytes }

  /// Where a byte of this text is in ``fileBytes``.
  package func fileOffset(ofByte byte: Int) -> Int { source?.start(ofByte: byte) ?? byte }

  /// The words of a span, as they are in the text.
  package subscript(_ span: TextSpan) -> String {
    let range = span.range.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The Unicode scalars of the file before a byte offset; at most 1,024 bytes are looked at.
  package func scalarOffset(ofByte byte: Int) -> Int {
    if let source { return source.text.scalarOffset(ofByte: source.start(ofByte: byte)) }
    let byte = min(max(byte, 0), bytes.count)
    if scalarsBefore.isEmpty { return byte }
    let row = min(byte / Self.stride, scalarsBefore.count - 1)
    return Int(scalarsBefore[row]) + bytes.span.scalarCount(in: row * Self.stride..<byte)
  }

  /// A span in Unicode scalars, as exports and messages give it.
  package func scalarRange(_ span: TextSpan) -> Range<Int> {
    let start = scalarOffset(ofByte: Int(span.start))
    guard let source else { return start..<scalarOffset(ofByte: Int(span.end)) }
    let end = source.text.scalarOffset(ofByte: source.end(ofByte: Int(span.end)))
    return start..<max(start, end)
  }

  /// The file's line that a byte is on, where the text was taken out of markup; a binary search.
  package func markupLine(ofByte byte: Int) -> Int? { lines?.line(ofByte: byte) }

  /// The file's line that a byte is on, from 1; a walk over the bytes before it.
  package func lineNumber(ofByte byte: Int) -> Int {
    if let line = markupLine(ofByte: byte) { return line }
    if let source { return source.text.lineNumber(ofByte: source.start(ofByte: byte)) }
    var line = 1
    for value in bytes[..<min(byte, bytes.count)] where value == 0x0A { line += 1 }
    return line
  }

  /// Whether a byte offset lies between two scalars.
  package func isScalarBoundary(_ byte: Int) -> Bool {
    byte == bytes.count || (byte >= 0 && byte < bytes.count && bytes[byte] & 0xC0 != 0x80)
  }

  /// A span in one line: white space of any kind and length as one space.
  package func singleLine(_ span: TextSpan) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(span.length)
    for byte in bytes[span.range.clamped(to: 0..<bytes.count)] {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if result.last != 0x20 && !result.isEmpty { result.append(0x20) }
      } else {
        result.append(byte)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  private static func scalarTable(_ bytes: [UInt8]) -> [UInt32] {
    let text = bytes.span
    guard text.endOfASCII(from: 0) < bytes.count else { return [] }
    var table: [UInt32] = []
    table.reserveCapacity(bytes.count / Self.stride + 1)
    var scalars = 0
    for start in Swift.stride(from: 0, to: bytes.count, by: Self.stride) {
      table.append(UInt32(truncatingIfNeeded: scalars))
      scalars += text.scalarCount(in: start..<min(start + Self.stride, bytes.count))
    }
    return table
  }
}

/// The text of a file as it was decoded, where a document's text leaves some of it out.
///
/// Reading closes the gaps that line ends make in words; exports and editors need the file's own
/// positions.
package final class SourceText: Sendable {
  /// What the document's text leaves out.
  package struct Gap: Sendable {
    /// The byte offset, in the document's text, before which it is.
    package var position: Int
    /// Bytes.
    package var length: Int

    package init(position: Int, length: Int) {
      self.position = position
      self.length = length
    }
  }

  /// The whole file, decoded.
  package let text: DocumentText
  private let positions: [UInt32]
  /// The bytes left out up to and with each gap.
  private let totals: [UInt32]

  /// - Parameter gaps: By position.
  package init(_ text: DocumentText, gaps: [Gap]) {
    self.text = text
    positions = gaps.map { UInt32($0.position) }
    var total = 0
    totals = gaps.map { gap in
      total += gap.length
      return UInt32(total)
    }
  }

  /// Where the byte at an offset of the document's text is in the file's; a binary search.
  func start(ofByte byte: Int) -> Int {
    byte + before(positions.partitionPoint { $0 <= UInt32(clamping: byte) })
  }

  /// Where what ends at an offset of the document's text ends in the file's; a binary search.
  func end(ofByte byte: Int) -> Int {
    byte + before(positions.partitionPoint { $0 < UInt32(clamping: byte) })
  }

  private func before(_ gap: Int) -> Int { gap == 0 ? 0 : Int(totals[gap - 1]) }
}
