/// Searches and counts in a text's bytes, eight at a time.
///
/// Eight bytes are one number ("SIMD within a register"; Warren, Hacker's Delight, section 6-1):
/// `ones` has a 1 in each byte, `highs` the highest bit of each. All cost one pass.
extension Span<UInt8> {
  /// The offset of the first byte from an offset on that is not ASCII; the end where all are.
  package func endOfASCII(from offset: Int) -> Int {
    var index = offset
    while index &+ 8 <= count {
      let found = word(at: index) & highs
      if found != 0 { return index &+ place(found) }
      index &+= 8
    }
    while index < count, self[index] < 0x80 { index &+= 1 }
    return index
  }

  /// The offset of the first byte from an offset on that is below a limit of at most 128; the end
  /// where none is.
  package func firstIndex(below limit: UInt8, from offset: Int) -> Int {
    let limits = UInt64(limit) &* ones
    var index = offset
    while index &+ 8 <= count {
      let word = word(at: index)
      // A borrow makes no mistake before the first byte found.
      let found = (word &- limits) & ~word & highs
      if found != 0 { return index &+ place(found) }
      index &+= 8
    }
    while index < count, self[index] >= limit { index &+= 1 }
    return index
  }

  /// The offset of the first byte of a value in a range; its end where there is none.
  package func firstIndex(of value: UInt8, in range: Range<Int>) -> Int {
    let values = UInt64(value) &* ones
    var index = range.lowerBound
    while index &+ 8 <= range.upperBound {
      let word = word(at: index) ^ values
      let found = (word &- ones) & ~word & highs
      if found != 0 { return index &+ place(found) }
      index &+= 8
    }
    while index < range.upperBound, self[index] != value { index &+= 1 }
    return index
  }

  /// The Unicode scalars that begin in a range of valid UTF-8.
  package func scalarCount(in range: Range<Int>) -> Int {
    var continuations = 0
    var index = range.lowerBound
    while index &+ 8 <= range.upperBound {
      // Each byte of a sum counts its place's continuation bytes, and so holds 255 steps.
      let stop = min(range.upperBound, index &+ 8 &* 255)
      var sums: UInt64 = 0
      while index &+ 8 <= stop {
        let word = word(at: index)
        // The highest bits of a continuation byte are 10.
        sums &+= (word &>> 7) & ~(word &>> 6) & ones
        index &+= 8
      }
      continuations &+= total(sums)
    }
    while index < range.upperBound {
      if self[index] & 0xC0 == 0x80 { continuations &+= 1 }
      index &+= 1
    }
    return range.count - continuations
  }

  /// Eight bytes; the one at the offset is the lowest.
  func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The sum of eight bytes: pairs first, which have room for it.
  private func total(_ sums: UInt64) -> Int {
    let pairs = (sums & 0x00FF_00FF_00FF_00FF) &+ ((sums &>> 8) & 0x00FF_00FF_00FF_00FF)
    return Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) &>> 48)
  }

  /// Which of eight bytes is the first whose highest bit is set.
  private func place(_ found: UInt64) -> Int { found.trailingZeroBitCount &>> 3 }

  private var ones: UInt64 { 0x0101_0101_0101_0101 }
  private var highs: UInt64 { 0x8080_8080_8080_8080 }
}
