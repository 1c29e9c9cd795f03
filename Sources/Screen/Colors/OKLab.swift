internal import Glibc

/// A colour by lightness and two axes of hue, in which distances are as large as they look.
///
/// Björn Ottosson, A perceptual color space for image processing (2020), with its matrices.
package struct OKLab: Sendable {
  /// 0 for black to 1 for white.
  package let lightness: Double
  /// From green to red.
  package let a: Double
  /// From blue to yellow.
  package let b: Double

  package init(_ color: RGB) {
    let (red, green, blue) = color.linear
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  /// How far from grey.
  var chroma: Double { (a * a + b * b).squareRoot() }

  /// How different two colours look: 0 for the same, 1 for black and white.
  package func distance(to other: OKLab) -> Double {
    let (l, a, b) = (lightness - other.lightness, self.a - other.a, self.b - other.b)
    return (l * l + a * a + b * b).squareRoot()
  }
}

extension RGB {
  /// The amounts of light, 0 to 1: sRGB without its curve (IEC 61966-2-1).
  package var linear: (red: Double, green: Double, blue: Double) {
    func light(_ value: UInt8) -> Double {
      let value = Double(value) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return (light(red), light(green), light(blue))
  }

  /// How much two colours differ in brightness, 1 to 21: the contrast ratio of WCAG 2.1.
  package func contrast(with other: RGB) -> Double {
    let (one, two) = (luminance + 0.05, other.luminance + 0.05)
    return max(one, two) / min(one, two)
  }

  private var luminance: Double {
    let (red, green, blue) = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
}
