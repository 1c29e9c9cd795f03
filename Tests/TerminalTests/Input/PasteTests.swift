import Screen
import Terminal
import Testing

struct PasteTests {
  private func inputs(_ text: String) -> [Input] {
    var decoder = InputDecoder()
    return decoder.decode(text.utf8) + decoder.flush()
  }

  @Test(
    arguments: [
      ("two words", "two words"), ("a\rb\r\nc\nd\te", "a\nb\nc\nd\te"), ("\u{3}a\u{7F}\u{0}", "a"),
      ("a\u{85}b\u{9B}c", "abc"), ("q漢é👍", "q漢é👍"), ("\u{1B}[A\u{1B}]0;x\u{7}", "[A]0;x"),
      ("\u{1B}\u{1B}[20x\u{1B}[20", "[20x[20"), ("\u{1B}[200~", "[200~"),
    ])
  func `a paste is one event with its text`(pasted: String, text: String) {
    #expect(
      inputs("\u{1B}[200~\(pasted)\u{1B}[201~\r") == [.pasted(text, omitted: 0), .key(.enter)])
  }

  @Test func `bytes that are not UTF-8 are replaced`() {
    var decoder = InputDecoder()
    let inputs = decoder.decode(
      Array("\u{1B}[200~".utf8) + [0x61, 0xFF, 0x62] + Array("\u{1B}[201~".utf8))
    #expect(inputs == [.pasted("a\u{FFFD}b", omitted: 0)])
  }

  @Test func `of a huge paste the beginning is kept, and the rest counted`() {
    var decoder = InputDecoder()
    _ = decoder.decode("\u{1B}[200~".utf8)
    let piece = Array(String(repeating: "漢", count: 100_000).utf8)
    for _ in 0..<20 { #expect(decoder.decode(piece).isEmpty) }
    let inputs = decoder.decode("\u{1B}[201~".utf8)
    guard case .pasted(let text, let omitted)? = inputs.first else {
      Issue.record("\(inputs)")
      return
    }
    #expect(text.utf8.count == 65_535)
    #expect(text.allSatisfy { $0 == "漢" })
    #expect(omitted == 20 * piece.count - 65_535)
  }

  @Test func `many escapes do not end a paste`() {
    let escapes = String(repeating: "\u{1B}", count: 100_000)
    #expect(inputs("\u{1B}[200~a\(escapes)b\u{1B}[201~") == [.pasted("ab", omitted: 0)])
  }

  @Test func `a paste whose end is lost is left by Esc`() {
    var decoder = InputDecoder()
    #expect(decoder.decode("\u{1B}[200~a\u{3}".utf8).isEmpty)
    #expect(decoder.timeout == InputDecoder.pasteTimeout)
    #expect(decoder.flush() == [.pasted("a", omitted: 0)])
    #expect(decoder.timeout == nil)
    #expect(decoder.decode("q".utf8).isEmpty)
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.timeout == InputDecoder.keyTimeout)
    #expect(decoder.flush() == [.pasted("q", omitted: 0), .key(.escape)])
    #expect(decoder.decode([0x03]) == [.key(.control("c"))])
  }
}
