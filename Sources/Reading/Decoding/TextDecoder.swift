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
