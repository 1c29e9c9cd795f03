/// The ASCII bytes of words, one by one and eight at a time.
enum WordBytes {
  /// With these set, letters are small and digits as they are.
  static let lowerBits: UInt64 = 0x2020_2020_2020_2020

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || byte &- 0x30 < 10 }

  /// The highest bit of each of eight bytes that is no ASCII letter or digit.
  @inline(__always)
  static func others(_ block: UInt64) -> UInt64 {
    let high: UInt64 = 0x8080_8080_8080_8080
    let low = block & ~high
    let small = low | lowerBits
    // Adding lifts a byte into its highest bit from the given value on; no byte carries over.
    let letters = (small &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(small &+ 0x0505_0505_0505_0505)
    let digits = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
    return (~(letters | digits) | block) & high
  }

  /// Whether up to eight letters, all bytes with the lower-case bit, are a title that is written
  /// with a full stop, which then ends no sentence.
  static func isTitle(_ word: UInt64) -> Bool { titles.contains(word) }

  private static let titles: [UInt64] = ["mr", "mrs", "ms", "dr", "st", "vs", "jr", "gen"].map {
    $0.utf8.enumerated().reduce(lowerBits) { $0 | UInt64($1.element) << UInt64($1.offset * 8) }
  }
}
