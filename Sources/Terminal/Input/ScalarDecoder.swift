/// Decodes UTF-8 byte by byte, for text that comes in pieces (Unicode 17.0, table 3-7).
struct ScalarDecoder {
  /// What a byte makes of the ones before it.
  enum Outcome {
    /// More bytes are needed.
    case pending
    case scalar(Unicode.Scalar)
    /// The byte begins no character.
    case invalid
    /// The character before was not finished; the byte is still to be taken.
    case interrupted
  }

  private var value: UInt32 = 0
  private var missing = 0
  /// The bytes that may come next.
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// Whether a character is begun.
  var isWaiting: Bool { missing > 0 }

  mutating func take(_ byte: UInt8) -> Outcome {
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

  /// Gives up a character that was begun; whether there was one.
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
