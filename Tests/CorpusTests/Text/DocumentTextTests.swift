import Corpus
import Testing
import TestSupport

struct DocumentTextTests {
  /// Scalars of one to four bytes, 10 bytes a round, so that they lie across every 1,024th byte.
  static let mixed = String(repeating: "aé€😀", count: 400)

  @Test(arguments: [
    "", "plain ASCII words", "Åse Øverland", "東京の川", "😀", mixed, "x" + mixed, "xy" + mixed,
    "xyz" + mixed, String(repeating: "é", count: 512), String(repeating: "a", count: 1024) + "é",
    String(repeating: "a", count: 3000),
  ])
  func `byte offsets count the scalars before them`(_ string: String) {
    let text = DocumentText(string)
    var byte = 0
    var wrong: [Int] = []
    for (scalars, scalar) in string.unicodeScalars.enumerated() {
      if text.scalarOffset(ofByte: byte) != scalars { wrong.append(byte) }
      byte += String(scalar).utf8.count
    }
    #expect(wrong.isEmpty)
    #expect(text.scalarOffset(ofByte: text.count) == string.unicodeScalars.count)
  }

  @Test
  func `offsets outside the text are taken for its ends`() {
    let text = DocumentText("né")
    #expect(text.scalarOffset(ofByte: -5) == 0)
    #expect(text.scalarOffset(ofByte: 400) == 2)
  }

  @Test(arguments: [
    ("⟦Zoë⟧ said", 0..<3), ("“⟦Öl⟧” — so", 1..<3), ("a😀⟦b⟧", 2..<3), ("⟦⟧x", 0..<0),
  ])
  func `a span is exported in scalars`(_ marked: String, _ scalars: Range<Int>) {
    let marked = MarkedText(marked)
    #expect(DocumentText(marked.text).scalarRange(marked.spans[0]) == scalars)
  }

  @Test
  func `a span behind many scalars of several bytes is exported in scalars`() {
    let marked = MarkedText(Self.mixed + "⟦Zoë⟧")
    let range = DocumentText(marked.text).scalarRange(marked.spans[0])
    #expect(range == 1600..<1603)
  }

  @Test(arguments: [("⟦Zoë⟧ said", "Zoë"), ("a ⟦“b\nc”⟧", "“b\nc”"), ("a⟦⟧", "")])
  func `a span re-reads its words`(_ marked: String, _ words: String) {
    let marked = MarkedText(marked)
    #expect(DocumentText(marked.text)[marked.spans[0]] == words)
  }

  @Test
  func `a span that reaches beyond the text re-reads what there is`() {
    #expect(DocumentText("abc")[TextSpan(1, 90)] == "bc")
    #expect(DocumentText("abc").singleLine(TextSpan(40, 90)).isEmpty)
  }

  @Test
  func `only the places between scalars are boundaries`() {
    let text = DocumentText("aé€😀")
    let boundaries = (-1...11).filter { text.isScalarBoundary($0) }
    #expect(boundaries == [0, 1, 3, 6, 10])
  }

  @Test(arguments: [
    ("⟦a⟧", 1), ("a\n⟦b⟧", 2), ("a\r\n\r\n⟦b⟧", 3), ("a⟦\n⟧b", 1), ("a\n\n\n⟦⟧", 4),
  ])
  func `lines are counted from one`(_ marked: String, _ line: Int) {
    let marked = MarkedText(marked)
    let start = Int(marked.spans[0].start)
    #expect(DocumentText(marked.text).lineNumber(ofByte: start) == line)
  }

  @Test(arguments: [
    ("⟦Water  Rights⟧", "Water Rights"), ("⟦ \tWater\r\n  Rights\n⟧", "Water Rights"),
    ("x⟦\u{0B}\u{0C}⟧y", ""), ("⟦Zoë\nÖst⟧", "Zoë Öst"), ("⟦one⟧ two", "one"),
  ])
  func `white space of any length is one space in a single line`(
    _ marked: String, _ line: String
  ) {
    let marked = MarkedText(marked)
    #expect(DocumentText(marked.text).singleLine(marked.spans[0]) == line)
  }
}
