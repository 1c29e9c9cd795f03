/// The text of a paste while it arrives; what it holds is bounded.
struct PastedText: Sendable {
  /// More than a person would paste into a line, in bytes.
  static let mostKept = 1 << 16

  private var bytes: [UInt8] = []
  private var omitted = 0

  var isEmpty: Bool { bytes.isEmpty && omitted == 0 }

  mutating func append(_ more: ArraySlice<UInt8>) {
    let kept = more.prefix(Self.mostKept - bytes.count)
    bytes += kept
    omitted += more.count - kept.count
  }

  /// The text so far, cleaned, and the bytes that were not kept; nothing is held after it.
  mutating func take() -> (text: String, omitted: Int) {
    // What was cut off does not end within a character.
    let end = omitted > 0 ? bytes.count - unfinished : bytes.count
    defer { self = PastedText() }
    return (Self.cleaned(bytes[..<end]), omitted + bytes.count - end)
  }

  /// The bytes at the end that are the beginning of a character.
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

  /// The text with LF at its line ends and without other controls than tabs.
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
