/// Windows code page 1252, as the WHATWG Encoding Standard decodes it: no byte is without meaning.
enum Windows1252 {
  /// Decodes bytes to UTF-8; never fails.
  ///
  /// One pass over the bytes.
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    let sequences = (UInt8(0x80)...0xFF).map { Array(String(scalar(for: $0)).utf8) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text.append(contentsOf: sequences[Int(byte) - 0x80])
      }
    }
    return text
  }

  private static func scalar(for byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(upperControls[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }

  /// The characters of 0x80 to 0x9F, where the code page differs from Latin-1.
  private static let upperControls: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
}
