extension Style {
  /// A colour as a style asks for it; what a terminal can show of it is another matter (see
  /// `reduced`).
  ///
  /// Four bytes without references, since every cell has two.
  package struct Color: Hashable, Sendable {
    /// What a colour is.
    package enum Kind: Hashable, Sendable {
      /// The terminal's own foreground or background.
      case standard
      /// A number of the terminal's palette: 0 to 7 its colours, 8 to 15 their bright forms, which
      /// its owner may have chosen; 16 to 255 are the same on all terminals.
      case indexed(UInt8)
      /// Red, green and blue (sRGB).
      case direct(RGB)
    }

    /// 0 for standard; else the kind in the highest byte and the value in the others.
    package let code: UInt32

    private init(code: UInt32) { self.code = code }

    package static let standard = Color(code: 0)
    package static func indexed(_ index: UInt8) -> Color { Color(code: 1 << 24 | UInt32(index)) }
    package static func direct(_ color: RGB) -> Color { Color(code: 2 << 24 | color.number) }

    package var kind: Kind {
      switch code >> 24 {
      case 1: .indexed(UInt8(truncatingIfNeeded: code))
      case 2: .direct(RGB(number: code))
      default: .standard
      }
    }
  }
}

/// The palette's colours by name.
extension Style.Color {
  package static let black = indexed(0)
  package static let red = indexed(1)
  package static let green = indexed(2)
  package static let yellow = indexed(3)
  package static let blue = indexed(4)
  package static let magenta = indexed(5)
  package static let cyan = indexed(6)
  package static let white = indexed(7)

  /// The names of 0 to 7; those of 8 to 15 are the same behind `bright-`.
  package static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]
}

/// Red, green and blue of sRGB, a byte each.
package struct RGB: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Takes the lower three bytes of a number, `0xRRGGBB`.
  package init(number: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: number >> 16), green: UInt8(truncatingIfNeeded: number >> 8),
      blue: UInt8(truncatingIfNeeded: number))
  }

  package var number: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}
