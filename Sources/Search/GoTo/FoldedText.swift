/// A name as letters are looked for in it: without accents, but with its capitals, since a capital
/// inside a word begins a part of it.
struct FoldedText {
  private(set) var bytes: [UInt8] = []
  /// For each byte the character that it comes from.
  private(set) var characters: [Int] = []

  init(_ text: String) {
    for (index, character) in text.enumerated() {
      let count = bytes.count
      Self.append(String(character).utf8, to: &bytes)
      characters += Array(repeating: index, count: bytes.count - count)
    }
  }

  /// Adds text to an array, folded; linear.
  static func append(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    var pending: [UInt8] = []
    for byte in text {
      if byte < 0x80 {
        flush(&pending, to: &bytes)
        let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
        bytes.append(isBlank ? 0x20 : byte)
      } else {
        if byte & 0xC0 == 0xC0 { flush(&pending, to: &bytes) }
        pending.append(byte)
      }
    }
    flush(&pending, to: &bytes)
  }

  /// Adds one scalar that is not ASCII; marks add nothing.
  private static func flush(_ pending: inout [UInt8], to bytes: inout [UInt8]) {
    guard !pending.isEmpty else { return }
    for scalar in String(decoding: pending, as: UTF8.self).unicodeScalars {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        if let base = Folding.base(of: lower) {
          bytes += base
        } else if lower.properties.generalCategory != .nonspacingMark {
          bytes += UTF8.encode(lower) ?? UTF8.encodedReplacementCharacter
        }
      }
    }
    pending.removeAll(keepingCapacity: true)
  }

  static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Which letters occur: a bit for each of a to z and 0 to 9, and shared ones for all others.
  static func mask(of bytes: ArraySlice<UInt8>) -> UInt64 {
    var mask: UInt64 = 0
    for byte in bytes {
      let lower = lower(byte)
      if lower &- 0x61 < 26 {
        mask |= 1 << UInt64(lower &- 0x61)
      } else if lower &- 0x30 < 10 {
        mask |= 1 << UInt64(26 &+ (lower &- 0x30))
      } else if lower != 0x20 {
        mask |= 1 << UInt64(36 &+ lower % 28)
      }
    }
    return mask
  }
}
