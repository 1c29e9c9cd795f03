internal import Corpus

/// What bytes look like when they are taken for UTF-8.
///
/// Well-formed sequences and maximal invalid parts are those of the Unicode Standard 16, section
/// 3.9 (table 3-7; "U+FFFD Substitution of Maximal Subparts").
struct UTF8Survey {
  /// Well-formed sequences of two bytes and more.
  private(set) var sequences = 0
  /// Maximal invalid parts.
  private(set) var invalidParts = 0
  /// Those of them that begin like a sequence and break off after two bytes or more, or at the end.
  private(set) var brokenSequences = 0
  /// Those that are a single byte no Windows-1252 text is likely to hold.
  private(set) var strayBytes = 0
  /// The offset of the first invalid part.
  private(set) var firstInvalid: Int?

  var isValid: Bool { invalidParts == 0 }

  /// One pass over the bytes.
  init(_ bytes: [UInt8]) {
    let text = bytes.span
    var index = text.endOfASCII(from: 0)
    while index < bytes.count {
      let part = Self.part(of: bytes, at: index)
      if part.isWhole {
        sequences += 1
      } else {
        note(bytes, index, length: part.length)
      }
      index = text.endOfASCII(from: index + part.length)
    }
  }

  /// Whether text that is not valid UTF-8 is more likely damaged UTF-8 than Windows-1252.
  ///
  /// Sequences that came out whole, and those that were cut short, hardly occur in Windows-1252.
  /// A lone high byte speaks against UTF-8, unless such bytes are few in a text that has
  /// sequences too, or are no characters that people write in Windows-1252.
  func isDamagedUTF8(ofLength length: Int) -> Bool {
    let lone = invalidParts - brokenSequences
    if sequences + brokenSequences > lone || lone == strayBytes { return true }
    return sequences > 0 && lone * 1000 < length
  }

  private mutating func note(_ bytes: [UInt8], _ index: Int, length: Int) {
    invalidParts += 1
    if firstInvalid == nil { firstInvalid = index }
    let isCutAtEnd = index + length == bytes.count && bytes[index] >= 0xC2 && bytes[index] < 0xF5
    if length > 1 || isCutAtEnd {
      brokenSequences += 1
    } else if Self.isUnlikelyInWindows1252(bytes[index]) {
      strayBytes += 1
    }
  }

  /// Bytes without a character there, and two letters that English never uses.
  private static func isUnlikelyInWindows1252(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xFE, 0xFF: true
    default: false
    }
  }

  /// The sequence, or the maximal part of one, that begins at a byte of 0x80 or more.
  private static func part(
    of bytes: [UInt8], at index: Int
  ) -> (length: Int, isWhole: Bool) {
    let lead = bytes[index]
    var second: ClosedRange<UInt8> = 0x80...0xBF
    let size: Int
    switch lead {
    case 0xC2...0xDF: size = 2
    case 0xE0: (size, second) = (3, 0xA0...0xBF)
    case 0xED: (size, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: size = 3
    case 0xF0: (size, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: size = 4
    case 0xF4: (size, second) = (4, 0x80...0x8F)
    default: return (1, false)
    }
    var length = 1
    while length < size {
      let allowed = length == 1 ? second : 0x80...0xBF
      guard index + length < bytes.count, allowed.contains(bytes[index + length]) else {
        return (length, false)
      }
      length += 1
    }
    return (size, true)
  }
}
