extension Style {
  /// A colour of a style; `reduced(to:)` is what a terminal can show of it.
  ///
  /// Four bytes without references, since every cell has two.
  package struct Color: Hashable, Sendable {
    /// The ways to name a colour.
    package enum Kind: Hashable, Sendable {
      /// The terminal's own foreground or background.
      case standard
      /// A palette number: 0 to 7 are colours and 8 to 15 their bright forms, which the owner of
      /// the terminal may choose; 16 to 255 are the same on all terminals.
      case indexed(UInt8)
      /// Red, green and blue (sRGB).
      case direct(RGB)
    }

    /// 0 for standard; otherwise the kind in the highest byte and the value in the others.
    package let code: UInt32

    private init(code: UInt32) { self.code = code }

    /// The terminal's own foreground or background.
    package static let standard = Color(code: 0)
    /// A palette number.
    package static func indexed(_ index: UInt8) -> Color { Color(code: 1 << 24 | UInt32(index)) }
    /// Red, green and blue.
    package static func direct(_ color: RGB) -> Color { Color(code: 2 << 24 | color.number) }

    /// The colour as a value to switch over.
    package var kind: Kind {
      switch code >> 24 {
      case 1: .indexed(UInt8(truncatingIfNeeded: code))
      case 2: .direct(RGB(number: code))
      default: .standard
      }
    }
  }
}

/// The palette by name.
extension Style.Color {
  package static let black = indexed(0)
  package static let red = indexed(1)
  package static let green = indexed(2)
  package static let yellow = indexed(3)
  package static let blue = indexed(4)
  package static let magenta = indexed(5)
  package static let cyan = indexed(6)
  package static let white = indexed(7)

  /// The names of 0 to 7; those of 8 to 15 are the same after `bright-`.
  package static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]
}

/// Red, green and blue of sRGB, a byte each.
package struct RGB: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  /// A colour of its three parts.
  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A colour from the lower three bytes of a number, `0xRRGGBB`.
  package init(number: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: number >> 16), green: UInt8(truncatingIfNeeded: number >> 8),
      blue: UInt8(truncatingIfNeeded: number))
  }

  /// The colour as `0xRRGGBB`.
  package var number: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}

/// Which colours a terminal can show.
package struct ColorDepth: Hashable, Sendable {
  /// How many colours of its palette can be requested: 0, 8, 16 or 256.
  package let palette: Int
  /// Whether any red, green and blue can be requested.
  package let isDirect: Bool

  /// A depth for a palette of any size, rounded down to 0, 8, 16 or 256.
  package init(palette: Int, isDirect: Bool = false) {
    self.palette = [256, 16, 8].first { $0 <= palette } ?? 0
    self.isDirect = isDirect
  }

  package static let none = ColorDepth(palette: 0)
  package static let eight = ColorDepth(palette: 8)
  package static let sixteen = ColorDepth(palette: 16)
  package static let indexed = ColorDepth(palette: 256)
  package static let direct = ColorDepth(palette: 256, isDirect: true)
}

extension Style.Color {
  /// The colour that a terminal can show and that looks most like this one.
  ///
  /// Without direct colour that is the nearest of the palette: of 16 to 255 if there are that many,
  /// since the first sixteen may look like anything. On eight colours a bright colour becomes its
  /// plain form, and bright black, a grey, the terminal's own colour.
  package func reduced(to depth: ColorDepth) -> Style.Color {
    switch kind {
    case .standard: self
    case .indexed(let index):
      if index < depth.palette {
        self
      } else if depth.isDirect {
        .direct(Palette.color(index))
      } else if depth.palette == 0 {
        .standard
      } else if index >= 16 {
        Self.indexed(Palette.nearestOfFirst(to: Palette.color(index))).reduced(to: depth)
      } else {
        index == 8 ? .standard : .indexed(index - 8)
      }
    case .direct(let color):
      if depth.isDirect {
        self
      } else if depth.palette == 256 {
        .indexed(Palette.nearest(to: color))
      } else {
        Self.indexed(Palette.nearestOfFirst(to: color)).reduced(to: depth)
      }
    }
  }
}

extension Style {
  /// The style with all its attributes, in colours that a terminal can show.
  package func reduced(to depth: ColorDepth) -> Style {
    Style(
      attributes, foreground: foreground.reduced(to: depth),
      background: background.reduced(to: depth))
  }
}
