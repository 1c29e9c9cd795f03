/// The encoding of a page.
enum HTMLCharset {
  /// Decodes a page, as any text: by its mark, as UTF-8 where it is that, else as Windows-1252.
  ///
  /// Pages lie about their encodings, so what the bytes are goes before what the page says.
  ///
  /// - Throws: Where the bytes are not UTF-8, and the page says that they are in an encoding that is
  ///   neither this nor Windows-1252.
  static func decode(_ bytes: [UInt8]) throws(ReadingError) -> DecodedText {
    if let name = declared(in: bytes), !known.contains(name), !hasMark(bytes),
      String(validating: bytes, as: UTF8.self) == nil
    {
      throw .encoding(name)
    }
    return try TextDecoder.decode(bytes)
  }

  private static func hasMark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFF, 0xFE])
      || bytes.starts(with: [0xFE, 0xFF])
  }

  /// What browsers read as UTF-8 or Windows-1252.
  private static let known: Set<String> = [
    "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1",
    "latin-1",
    "windows-1252", "cp1252", "x-cp1252", "utf-16", "utf-16le", "utf-16be", "unicode",
  ]

  /// The name after the first `charset=` near the beginning, in small letters.
  private static func declared(in bytes: [UInt8]) -> String? {
    let opening = Passage(bytes, 0, min(bytes.count, reach))
    var rest = opening
    while let mark = rest.firstIndex(of: UInt8(ascii: "=")) {
      rest.start = mark + 1
      guard mark >= 7, opening.hasWords("charset", at: mark - 7) else { continue }
      var name = rest.from(rest.start)
      if name.first == UInt8(ascii: "\"") || name.first == UInt8(ascii: "'") { name.start += 1 }
      var end = name.start
      while end < name.end, end - name.start < 30, isInName(bytes[end]) { end += 1 }
      return end > name.start ? Passage(bytes, name.start, end).lowercased : nil
    }
    return nil
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    byte < 0x80 && Passage.isLetter(byte) || Passage.isDigit(byte) || "-_".utf8.contains(byte)
  }

  /// Bytes in which browsers look for it.
  private static let reach = 1024
}
