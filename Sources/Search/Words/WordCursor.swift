/// Walks over text word by word; the one place that says what a word is.
///
/// A word is a run of letters, digits and combining marks, folded to lower case without accents.
/// Everything else parts words: apostrophes and quotes of any kind, hyphens, dashes, full stops.
/// Two exceptions: single letters joined by full stops are one word, folded without the last
/// ("U.S." is "u.s", and differs from "us"); ideographs and kana are a word each, since those
/// scripts do not part theirs. One pass over the bytes; ASCII is decided byte by byte.
struct WordCursor {
  /// The word's folded UTF-8.
  private(set) var word: [UInt8] = []
  /// Byte offsets of the word in the text.
  private(set) var start = 0
  private(set) var end = 0

  private let bytes: [UInt8]
  private var position = 0
  private var limit: Int

  /// Takes valid UTF-8; anything else parts words.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    limit = bytes.count
  }

  /// Goes on with another stretch of the same text.
  mutating func restart(in range: Range<Int>) {
    let range = range.clamped(to: 0..<bytes.count)
    position = range.lowerBound
    limit = range.upperBound
  }

  /// Goes to the next word; false where there is none.
  mutating func advance() -> Bool {
    word.removeAll(keepingCapacity: true)
    while position < limit {
      let byte = bytes[position]
      if byte < 0x80 {
        guard Self.isWordByte(byte) else {
          position += 1
          continue
        }
        start = position
        if !readAcronym() { readRest() }
        return true
      }
      let scalar = decode(at: position)
      guard scalar.role == .letter || scalar.role == .ideograph else {
        position += scalar.length
        continue
      }
      start = position
      position += scalar.length
      append(scalar.value)
      if scalar.role == .ideograph { end = position } else { readRest() }
      return true
    }
    return false
  }

  // MARK: - Words

  /// Reads on to the end of the word that has begun.
  private mutating func readRest() {
    while position < limit {
      let byte = bytes[position]
      if byte < 0x80 {
        guard Self.isWordByte(byte) else { break }
        word.append(Self.lowercase(byte))
        position += 1
      } else {
        let scalar = decode(at: position)
        guard scalar.role != .separator && scalar.role != .ideograph else { break }
        position += scalar.length
        if scalar.role == .letter { append(scalar.value) }
      }
    }
    end = position
  }

  /// Reads single letters joined by full stops; leaves the position where there are none.
  private mutating func readAcronym() -> Bool {
    var next = position
    guard isSingleLetter(at: next) else { return false }
    while next + 1 < limit && bytes[next + 1] == 0x2E && isSingleLetter(at: next + 2) { next += 2 }
    guard next > position else { return false }
    for place in position...next { word.append(Self.lowercase(bytes[place])) }
    position = next + 1
    // The last stop is written with the word, though it may also end the sentence.
    if position < limit && bytes[position] == 0x2E { position += 1 }
    end = position
    return true
  }

  private func isSingleLetter(at place: Int) -> Bool {
    guard place < limit, Self.isLetter(bytes[place]) else { return false }
    guard place + 1 < limit else { return true }
    return bytes[place + 1] < 0x80 && !Self.isWordByte(bytes[place + 1])
  }

  // MARK: - ASCII

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || byte &- 0x30 < 10 }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  // MARK: - Other scripts

  private enum Role {
    case letter
    case ideograph
    /// Belongs to the word it stands in and adds nothing to it.
    case mark
    case separator
  }

  private func decode(at place: Int) -> (value: Unicode.Scalar, length: Int, role: Role) {
    let lead = bytes[place]
    let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, place + length <= limit else { return (" ", 1, .separator) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[place + offset] & 0x3F) }
    guard let scalar = Unicode.Scalar(value) else { return (" ", 1, .separator) }
    return (scalar, length, Self.role(of: scalar))
  }

  private static func role(of scalar: Unicode.Scalar) -> Role {
    switch scalar.value {
    // Soft hyphen, zero-width characters, marks of direction.
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: return .mark
    case 0xA0...0xBF, 0x2000...0x206F: return .separator
    case 0x3041...0x30FF, 0x31F0...0x31FF: return .ideograph
    default: break
    }
    let properties = scalar.properties
    if properties.isIdeographic { return .ideograph }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .spacingMark: return .letter
    default:
      return properties.isAlphabetic || properties.numericType != nil ? .letter : .separator
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      if let base = Folding.base(of: lower) {
        word.append(contentsOf: base)
      } else if Self.role(of: lower) != .mark {
        word.append(contentsOf: UTF8.encode(lower) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}
