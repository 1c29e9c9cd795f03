internal import Glibc

/// The 256 colours of terminals, as in xterm.
///
/// The owner of a terminal chooses the first sixteen; here they are xterm's defaults
/// (XTerm-col.ad), to compare colours with. The others are a cube of 6x6x6 and 24 greys, the same
/// everywhere.
package enum Palette {
  private static let first: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  /// The values of red, green and blue in the cube.
  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  /// The red, green and blue of a palette number.
  package static func color(_ index: UInt8) -> RGB {
    let index = Int(index)
    if index < 16 { return RGB(number: first[index]) }
    if index >= 232 {
      let grey = UInt8(8 + 10 * (index - 232))
      return RGB(red: grey, green: grey, blue: grey)
    }
    let place = index - 16
    return RGB(
      red: levels[place / 36], green: levels[place / 6 % 6], blue: levels[place % 6])
  }

  /// The number from 16 to 255 whose colour looks most like another one.
  static func nearest(to color: RGB) -> UInt8 { nearest(to: color, among: 16...255) }

  /// The number from 0 to 15 whose colour looks most like another one.
  ///
  /// A hue becomes a hue and a grey a grey: among so few, the nearest would often be the other.
  static func nearestOfFirst(to color: RGB) -> UInt8 {
    nearest(to: color, among: OKLab(color).chroma < leastChroma ? [0, 7, 8, 15] : hues)
  }

  private static let hues = Array(UInt8(1)...6) + Array(UInt8(9)...14)

  /// With a smaller chroma a colour looks grey.
  private static let leastChroma = 0.03

  /// The nearest in OKLab; of several, the first.
  private static func nearest(to color: RGB, among candidates: some Sequence<UInt8>) -> UInt8 {
    let wanted = OKLab(color)
    var best = (index: UInt8(0), distance: Double.infinity)
    for index in candidates {
      let distance = wanted.distance(to: OKLab(Self.color(index)))
      if distance < best.distance { best = (index, distance) }
    }
    return best.index
  }
}

/// A colour in a space whose distances are as large as they look.
///
/// The space and its matrices are from Björn Ottosson, A perceptual color space for image
/// processing (2020).
package struct OKLab: Sendable {
  /// 0 for black to 1 for white.
  package let lightness: Double
  /// From green to red.
  package let a: Double
  /// From blue to yellow.
  package let b: Double

  /// Converts a colour.
  package init(_ color: RGB) {
    let (red, green, blue) = color.linear
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  /// The distance from grey.
  var chroma: Double { (a * a + b * b).squareRoot() }

  /// How different two colours look: 0 for the same, 1 for black and white.
  package func distance(to other: OKLab) -> Double {
    let (l, a, b) = (lightness - other.lightness, self.a - other.a, self.b - other.b)
    return (l * l + a * a + b * b).squareRoot()
  }
}

extension RGB {
  /// The amounts of light, from 0 to 1: sRGB without its curve (IEC 61966-2-1).
  package var linear: (red: Double, green: Double, blue: Double) {
    func light(_ value: UInt8) -> Double {
      let value = Double(value) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return (light(red), light(green), light(blue))
  }

  /// The contrast ratio of WCAG 2.1: 1 for equal brightness, 21 for black and white.
  package func contrast(with other: RGB) -> Double {
    let (one, two) = (luminance + 0.05, other.luminance + 0.05)
    return max(one, two) / min(one, two)
  }

  private var luminance: Double {
    let (red, green, blue) = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
}
