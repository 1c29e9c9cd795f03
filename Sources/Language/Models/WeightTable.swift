internal import CModels

/// The weights of a linear model over hashed features, as they lie in read-only memory.
///
/// A row holds the weights of one feature, a signed byte a label; its last byte is no weight but a
/// part of the feature's hash, so that a feature that was pruned finds nothing rather than
/// another's weights (but one time in 255). A feature may stand in either of two rows side by side.
/// The scores of one label behind another follow the rows where a model has them.
///
/// The bytes, all numbers little-endian: `DRGW`, the binary logarithm of the number of rows (a
/// byte), bytes in a row (a byte), number of labels (a byte), 1 if there are transitions (a byte),
/// the unit of a weight (a `Float`), zeros up to byte 64, the rows, the transitions (an `Int16`
/// for each pair: from, to).
@safe
package struct WeightTable: @unchecked Sendable {
  // Sendable: the bytes are never written.
  private let rows: UnsafeRawPointer
  private let mask: UInt32
  /// Bytes in a row: a multiple of 16.
  private let width: Int
  package let labelCount: Int
  /// The score of one step of a weight.
  package let unit: Float
  /// For each pair of labels, from and to, the score of their sequence; empty for other models.
  package let transitions: [Int16]

  package static let magic: [UInt8] = Array("DRGW".utf8)
  package static let headerLength = ModelTable.headerLength

  /// The table in the bytes of a model file, which have to outlive it; nil where they are none.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count > Self.headerLength else { return nil }
    width = unsafe Int(bytes[5])
    labelCount = unsafe Int(bytes[6])
    let hasTransitions = unsafe bytes[7] == 1
    unit = unsafe Float(bitPattern: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    guard width > 0, width % 16 == 0, labelCount < width,
      let table = unsafe ModelTable(bytes, magic: Self.magic, width: width)
    else { return nil }
    unsafe rows = table.rows
    mask = table.mask
    let length = Self.headerLength + width * (Int(mask) + 1)
    let pairs = hasTransitions ? labelCount * labelCount : 0
    guard bytes.count >= length + pairs * 2 else { return nil }
    transitions = (0..<pairs).map {
      unsafe Int16(
        littleEndian: bytes.loadUnaligned(fromByteOffset: length + $0 * 2, as: Int16.self))
    }
  }

  /// The part of a feature's hash that its row keeps; never 0, which marks an empty row.
  @inline(__always)
  package static func mark(of feature: Feature) -> Int8 {
    let byte = Int8(truncatingIfNeeded: feature >> 24)
    return byte == 0 ? 1 : byte
  }

  /// Has the rows of a feature brought near; a table is too large for the caches closest to a core,
  /// and a feature's rows lie anywhere in it.
  @inline(__always)
  func prefetch(_ feature: Feature) {
    unsafe dragoman_prefetch(rows + (Int(feature & mask) >> 1) * (width * 2))
  }

  /// Adds the weights of a feature of a model with less than 16 labels; the last lane is void.
  ///
  /// Without a branch, so that the processor may wait for many features' memory at once: both rows
  /// are added, the one with another mark as nothing.
  @inline(__always)
  func add(_ feature: Feature, to scores: inout NarrowScores) {
    let mark = Self.mark(of: feature)
    let pair = unsafe rows + (Int(feature & mask) >> 1) << 5
    let first = unsafe pair.load(fromByteOffset: 15, as: Int8.self) == mark
    let second = unsafe pair.load(fromByteOffset: 31, as: Int8.self) == mark
    let row = unsafe pair.loadUnaligned(as: SIMD8<Int16>.self)
    let other = unsafe pair.loadUnaligned(fromByteOffset: 16, as: SIMD8<Int16>.self)
    scores.add(
      row & SIMD8(repeating: first ? -1 : 0) | other & SIMD8(repeating: second && !first ? -1 : 0))
  }

  /// Adds the weights of a feature of a model with less than 48 labels; the last lane is void.
  @inline(__always)
  func add(_ feature: Feature, to scores: inout WideScores) {
    let mark = Self.mark(of: feature)
    var row = unsafe rows + (Int(feature & mask) >> 1) * 96
    if unsafe row.load(fromByteOffset: 47, as: Int8.self) != mark {
      unsafe row += 48
      guard unsafe row.load(fromByteOffset: 47, as: Int8.self) == mark else { return }
    }
    scores.first.add(unsafe row.loadUnaligned(as: SIMD8<Int16>.self))
    scores.middle.add(unsafe row.loadUnaligned(fromByteOffset: 16, as: SIMD8<Int16>.self))
    scores.last.add(unsafe row.loadUnaligned(fromByteOffset: 32, as: SIMD8<Int16>.self))
  }
}

/// The scores of up to 15 labels.
///
/// Sixteen signed bytes are added as eight pairs: the even ones from the low halves of the pairs,
/// the odd ones from the high.
struct NarrowScores {
  private var even: SIMD8<Int16> = .zero
  private var odd: SIMD8<Int16> = .zero

  @inline(__always)
  mutating func add(_ row: SIMD8<Int16>) {
    let bytes = SIMD8<Int16>(repeating: 8)
    even &+= (row &<< bytes) &>> bytes
    odd &+= row &>> bytes
  }

  @inline(__always)
  subscript(_ label: Int) -> Int16 { label & 1 == 0 ? even[label >> 1] : odd[label >> 1] }

  /// The scores in the order of the labels.
  var lanes: SIMD16<Int16> {
    var lanes = SIMD16<Int16>.zero
    lanes.evenHalf = even
    lanes.oddHalf = odd
    return lanes
  }
}

/// The scores of up to 47 labels.
struct WideScores {
  fileprivate var first = NarrowScores()
  fileprivate var middle = NarrowScores()
  fileprivate var last = NarrowScores()

  /// The label with the highest score, the first of equals.
  func best(of count: Int) -> Int {
    var best = 0
    var bestScore = Int16.min
    let thirds = (first.lanes, middle.lanes, last.lanes)
    for label in 0..<min(count, 16) where thirds.0[label] > bestScore {
      (best, bestScore) = (label, thirds.0[label])
    }
    for label in 16..<max(16, min(count, 32)) where thirds.1[label - 16] > bestScore {
      (best, bestScore) = (label, thirds.1[label - 16])
    }
    for label in 32..<max(32, count) where thirds.2[label - 32] > bestScore {
      (best, bestScore) = (label, thirds.2[label - 32])
    }
    return best
  }
}
