/// A folded word as one number and its length, for comparing and for hash tables.
///
/// Up to eight bytes are the number themselves, the first lowest, so that two such words are equal
/// where number and length are. Of longer ones it is a hash, and who needs certainty compares
/// their bytes too.
struct WordKey: Hashable, Sendable {
  var bits: UInt64
  /// Folded bytes.
  var length: UInt32

  /// Words have no more folded bytes than this: what is longer is known by its beginning.
  static let longest = 120
  /// Up to so many bytes a key is the word itself.
  static let packed = 8

  @inline(__always)
  init(bits: UInt64, length: Int) {
    self.bits = bits
    self.length = UInt32(truncatingIfNeeded: length)
  }

  /// The key of the first so many bytes, which are folded; at least eight more must follow them.
  init(_ bytes: Span<UInt8>, length: Int) {
    guard length > Self.packed else {
      self.init(bits: bytes.block(at: 0) & Self.mask(length), length: length)
      return
    }
    var hash: UInt64 = UInt64(truncatingIfNeeded: length)
    var place = 0
    while place < length {
      var block = bytes.block(at: place)
      if place + 8 > length { block &= Self.mask(length - place) }
      hash = (hash ^ block) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      place += 8
    }
    self.init(bits: hash, length: length)
  }

  /// The key of a folded word.
  init(_ word: some Collection<UInt8>) {
    var padded = Array(word.prefix(Self.longest))
    let length = padded.count
    padded.append(contentsOf: repeatElement(0, count: 8))
    self.init(padded.span, length: length)
  }

  /// The lowest bytes of a number.
  @inline(__always)
  static func mask(_ bytes: Int) -> UInt64 {
    bytes >= 8 ? .max : (1 << UInt64(bytes * 8)) &- 1
  }

  /// Where a table with a power of two of slots looks first.
  @inline(__always)
  func slot(bits count: Int) -> Int {
    Int(
      truncatingIfNeeded: ((bits ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - count))
  }
}
