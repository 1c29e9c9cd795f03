import Corpus
import Testing

@testable import dragoman_train

struct OffsetMapTests {
  @Test(arguments: ["", "boats", "é", "東京 said 😀 naïvely"])
  func `each scalar is at its bytes`(_ text: String) {
    let map = OffsetMap(text)
    let document = DocumentText(text)
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      #expect(document[map.span(offset, offset + 1)] == String(scalar))
    }
    let count = text.unicodeScalars.count
    #expect(map.span(0, count) == TextSpan(0, text.utf8.count))
  }

  @Test func `it agrees with the map the other way`() {
    let text = DocumentText("“Né,” said 東京.")
    let span = OffsetMap("“Né,” said 東京.").span([6, 13])
    #expect(text[span] == "said 東京")
    #expect(text.scalarRange(span) == 6..<13)
  }

  @Test func `what lies past the end is taken back to it`() {
    #expect(OffsetMap("né").span(1, 99) == TextSpan(1, 3))
  }
}
