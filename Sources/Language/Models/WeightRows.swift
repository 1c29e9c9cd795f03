internal import CModels

/// The rows of weights of a linear model over hashed features, as they lie in read-only memory.
///
/// A row holds the weights of one feature, a signed byte a label; its last byte is no weight but a
/// part of the feature's hash, so that a feature that was pruned finds nothing rather than
/// another's weights (but one time in 255). A feature may stand in either of two rows side by side.
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

  /// Has the two rows of a feature brought near, without waiting for them.
  ///
  /// - Parameter width: Bytes in a row.
  @inline(__always)
  func prefetch(_ feature: Feature, width: Int) {
    let pair = unsafe rows + (Int(feature & mask) >> 1) * (width * 2)
    unsafe dragoman_prefetch(pair)
    // Wide rows reach into the next line of the cache.
    if width > 32 { unsafe dragoman_prefetch(pair + 64) }
  }

  /// Adds the weights of a feature of a model with less than 16 labels; the last lane is void.
  ///
  /// Without a branch, so that the processor may wait for many features' memory at once: which of its
  /// rows a feature stands in, if any, is anybody's guess.
  @inline(__always)
  func add(_ feature: Feature, to scores: inout NarrowScores) {
    let mark = WeightTable.mark(of: feature)
    let pair = unsafe rows + (Int(feature & mask) >> 1) << 5
    let first = unsafe pair.load(fromByteOffset: 15, as: Int8.self) == mark
    let second = unsafe pair.load(fromByteOffset: 31, as: Int8.self) == mark
    let row = unsafe pair + (first ? 0 : 16)
    let kept = SIMD8<Int16>(repeating: first || second ? -1 : 0)
    scores.add(unsafe row.loadUnaligned(as: SIMD8<Int16>.self) & kept)
  }

  /// Adds the weights of a feature of a model with at most 8 labels, of rows with room for 15.
  @inline(__always)
  func add(_ feature: Feature, to scores: inout FewScores) {
    let mark = WeightTable.mark(of: feature)
    let pair = unsafe rows + (Int(feature & mask) >> 1) << 5
    let first = unsafe pair.load(fromByteOffset: 15, as: Int8.self) == mark
    let second = unsafe pair.load(fromByteOffset: 31, as: Int8.self) == mark
    let row = unsafe pair + (first ? 0 : 16)
    let kept = SIMD4<Int16>(repeating: first || second ? -1 : 0)
    scores.add(unsafe row.loadUnaligned(as: SIMD4<Int16>.self) & kept)
  }

  /// Adds the weights of a feature of a model with less than 48 labels; the last lane is void.
  @inline(__always)
  func add(_ feature: Feature, to scores: inout WideScores) {
    let mark = WeightTable.mark(of: feature)
    let pair = unsafe rows + (Int(feature & mask) >> 1) * 96
    let first = unsafe pair.load(fromByteOffset: 47, as: Int8.self) == mark
    let second = unsafe pair.load(fromByteOffset: 95, as: Int8.self) == mark
    let row = unsafe pair + (first ? 0 : 48)
    let kept = SIMD8<Int16>(repeating: first || second ? -1 : 0)
    scores.add(
      unsafe row.loadUnaligned(as: SIMD8<Int16>.self) & kept,
      unsafe row.loadUnaligned(fromByteOffset: 16, as: SIMD8<Int16>.self) & kept,
      unsafe row.loadUnaligned(fromByteOffset: 32, as: SIMD8<Int16>.self) & kept)
  }
}
