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

  @Test func `table and library are of one version of Unicode and agree`() {
    for value in UInt32(0x300)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let cells = Width.cells(of: scalar)
      let isRight =
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: cells == 0
        case .spacingMark: cells == 1
        case .privateUse: cells == 1
        // The table joins ranges over these; they are drawn as stand-ins.
        case .unassigned: true
        default:
          scalar.isHangulVowelOrFinal
            ? cells == 0
            : cells == 2 || cells == 1 && !scalar.isPicture
        }
      if !isRight { Issue.record("U+\(String(value, radix: 16)) takes \(cells)") }
    }
    #expect(Width.unicodeVersion == "17.0.0")
  }

  @Test func `what newer versions of Unicode brought is known to both`() {
    for value in [0x1F6D8, 0x1FAC8, 0x1FACD, 0x1FAEA, 0x1FAEF] as [UInt32] {
      let scalar = Unicode.Scalar(value) ?? " "
      #expect(scalar.properties.isEmojiPresentation)
      #expect(Width.cells(of: scalar) == 2)
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

extension Unicode.Scalar {
  /// Hangul jamo that join the consonant before them (UAX #29: V and T).
  fileprivate var isHangulVowelOrFinal: Bool {
    0x1160...0x11FF ~= value || 0xD7B0...0xD7FB ~= value
  }

  /// Shown as a coloured picture; flags are pairs of regional indicators of one cell each.
  fileprivate var isPicture: Bool {
    properties.isEmojiPresentation && !(0x1F1E6...0x1F1FF ~= value)
  }
}
