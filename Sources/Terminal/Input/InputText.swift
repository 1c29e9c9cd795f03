/// Decodes UTF-8 byte by byte, for text that arrives in pieces (Unicode 17.0, table 3-7).
struct UTF8Decoder {
  /// What the bytes so far are.
  enum Outcome {
    /// The beginning of a character.
    case pending
    case scalar(Unicode.Scalar)
    /// No character begins with the byte.
    case invalid
    /// The character before the byte is incomplete; decode the byte again.
    case interrupted
  }

  private var value: UInt32 = 0
  private var missing = 0
  /// Which bytes may follow.
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// Whether a character is incomplete.
  var isWaiting: Bool { missing > 0 }

  mutating func decode(_ byte: UInt8) -> Outcome {
    guard missing > 0 else { return begin(byte) }
    guard allowed.contains(byte) else {
      missing = 0
      return .interrupted
    }
    value = value << 6 | UInt32(byte & 0x3F)
    allowed = 0x80...0xBF
    missing -= 1
    guard missing == 0 else { return .pending }
    return Unicode.Scalar(value).map { .scalar($0) } ?? .invalid
  }

  /// Drops an incomplete character; returns whether there was one.
  mutating func flush() -> Bool {
    defer { missing = 0 }
    return isWaiting
  }

  private mutating func begin(_ byte: UInt8) -> Outcome {
    switch byte {
    case 0..<0x80: return .scalar(Unicode.Scalar(byte))
    case 0xC2...0xDF: return begin(byte & 0x1F, missing: 1)
    case 0xE0: return begin(byte & 0x0F, missing: 2, allowed: 0xA0...0xBF)
    case 0xED: return begin(byte & 0x0F, missing: 2, allowed: 0x80...0x9F)
    case 0xE1...0xEF: return begin(byte & 0x0F, missing: 2)
    case 0xF0: return begin(byte & 0x07, missing: 3, allowed: 0x90...0xBF)
    case 0xF1...0xF3: return begin(byte & 0x07, missing: 3)
    case 0xF4: return begin(byte & 0x07, missing: 3, allowed: 0x80...0x8F)
    default: return .invalid
    }
  }

  private mutating func begin(
    _ bits: UInt8, missing: Int, allowed: ClosedRange<UInt8> = 0x80...0xBF
  ) -> Outcome {
    value = UInt32(bits)
    self.missing = missing
    self.allowed = allowed
    return .pending
  }
}

/// The text of a paste while it arrives, of bounded length.
struct PastedText: Sendable {
  /// In bytes; more than a person would paste into a line.
  static let mostKept = 1 << 16

  private var bytes: [UInt8] = []
  private var omitted = 0

  var isEmpty: Bool { bytes.isEmpty && omitted == 0 }

  mutating func append(_ more: ArraySlice<UInt8>) {
    let kept = more.prefix(Self.mostKept - bytes.count)
    bytes += kept
    omitted += more.count - kept.count
  }

  /// Returns the text so far, cleaned, and how many bytes were omitted, and starts again.
  mutating func finish() -> (text: String, omitted: Int) {
    // A cut must not fall within a character.
    let end = omitted > 0 ? bytes.count - unfinished : bytes.count
    defer { self = PastedText() }
    return (Self.cleaned(bytes[..<end]), omitted + bytes.count - end)
  }

  /// How many bytes at the end are the beginning of a character.
  private var unfinished: Int {
    for count in 1...3 where count <= bytes.count {
      let byte = bytes[bytes.count - count]
      if byte < 0x80 { return 0 }
      if byte >= 0xC0 {
        let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        return count < needed ? count : 0
      }
    }
    return 0
  }

  /// The text with LF at its line ends and no other control characters than tabs.
  private static func cleaned(_ bytes: ArraySlice<UInt8>) -> String {
    var scalars = String.UnicodeScalarView()
    var follows = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0D: scalars.append("\n")
      case 0x0A where follows: break
      case 0x09, 0x0A: scalars.append(scalar)
      case 0..<0x20, 0x7F..<0xA0: break
      default: scalars.append(scalar)
      }
      follows = scalar == "\r"
    }
    return String(scalars)
  }
}
