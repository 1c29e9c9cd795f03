/// A feature of a linear model: a template and what stands in its places, as one number.
///
/// Features are hashed, never spelled out (Weinberger et al. 2009), so that looking at a word costs
/// no string.
package typealias Feature = UInt32

extension Feature {
  /// The feature of a template with one value.
  @inline(__always)
  static func of(_ template: UInt32, _ value: UInt32) -> Feature {
    finish((value &* 0x9E37_79B1) ^ (template &* 0x85EB_CA6B))
  }

  /// The feature of a template with two values; their order counts.
  @inline(__always)
  static func of(_ template: UInt32, _ first: UInt32, _ second: UInt32) -> Feature {
    let mixed = (first &* 0x9E37_79B1) ^ (template &* 0x85EB_CA6B)
    return finish(((mixed << 13 | mixed >> 19) &* 5 &+ 0xE654_6B64) ^ (second &* 0xCC9E_2D51))
  }

  /// The feature of a template with three values.
  @inline(__always)
  static func of(
    _ template: UInt32, _ first: UInt32, _ second: UInt32, _ third: UInt32
  ) -> Feature {
    of(template, of(template, first, second), third)
  }

  /// Spreads the bits, as the finaliser of MurmurHash3 does.
  @inline(__always)
  private static func finish(_ value: UInt32) -> UInt32 {
    var bits = value
    bits ^= bits >> 16
    bits &*= 0x7FEB_352D
    bits ^= bits >> 15
    bits &*= 0x846C_A68B
    bits ^= bits >> 16
    return bits
  }
}
