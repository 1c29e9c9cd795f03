/// Finds what a pattern matches; keeps what it learned for the next text.
///
/// One a thread: matching fills its tables.
package struct PatternMatcher {
  package init(_ pattern: Pattern) {}

  /// The matches in a range of UTF-8 text, in order, without overlaps and none of them empty.
  package mutating func matches(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> [Range<Int>] {
    []
  }

  /// Whether there is a match in a range of UTF-8 text; stops at the first.
  package mutating func hasMatch(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    false
  }
}
