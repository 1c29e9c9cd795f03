/// A scalar of the commonest scripts and signs: assigned, visible, and never joined to the one before
/// it, so that between two of them no rule of segmentation (UAX #29) needs a look.
///
/// What is not recognised is merely slower; `GlyphsTests` compares the two ways.
struct SingleLetter {
  let scalar: Unicode.Scalar
  /// UTF-8 bytes.
  let length: Int
  let isWide: Bool

  /// Decodes the scalar that starts at a place of valid UTF-8.
  init?(_ bytes: [UInt8], at place: Int) {
    let first = bytes[place]
    var value: UInt32
    if 0xC2..<0xE0 ~= first, place + 1 < bytes.count {
      value = UInt32(first & 0x1F)
      length = 2
    } else if 0xE0..<0xF0 ~= first, place + 2 < bytes.count {
      value = UInt32(first & 0x0F) << 6 | UInt32(bytes[place + 1] & 0x3F)
      length = 3
    } else {
      return nil
    }
    value = value << 6 | UInt32(bytes[place + length - 1] & 0x3F)
    switch value {
    case 0xA0...0xAC, 0xAE...0x2FF, 0x400...0x482, 0x48A...0x52F, 0x5D0...0x5EA,
      0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x2190...0x2319, 0x2500...0x25FC:
      isWide = false
    case 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
      0xFF01...0xFF60:
      isWide = true
    default:
      return nil
    }
    guard let scalar = Unicode.Scalar(value) else { return nil }
    self.scalar = scalar
  }
}
