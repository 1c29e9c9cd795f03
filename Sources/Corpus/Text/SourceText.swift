/// The text of a file as it was decoded, where a document's text leaves some of it out.
///
/// Reading closes the gaps that line ends make in words; exports and editors need the file's own
/// positions.
package final class SourceText: Sendable {
  /// What the document's text leaves out.
  package struct Gap: Sendable {
    /// The byte offset, in the document's text, before which it stands.
    package var position: Int
    /// Bytes.
    package var length: Int

    package init(position: Int, length: Int) {
      self.position = position
      self.length = length
    }
  }

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

  /// Where the byte at an offset of the document's text stands in the file's; a binary search.
  func start(ofByte byte: Int) -> Int {
    byte + before(positions.partitionPoint { $0 <= UInt32(clamping: byte) })
  }

  /// Where what ends at an offset of the document's text ends in the file's; a binary search.
  func end(ofByte byte: Int) -> Int {
    byte + before(positions.partitionPoint { $0 < UInt32(clamping: byte) })
  }

  private func before(_ gap: Int) -> Int { gap == 0 ? 0 : Int(totals[gap - 1]) }
}
