/// Letters with marks, written one way: as the one scalar that Unicode has for them.
///
/// What NFC does (Unicode Standard Annex 15) to the letters of alphabets, so that a name is the
/// same however its accents were typed. Nearly all text is written so; only what is not costs
/// anything.
enum Composition {
  /// Whether UTF-8 bytes hold anything that could be a mark of its own; a few scripts are not
  /// told apart.
  static func mayChange(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case ..<0xCC: index &+= 1
      // Greek and Cyrillic; Chinese and Korean.
      case 0xCE...0xD1: index &+= 2
      case 0xE4...0xED: index &+= 3
      // Typographic marks and currencies.
      case 0xE2 where index &+ 1 < bytes.count && bytes[index &+ 1] <= 0x82: index &+= 3
      default: return true
      }
    }
    return false
  }

  /// UTF-8 with each letter and its marks as one scalar, where there is one.
  static func composed(_ bytes: Span<UInt8>) -> [UInt8] {
    var words: [UInt8] = []
    for index in bytes.indices { words.append(bytes[index]) }
    var result = String.UnicodeScalarView()
    for character in String(decoding: words, as: UTF8.self) {
      let scalars = character.unicodeScalars
      if 2...mostScalars ~= scalars.count, let whole = whole[character] {
        result.append(whole)
      } else {
        result.append(contentsOf: scalars)
      }
    }
    return Array(String(result).utf8)
  }

  /// Scalars of a letter that one may stand for.
  ///
  /// Characters with thousands of marks are not compared: to put them in order takes the square of
  /// their number.
  private static let mostScalars = 6

  /// The letters of alphabets as single scalars; found by any way of writing them, because
  /// characters are compared so.
  private static let whole: [Character: Unicode.Scalar] = {
    let blocks: [ClosedRange<UInt32>] = [
      0xC0...0x24F, 0x370...0x52F, 0x620...0x6D3, 0x900...0xDFF, 0x1E00...0x1FFF,
    ]
    var letters: [Character: Unicode.Scalar] = [:]
    for value in blocks.joined() {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      letters[Character(scalar)] = scalar
    }
    return letters
  }()
}
