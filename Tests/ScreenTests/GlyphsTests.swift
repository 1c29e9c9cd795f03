import Screen
import TestSupport
import Testing

struct GlyphsTests {
  private func drawn(_ text: String) -> String {
    String(Glyphs(text).map(\.character))
  }

  @Test(arguments: [
    ("\u{1B}[31mred", "␛[31mred"), ("a\u{0}b\u{7F}", "a␀b␡"), ("\u{9B}2J", "\u{FFFD}2J"),
    ("a\tb", "a    b"), ("a\r\nb", "a␍␊b"), ("\u{85}\u{2028}", "␤␤"),
    ("a\u{202E}b\u{2066}c\u{2069}", "a⇆b⇆c⇆"), ("co\u{AD}op", "co·op"), ("a\u{200B}b", "a·b"),
    ("\u{FEFF}x", "·x"), ("\u{E000}", "\u{FFFD}"), ("\u{10FFFF}", "\u{FFFD}"),
    ("\u{FFFD}", "\u{FFFD}"), ("\u{301}x", "◌\u{301}x"), ("\n\u{301}", "␊◌\u{301}"),
    ("\u{FE0F}", "·"), ("\u{E0041}", "·"), ("naïve 漢字 👩‍👧", "naïve 漢字 👩‍👧"), ("", ""),
  ])
  func `what a terminal would obey or hide gets a visible stand-in`(text: String, shown: String) {
    #expect(drawn(text) == shown)
  }

  @Test func `the quick ways cut text as the library does`() {
    var random = SplitMix64(seed: 13)
    let samples = Array(
      "a .-é€“漢한カ、ЯאÐ©\u{301}\u{FE0F}\u{200D}👍❤🏽🇫🇷क्षกำ\u{1160}\u{11A8}".unicodeScalars)
    for _ in 0..<5_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0..<12, using: &random) {
        text.unicodeScalars.append(samples.randomElement(using: &random) ?? " ")
      }
      let glyphs = Array(Glyphs(text))
      #expect(glyphs.map(\.bytes) == text.map(\.utf8.count), "\(text.unicodeScalars.map(\.value))")
      for glyph in glyphs { #expect(glyph.cells == Width.cells(of: glyph.character)) }
      var frame = Frame(size: Size(columns: 60, rows: 1))
      frame.write(text + "|", row: 0, column: 0)
      #expect(frame.text == String(glyphs.map(\.character)) + "|")
    }
  }

  @Test func `no scalar reaches the screen as a control or takes no cell`() {
    for value in UInt32(0)..<0x11_0000 where value < 0x3400 || value >= 0xD7A0 && value < 0x2_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for glyph in Glyphs(String(Character(scalar))) {
        let categories = glyph.character.unicodeScalars.map(\.properties.generalCategory)
        let bad = categories.contains(.control) || glyph.cells < 1 || glyph.cells > 2
        if bad { Issue.record("U+\(String(value, radix: 16)) is drawn as \(categories)") }
      }
    }
  }

  @Test(arguments: [
    "plain", "a\r\n\tb", "é漢\u{301}", "\n\u{301}\u{301}a", "🇫🇷🇩🇪x\u{202E}", "\r\n\r\n",
  ])
  func `the bytes of the glyphs add up to the text`(text: String) {
    #expect(Glyphs(text).reduce(0) { $0 + $1.bytes } == text.utf8.count)
  }
}
