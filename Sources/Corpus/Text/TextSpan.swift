/// A half-open range of UTF-8 byte offsets in one document's text.
///
/// Offsets are bytes everywhere inside the program; Unicode scalars only at its border (JSON,
/// exports, messages), where `DocumentText` converts them.
package struct TextSpan: Hashable, Sendable, Comparable {
  /// The first byte.
  package var start: UInt32
  /// The byte after the last.
  package var end: UInt32

  @inlinable
  package init(_ start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  /// The offsets as a range, for subscripting bytes.
  @inlinable
  package var range: Range<Int> { Int(start)..<Int(end) }

  /// Length in bytes.
  @inlinable
  package var length: Int { Int(end) - Int(start) }

  @inlinable
  package var isEmpty: Bool { start >= end }

  /// Whether the other lies in this one, an empty one at either end included.
  @inlinable
  package func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  @inlinable
  package func contains(byte: Int) -> Bool { Int(start) <= byte && byte < Int(end) }

  /// Whether a byte lies in both, unless one of them is empty.
  @inlinable
  package func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// The smallest span that holds both.
  @inlinable
  package func union(_ other: TextSpan) -> TextSpan {
    TextSpan(Int(min(start, other.start)), Int(max(end, other.end)))
  }

  /// Reading order: by start, the longer first where two start together.
  package static func < (left: TextSpan, right: TextSpan) -> Bool {
    left.start != right.start ? left.start < right.start : left.end > right.end
  }
}
