/// The ASCII bytes of words, one by one and eight at a time.
enum WordBytes {
  /// The bits that make letters lower case and leave digits unchanged.
  static let lowerBits: UInt64 = 0x2020_2020_2020_2020

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || byte &- 0x30 < 10 }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

  /// Sets the highest bit of each of eight bytes that is not an ASCII letter or digit.
  @inline(__always)
  static func others(_ block: UInt64) -> UInt64 {
    let high: UInt64 = 0x8080_8080_8080_8080
    let low = block & ~high
    let small = low | lowerBits
    // The addition sets the highest bit of bytes from a value on; no byte carries over.
    let letters = (small &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(small &+ 0x0505_0505_0505_0505)
    let digits = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
    return (~(letters | digits) | block) & high
  }

  /// Whether up to eight letters, with `lowerBits`, are a title whose full stop ends no sentence.
  static func isTitle(_ word: UInt64) -> Bool { titles.contains(word) }

  private static let titles: [UInt64] = ["mr", "mrs", "ms", "dr", "st", "vs", "jr", "gen"].map {
    $0.utf8.enumerated().reduce(lowerBits) { $0 | UInt64($1.element) << UInt64($1.offset * 8) }
  }
}

/// A folded word as a number and its length, for comparison and hash tables.
///
/// Up to eight bytes are the number itself, the first lowest, so that two such words are equal if
/// their keys are. The number of a longer word is a hash, and its bytes must be compared too.
struct WordKey: Hashable, Sendable {
  var bits: UInt64
  /// The number of folded bytes.
  var length: UInt32

  /// The most folded bytes of a word: a longer one is cut.
  static let longest = 120
  /// The most bytes of a word that its key holds itself.
  static let packed = 8

  @inline(__always)
  init(bits: UInt64, length: Int) {
    self.bits = bits
    self.length = UInt32(truncatingIfNeeded: length)
  }

  /// The key of the first `length` bytes, which are folded; at least eight more must follow.
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

  /// A mask of the lowest bytes of a number.
  @inline(__always)
  static func mask(_ bytes: Int) -> UInt64 {
    bytes >= 8 ? .max : (1 << UInt64(bytes * 8)) &- 1
  }

  /// The first slot to probe in a table of 2^`count` slots.
  @inline(__always)
  func slot(bits count: Int) -> Int {
    Int(
      truncatingIfNeeded: ((bits ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - count))
  }
}
