/// Scalar ranges as sequences of byte ranges, which together match their UTF-8 and nothing else.
///
/// Cox, "Regular Expression Matching in the Wild" (2010); a range is cut where the number of bytes
/// changes, and then until all bytes but the first that differ run through all their values.
enum ByteSequences {
  /// One range for each byte of a scalar.
  typealias Sequence = [ClosedRange<UInt8>]

  static func of(_ set: ScalarSet) -> [Sequence] {
    var sequences: [Sequence] = []
    for range in set.ranges {
      for block in blocks where block.overlaps(range) {
        let part = range.clamped(to: block)
        split(part.lowerBound, part.upperBound, into: &sequences)
      }
    }
    return sequences
  }

  /// Scalars by the number of their bytes; surrogates are none.
  private static let blocks: [ClosedRange<UInt32>] = [
    0...0x7F, 0x80...0x7FF, 0x800...0xD7FF, 0xE000...0xFFFF, 0x10000...0x10FFFF,
  ]

  private static func split(_ low: UInt32, _ high: UInt32, into sequences: inout [Sequence]) {
    if low >= 0x80 {
      for shift in [6, 12, 18] as [UInt32] {
        let mask: UInt32 = (1 << shift) - 1
        guard low & ~mask != high & ~mask else { continue }
        if low & mask != 0 {
          split(low, low | mask, into: &sequences)
          return split((low | mask) + 1, high, into: &sequences)
        }
        if high & mask != mask {
          split(low, (high & ~mask) - 1, into: &sequences)
          return split(high & ~mask, high, into: &sequences)
        }
      }
    }
    guard let first = Unicode.Scalar(low), let last = Unicode.Scalar(high) else { return }
    sequences.append(zip(String(first).utf8, String(last).utf8).map { $0...$1 })
  }
}
