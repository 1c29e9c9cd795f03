/// On which lines of its file a text is that was taken out of markup.
package final class SourceLines: Sendable {
  /// A byte of the text from which on it is on a line.
  package struct Start: Sendable, Equatable {
    package var byte: Int
    /// From 1.
    package var line: Int

    package init(byte: Int, line: Int) {
      self.byte = byte
      self.line = line
    }
  }

  private let bytes: [UInt32]
  private let lines: [UInt32]

  /// - Parameter starts: By byte; lines need not be in order, as markup may move what it encloses.
  package init(_ starts: [Start]) {
    bytes = starts.map { UInt32(clamping: $0.byte) }
    lines = starts.map { UInt32(clamping: $0.line) }
  }

  /// The line that a byte is on; a binary search.
  func line(ofByte byte: Int) -> Int {
    let after = bytes.partitionPoint { $0 <= UInt32(clamping: byte) }
    return after == 0 ? 1 : Int(lines[after - 1])
  }
}
