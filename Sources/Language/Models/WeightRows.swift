internal import CModels

/// The rows of weights of a linear model over hashed features, as they lie in read-only memory.
///
/// A row holds the weights of one feature, a signed byte a label; its last byte is no weight but a
/// part of the feature's hash, so that a feature that was pruned finds nothing rather than
/// another's weights (but one time in 255). A feature may be in either of two rows side by side.
/// The marks of wide rows follow the rows once more, all together.
@safe
struct WeightRows: @unchecked Sendable {
  // Sendable: the bytes are never written.
  private let rows: UnsafeRawPointer
  private let mask: UInt32

  init(_ table: ModelTable) {
    unsafe rows = table.rows
    mask = table.mask
  }

  /// The weights of some features, added up.
  @inline(__always)
  func sum<Scores: LabelScores>(of features: (inout ScoreSum<Scores>) -> Void) -> Scores {
    var sum = ScoreSum<Scores>(self)
    features(&sum)
    return sum.scores
  }

  /// Has all rows of a table brought near, without waiting for them.
  ///
  /// A long text asks for most of them: one after the other they come ten times as fast as when each
  /// is missed. The table has to fit the cache beside a core.
  ///
  /// - Parameter width: Bytes in a row.
  func prefetchAll(width: Int) {
    for offset in stride(from: 0, to: (Int(mask) + 1) * width, by: 64) {
      unsafe dragoman_prefetch(rows + offset)
    }
  }

  /// Has the two rows of a feature of a model with less than 16 labels brought near, without waiting
  /// for them.
  @inline(__always)
  func prefetch(_ feature: Feature) {
    unsafe dragoman_prefetch(rows + Int(feature & mask & ~1) << 4)
  }

  /// Adds the weights of a feature of a model with less than 16 labels; the last lane is void.
  ///
  /// Without a branch, so that the processor may wait for many features' memory at once: which of its
  /// rows a feature is in, if any, is anybody's guess.
  @inline(__always)
  func add(_ feature: Feature, to scores: inout NarrowScores) {
    let mark = WeightTable.mark(of: feature)
    let pair = unsafe rows + Int(feature & mask & ~1) << 4
    let first = unsafe pair.load(fromByteOffset: 15, as: Int8.self) == mark
    let second = unsafe pair.load(fromByteOffset: 31, as: Int8.self) == mark
    let row = unsafe pair + (first ? 0 : 16)
    let kept = SIMD8<Int16>(repeating: first || second ? -1 : 0)
    scores.add(unsafe row.loadUnaligned(as: SIMD8<Int16>.self) & kept)
  }

  /// Adds the weights of a feature of a model with at most 3 labels: one load has both rows.
  @inline(__always)
  func add(_ feature: Feature, to scores: inout TripleScores) {
    let mark = UInt64(UInt8(bitPattern: WeightTable.mark(of: feature)))
    let pair = UInt64(
      littleEndian: unsafe rows.loadUnaligned(
        fromByteOffset: Int(feature & mask & ~1) << 2, as: UInt64.self))
    let second = pair >> 56 == mark ? pair >> 32 : 0
    scores.add(UInt32(truncatingIfNeeded: pair >> 24 & 0xFF == mark ? pair : second))
  }

  /// Adds the weights of a feature of a model with at most 7 labels.
  @inline(__always)
  func add(_ feature: Feature, to scores: inout FewScores) {
    let mark = UInt64(UInt8(bitPattern: WeightTable.mark(of: feature)))
    let pair = unsafe rows + Int(feature & mask & ~1) << 3
    let first = UInt64(littleEndian: unsafe pair.loadUnaligned(as: UInt64.self))
    let second = UInt64(
      littleEndian: unsafe pair.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    scores.add(first >> 56 == mark ? first : second >> 56 == mark ? second : 0)
  }

  // MARK: Wide rows

  /// The row of a feature of a model with more than 15 labels, and whether there is one; without one,
  /// any row.
  @inline(__always)
  func wideRow(of feature: Feature) -> (row: Int, isThere: Bool) {
    let mark = UInt16(UInt8(bitPattern: WeightTable.mark(of: feature)))
    let first = Int(feature & mask) & ~1
    let marks = UInt16(
      littleEndian: unsafe rows.loadUnaligned(
        fromByteOffset: (Int(mask) + 1) * WideScores.rowWidth + first, as: UInt16.self))
    let isFirst = marks & 0xFF == mark
    let isSecond = marks >> 8 == mark
    return (isFirst ? first : isSecond ? first + 1 : 0, isFirst || isSecond)
  }

  /// Has a row brought near, without waiting for it: it may reach into the next line of the cache.
  @inline(__always)
  func prefetch(wideRow row: Int) {
    let start = unsafe rows + row * WideScores.rowWidth
    unsafe dragoman_prefetch(start)
    unsafe dragoman_prefetch(start + WideScores.rowWidth - 1)
  }

  /// Adds the weights of a row; the last lane is void.
  @inline(__always)
  func add(wideRow row: Int, to scores: inout WideScores) {
    let start = unsafe rows + row * WideScores.rowWidth
    scores.add(
      unsafe start.loadUnaligned(as: SIMD8<Int16>.self),
      unsafe start.loadUnaligned(fromByteOffset: 16, as: SIMD8<Int16>.self),
      unsafe start.loadUnaligned(fromByteOffset: 32, as: SIMD8<Int16>.self))
  }
}

/// The rows of the features of one place, whose weights are on their way from memory.
///
/// A table of wide rows is too large for the caches closest to a core, and a feature's row lies
/// anywhere in it. Its marks are small and near: they tell which features have a row at all. Asked
/// for a place ahead, these rows are there when they are added.
struct AwaitedRows: FeatureSink {
  private let table: WeightRows
  private var rows = InlineArray<32, Int>(repeating: 0)
  private var count = 0

  @inline(__always)
  init(_ table: WeightRows) { self.table = table }

  /// Without a branch, since whether a feature has a row is anybody's guess: where it has none, the
  /// next is written in its place.
  @inline(__always)
  mutating func add(_ feature: Feature) {
    let (row, isThere) = table.wideRow(of: feature)
    table.prefetch(wideRow: row)
    rows[count] = row
    count += isThere ? 1 : 0
  }

  /// Forgets them, to await others: a fresh one would have to be cleared and copied.
  @inline(__always)
  mutating func removeAll() { count = 0 }

  @inline(__always)
  func add(to scores: inout WideScores) {
    for index in 0..<count { table.add(wideRow: rows[index], to: &scores) }
  }
}

extension Array {
  /// Has an element brought near, without waiting for it: what is asked for some places ahead is there
  /// when it is needed.
  @inline(__always)
  func prefetch(_ index: Int) {
    unsafe withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      let start = unsafe base + index * MemoryLayout<Element>.stride
      for offset in stride(from: 0, to: MemoryLayout<Element>.size, by: 64) {
        unsafe dragoman_prefetch(start + offset)
      }
      // It may reach into one more line of the cache.
      unsafe dragoman_prefetch(start + MemoryLayout<Element>.size - 1)
    }
  }
}
