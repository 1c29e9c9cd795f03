/// What a character outside ASCII does to the word it stands in.
enum CharacterRole {
  case letter
  /// A word of its own: its script does not part words.
  case ideograph
  /// Belongs to the word it stands in and adds nothing to it.
  case mark
  case separator

  /// The role of a scalar; general punctuation (U+2000–206F) and Latin-1 signs part words.
  init(of scalar: Unicode.Scalar) {
    switch scalar.value {
    // Soft hyphen, zero-width characters, marks of direction.
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: self = .mark
    case 0xA0...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0x2000...0x206F: self = .separator
    case 0x3041...0x30FF, 0x31F0...0x31FF: self = .ideograph
    default: self = Self.listed(scalar.properties)
    }
  }

  private static func listed(_ properties: Unicode.Scalar.Properties) -> CharacterRole {
    if properties.isIdeographic { return .ideograph }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .spacingMark: return .letter
    default:
      return properties.isAlphabetic || properties.numericType != nil ? .letter : .separator
    }
  }
}

extension Span<UInt8> {
  /// The scalar of several bytes that begins at a place of UTF-8, and how many bytes it has; a blank
  /// of one byte where there is none.
  func scalar(at place: Int, before limit: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = self[place]
    let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, place + length <= limit else { return (" ", 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(self[place + offset] & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) } ?? (" ", 1)
  }

  /// Eight bytes as one number, the first lowest; there must be as many.
  @inline(__always)
  func block(at place: Int) -> UInt64 {
    // Any eight bytes are a number, and the bounds are checked.
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
  }
}

extension [UInt8] {
  /// Overwrites eight bytes with those of a number, the lowest first; there must be as many.
  @inline(__always)
  mutating func store(_ block: UInt64, at place: Int) {
    var span = mutableSpan
    // Any bytes of a number are bytes, and the bounds are checked.
    var bytes = unsafe span.mutableBytes
    bytes.storeBytes(of: block, toByteOffset: place, as: UInt64.self)
  }
}
