/// What the letters of a word tell, and what lists and clusters know of it: the models' view.
///
/// Kept once for each spelling in a document; the numbers are hashes, to build features of.
package struct Spelling: Sendable {
  /// The word as it stands, digits as 0.
  var exact: UInt32 = 0
  /// The word in lower case, digits as 0.
  var lower: UInt32 = 0
  /// Its first one, two, three bytes in lower case; the whole where it is shorter.
  var prefixes: InlineArray<3, UInt32> = [0, 0, 0]
  /// Its last one to four bytes in lower case; the whole where it is shorter.
  var suffixes: InlineArray<4, UInt32> = [0, 0, 0, 0]
  /// Runs of capitals, small letters, digits and marks, each as one letter: `Xx`, `X`, `0-0`.
  var shape: UInt32 = 0
  /// The classes of the lists, with the form a verb has.
  var signature: UInt32 = 0
  /// The word's cluster, of many and of few; 0 where it has none.
  var fine: UInt32 = 0
  var coarse: UInt32 = 0
  /// What the list of names says of it, as bits.
  var nameKinds: UInt32 = 0

  /// What stands before the first word and behind the last.
  static let edge = Spelling([0x02])

  /// The view of a word by its bytes alone.
  init(_ bytes: ArraySlice<UInt8>) {
    var exact = Hash()
    var lower = Hash()
    var shape = Hash()
    var lastClass: UInt8 = 0
    var previous: UInt8 = 0
    var isFirstCapital = bytes.first.map { $0 >= 0xC4 } ?? false && Letters.isCapital(bytes)
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    for byte in Self.straightened(bytes) {
      let isDigit = byte >= 0x30 && byte <= 0x39
      let small = isDigit ? 0x30 : Word.fold(byte, after: previous)
      exact.combine(isDigit ? 0x30 : byte)
      lower.combine(small)
      folded.append(small)
      let letterClass = isFirstCapital ? 0x58 : Self.letterClass(byte, small: small)
      isFirstCapital = false
      if letterClass != lastClass { shape.combine(letterClass) }
      lastClass = letterClass
      previous = byte
    }
    self.exact = exact.value
    self.lower = lower.value
    self.shape = shape.value
    for length in 1...3 { prefixes[length - 1] = Hash(folded.prefix(length)).value }
    for length in 1...4 { suffixes[length - 1] = Hash(folded.suffix(length)).value }
  }

  /// The bytes with curly apostrophes straight, as treebanks and clusters have them.
  private static func straightened(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.contains(0xE2) else { return bytes }
    var result: [UInt8] = []
    for byte in bytes {
      result.append(byte)
      let end = result.suffix(3)
      if end.elementsEqual([0xE2, 0x80, 0x99]) || end.elementsEqual([0xE2, 0x80, 0x98]) {
        result.replaceSubrange(result.count - 3..<result.count, with: [0x27])
      }
    }
    return result[...]
  }

  /// `X`, `x`, `0` or the mark itself.
  private static func letterClass(_ byte: UInt8, small: UInt8) -> UInt8 {
    if byte >= 0x30 && byte <= 0x39 { return 0x30 }
    if byte != small { return 0x58 }
    if byte >= 0x61 && byte <= 0x7A || byte >= 0x80 { return 0x78 }
    return byte
  }

  /// The 32-bit FNV-1a hash (RFC 9923).
  struct Hash {
    private(set) var value: UInt32 = 0x811C_9DC5

    init() {}

    init(_ bytes: ArraySlice<UInt8>) {
      for byte in bytes { combine(byte) }
    }

    mutating func combine(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 0x0100_0193 }
  }
}
