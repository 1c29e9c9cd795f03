/// Text that can be printed and pasted without doing anything.
enum PlainText {
  /// The text with a visible stand-in for each control character but tabs and line ends, and for
  /// each mark that turns the direction of what follows.
  ///
  /// Control pictures for the old controls, U+FFFD for the others. Takes valid UTF-8; one pass.
  static func visible(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D {
        result.append(contentsOf: [0xE2, 0x90, 0x80 + byte])
      } else if byte == 0x7F {
        result.append(contentsOf: [0xE2, 0x90, 0xA1])
      } else if let length = unseenLength(in: text, at: index) {
        result.append(contentsOf: [0xEF, 0xBF, 0xBD])
        index += length - 1
      } else {
        result.append(byte)
      }
      index += 1
    }
    return result
  }

  static func visible(_ text: String) -> String {
    String(decoding: visible(Array(text.utf8)), as: UTF8.self)
  }

  /// The bytes of a control above U+007F or a mark of direction; nil where there is none.
  private static func unseenLength(in text: [UInt8], at index: Int) -> Int? {
    guard index + 1 < text.count else { return nil }
    let second = text[index + 1]
    switch text[index] {
    case 0xC2: return second < 0xA0 ? 2 : nil
    case 0xD8: return second == 0x9C ? 2 : nil
    case 0xE2:
      guard index + 2 < text.count else { return nil }
      let third = text[index + 2]
      let isMark =
        second == 0x80 && (third == 0x8E || third == 0x8F || (0xAA...0xAE).contains(third))
        || second == 0x81 && (0xA6...0xA9).contains(third)
      return isMark ? 3 : nil
    default: return nil
    }
  }
}
