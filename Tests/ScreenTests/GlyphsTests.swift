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
    ("\u{FE0F}", "·"), ("\u{E0041}", "·"),
    ("a\u{E0068}\u{E0069}b", "a··b"), ("😀\u{FE0F}\u{E0101}\u{E0102}", "😀\u{FE0F}··"),
    ("pay\u{200D}pal", "pay·pal"),
    ("\u{645}\u{6CC}\u{200C}\u{62E}", "\u{645}\u{6CC}\u{200C}\u{62E}"),
    ("\u{FFF9}a\u{FFFA}b\u{FFFB}", "·a·b·"),
    ("🇫🇷🇩", "🇫🇷🄳"), ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴\u{E0067}\u{E0062}\u{E007F}"),
    ("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}x", "e\u{301}\u{302}\u{303}\u{304}x"),
    ("naïve 漢字 👩‍👧", "naïve 漢字 👩‍👧"), ("", ""),
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
      // A cluster that hides something is shown as several glyphs; none reaches over two clusters.
      let ends = glyphs.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.bytes) }
      let clusterEnds = text.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.utf8.count) }
      #expect(
        text.unicodeScalars.contains { [0xFE0F, 0x200D].contains($0.value) }
          ? Set(ends).isSuperset(of: clusterEnds) : ends == clusterEnds,
        "\(text.unicodeScalars.map(\.value))")
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

  @Test func `a cluster without end is cut into pieces of a few cells`() {
    let conjunct = Array(repeating: "क", count: 500).joined(separator: "\u{94D}")
    #expect(conjunct.count == 1)
    let glyphs = Array(Glyphs(conjunct))
    #expect(glyphs.allSatisfy { 1...8 ~= $0.cells })
    #expect(glyphs.reduce(0) { $0 + $1.cells } == 500)
    let family = Array(repeating: "👩", count: 100).joined(separator: "\u{200D}")
    #expect(Glyphs(family).allSatisfy { $0.cells == 2 })
    let zalgo = "x" + String(repeating: "\u{301}", count: 10_000)
    #expect(Glyphs(zalgo).map(\.bytes) == [20_001])
  }

  @Test(arguments: [
    "plain", "a\r\n\tb", "é漢\u{301}", "\n\u{301}\u{301}a", "🇫🇷🇩🇪x\u{202E}", "\r\n\r\n",
  ])
  func `the bytes of the glyphs add up to the text`(text: String) {
    #expect(Glyphs(text).reduce(0) { $0 + $1.bytes } == text.utf8.count)
  }
}
