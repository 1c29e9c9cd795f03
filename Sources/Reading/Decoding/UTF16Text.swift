/// UTF-16 with a byte order mark.
enum UTF16Text {
  /// Decodes bytes that begin with a mark; a lone surrogate and a lone last byte become U+FFFD.
  ///
  /// One pass over the bytes.
  static func decode(_ bytes: [UInt8], lowByteFirst: Bool) -> DecodedText {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var repair = Repair(count: 0, firstOffset: 0)
    var index = 2
    while index < bytes.count {
      let start = index
      guard let scalar = nextScalar(bytes, &index, lowByteFirst: lowByteFirst) else {
        if repair.count == 0 { repair.firstOffset = start }
        repair.count += 1
        append("\u{FFFD}", to: &text)
        continue
      }
      append(scalar, to: &text)
    }
    return DecodedText(text: text, repairs: repair.count > 0 ? [repair] : [])
  }

  /// The scalar at an offset, and the offset moved past it; nil for what is none.
  private static func nextScalar(
    _ bytes: [UInt8], _ index: inout Int, lowByteFirst: Bool
  ) -> Unicode.Scalar? {
    guard let unit = unit(bytes, index, lowByteFirst) else {
      index = bytes.count
      return nil
    }
    index += 2
    if let scalar = Unicode.Scalar(UInt32(unit)) { return scalar }
    guard unit < 0xDC00, let low = self.unit(bytes, index, lowByteFirst),
      (0xDC00...0xDFFF).contains(low)
    else { return nil }
    index += 2
    return Unicode.Scalar(0x10000 + ((UInt32(unit) - 0xD800) << 10) + (UInt32(low) - 0xDC00))
  }

  private static func unit(_ bytes: [UInt8], _ index: Int, _ lowByteFirst: Bool) -> UInt16? {
    guard index + 1 < bytes.count else { return nil }
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return lowByteFirst ? first | second << 8 : first << 8 | second
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    if scalar.isASCII {
      text.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
