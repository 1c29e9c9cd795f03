internal import Corpus

/// What was changed to make text of a file's bytes.
struct Repair: Equatable {
  /// How many runs of bytes stood for no character.
  var count: Int
  /// The offset, in the file, of the first of them.
  var firstOffset: Int

  /// What was done, lower case, without a full stop.
  var message: String {
    let places = count == 1 ? "1 place" : "\(count) places"
    return "damaged text in \(places), first at byte \(firstOffset), shown as \u{FFFD}"
  }
}

/// A file's bytes as valid UTF-8, its byte order mark dropped.
struct DecodedText {
  var text: [UInt8]
  var repairs: [Repair] = []
}

/// Bytes of an unknown encoding to UTF-8.
enum TextDecoder {
  /// Decodes UTF-8, UTF-16 with a byte order mark, else Windows-1252.
  ///
  /// Linear in the number of bytes; valid UTF-8 is only looked at and copied.
  static func decode(_ bytes: [UInt8]) throws(ReadingError) -> DecodedText {
    let decoded = try decodeByMark(bytes)
    guard decoded.text.count < Int(UInt32.max) else { throw .tooLong }
    guard !looksBinary(decoded.text) else { throw .binary }
    return decoded
  }

  private static func decodeByMark(_ bytes: [UInt8]) throws(ReadingError) -> DecodedText {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return repaired(Array(bytes.dropFirst(3)), skipped: 3)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return UTF16Text.decode(bytes, lowByteFirst: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return UTF16Text.decode(bytes, lowByteFirst: false) }
    let survey = UTF8Survey(bytes)
    if survey.isValid { return DecodedText(text: bytes) }
    // Binary files are told apart before their bytes are spread over two and three each.
    guard !looksBinary(bytes) else { throw .binary }
    return survey.isDamagedUTF8(ofLength: bytes.count)
      ? repaired(bytes, skipped: 0) : DecodedText(text: Windows1252.decode(bytes))
  }

  private static func repaired(_ bytes: [UInt8], skipped: Int) -> DecodedText {
    let survey = UTF8Survey(bytes)
    guard let first = survey.firstInvalid else { return DecodedText(text: bytes) }
    let repair = Repair(count: survey.invalidParts, firstOffset: first + skipped)
    // The standard library replaces each maximal invalid part by one U+FFFD (Unicode 16, 3.9).
    let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
    return DecodedText(text: text, repairs: [repair])
  }

  /// Whether bytes hold more NULs than a damaged text has, or more control characters than a log with
  /// colours would.
  ///
  /// Tabs, line ends, form feeds and escapes are text; one other control byte in twenty is not, and one
  /// NUL in a hundred.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let text = bytes.span
    var controls = 0
    var nuls = 0
    var index = text.firstIndex(below: 0x20, from: 0)
    while index < bytes.count {
      switch bytes[index] {
      case 0x00: nuls += 1
      case 0x08...0x0D, 0x1B: break
      default: controls += 1
      }
      index = text.firstIndex(below: 0x20, from: index + 1)
    }
    return controls * 20 > bytes.count || nuls * 100 > bytes.count
  }
}

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
