/// A set of Unicode scalars, as sorted, disjoint ranges of their values.
struct ScalarSet: Hashable, Sendable {
  private(set) var ranges: [ClosedRange<UInt32>]

  init(_ ranges: [ClosedRange<UInt32>] = []) {
    self.ranges = ranges
    normalize()
  }

  init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

  mutating func formUnion(_ other: ScalarSet) {
    ranges += other.ranges
    normalize()
  }

  /// The set of all other scalars.
  var inverted: ScalarSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= Self.last { gaps.append(next...Self.last) }
    return ScalarSet(gaps)
  }

  /// Whether it contains a scalar; a binary search.
  func contains(_ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }

  /// The only scalar, if there is just one.
  var only: UInt32? {
    ranges.count == 1 && ranges[0].count == 1 ? ranges[0].lowerBound : nil
  }

  private mutating func normalize() {
    ranges.sort { $0.lowerBound < $1.lowerBound }
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges {
      if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
        let upper = Swift.max(last.upperBound, range.upperBound)
        merged[merged.count - 1] = last.lowerBound...upper
      } else {
        merged.append(range)
      }
    }
    ranges = merged
  }

  private static let last: UInt32 = 0x10FFFF
}

extension ScalarSet {
  static let digits = ScalarSet([0x30...0x39])

  static let space = ScalarSet([
    0x09...0x0D, 0x20...0x20, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A,
    0x2028...0x2029, 0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000,
  ])

  /// Everything but the end of a line.
  static let anything = ScalarSet([0x0A...0x0A, 0x0D...0x0D]).inverted

  /// Letters, digits, marks and the underscore.
  ///
  /// Other scripts are included by block, without their common punctuation: exact tables would make
  /// automata a hundred times as large.
  static let word = ScalarSet([
    0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xAA...0xAA, 0xB5...0xB5, 0xBA...0xBA,
    0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2C1, 0x2EC...0x2EE, 0x300...0x37D, 0x37F...0x386,
    0x388...0x589, 0x58B...0x5BD, 0x5BF...0x5BF, 0x5C1...0x5F2, 0x610...0x61A, 0x620...0x669,
    0x66E...0x6D3, 0x6D5...0x963, 0x966...0x166C, 0x166F...0x167F, 0x1681...0x169A,
    0x16A0...0x1FFF, 0x2C00...0x2DFF, 0x3005...0x3007, 0x3021...0x302F, 0x3031...0x3035,
    0x3041...0x309F, 0x30A1...0x30FA, 0x30FC...0xD7FF, 0xF900...0xFD3D, 0xFD50...0xFDFB,
    0xFE20...0xFE2F, 0xFE70...0xFEFC, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A,
    0xFF66...0xFFDC, 0x10000...0x1EFFF, 0x20000...0x3FFFF,
  ])
}

/// Sequences of byte ranges that match the UTF-8 of scalars and nothing else.
///
/// A range is split where the number of bytes changes, then until each byte after the first that
/// differs takes all its values (Cox, "Regular Expression Matching in the Wild", 2010).
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

  /// Scalars by the number of their bytes, without surrogates.
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
