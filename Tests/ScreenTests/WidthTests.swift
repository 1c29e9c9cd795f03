import Screen
import Testing

struct WidthTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("Ａ", 2), ("한", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2),
    ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇫🇷", 2), ("❤", 1), ("❤️", 2), ("1️⃣", 2), ("☝🏽", 2),
    ("\u{1FAE9}", 2), ("\u{1F1EB}", 1), ("का", 2), ("क्ष", 2), ("กำ", 2), ("…", 1), ("“", 1),
    ("\u{10FFFD}", 1),
  ])
  func `a cluster takes the cells terminals agree on`(text: String, cells: Int) {
    #expect(Width.cells(of: text) == cells)
  }

  @Test func `the ASCII path and the cluster path agree`() {
    for value in UInt8(0x20)..<0x7F {
      let scalar = Unicode.Scalar(value)
      #expect(Width.cells(of: Character(scalar)) == 1)
      #expect(Width.cells(of: String(Character(scalar)) + "é") == 2)
    }
  }

  @Test func `the edges of the wide ranges are found`() {
    #expect(Width.cells(of: Unicode.Scalar(0x1100 as UInt16) ?? " ") == 2)
    #expect(Width.cells(of: "\u{10FF}" as Unicode.Scalar) == 1)
    #expect(Width.cells(of: "\u{FF60}" as Unicode.Scalar) == 2)
    #expect(Width.cells(of: "\u{FF61}" as Unicode.Scalar) == 1)
    #expect(Width.cells(of: "\u{3FFFD}" as Unicode.Scalar) == 2)
    #expect(Width.cells(of: "\u{3FFFE}" as Unicode.Scalar) == 1)
    #expect(Width.cells(of: "\u{303F}" as Unicode.Scalar) == 1)
  }
}
