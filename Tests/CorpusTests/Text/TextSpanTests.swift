import Corpus
import Testing

struct TextSpanTests {
  @Test
  func `a span has the length of its bytes`() {
    #expect(TextSpan(3, 8).length == 5)
    #expect(TextSpan(3, 8).range == 3..<8)
    #expect(!TextSpan(3, 8).isEmpty)
    #expect(TextSpan(3, 3).isEmpty)
  }

  @Test(arguments: [(2, false), (3, true), (7, true), (8, false)])
  func `a span holds its first byte and not the one behind its last`(
    _ byte: Int, _ isInside: Bool
  ) {
    #expect(TextSpan(3, 8).contains(byte: byte) == isInside)
  }

  @Test(arguments: [
    (TextSpan(3, 8), true), (TextSpan(4, 5), true), (TextSpan(2, 5), false),
    (TextSpan(7, 9), false), (TextSpan(8, 8), true),
  ])
  func `a span contains what lies in it whole`(_ other: TextSpan, _ isInside: Bool) {
    #expect(TextSpan(3, 8).contains(other) == isInside)
  }

  @Test(arguments: [
    (TextSpan(0, 3), false), (TextSpan(0, 4), true), (TextSpan(5, 6), true),
    (TextSpan(7, 20), true), (TextSpan(8, 20), false),
  ])
  func `spans overlap where they share a byte`(_ other: TextSpan, _ overlaps: Bool) {
    #expect(TextSpan(3, 8).overlaps(other) == overlaps)
    #expect(other.overlaps(TextSpan(3, 8)) == overlaps)
  }

  @Test
  func `the union of spans holds what lies between them`() {
    #expect(TextSpan(3, 5).union(TextSpan(9, 12)) == TextSpan(3, 12))
    #expect(TextSpan(9, 12).union(TextSpan(3, 20)) == TextSpan(3, 20))
  }

  @Test
  func `spans sort by start, the longer first`() {
    let sorted = [TextSpan(4, 6), TextSpan(2, 3), TextSpan(4, 9), TextSpan(0, 1)].sorted()
    #expect(sorted == [TextSpan(0, 1), TextSpan(2, 3), TextSpan(4, 9), TextSpan(4, 6)])
  }
}
