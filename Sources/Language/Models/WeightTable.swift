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
  package static let headerLength = 64

  /// The table in the bytes of a model file, which have to outlive it; nil where they are none.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard unsafe bytes.count > Self.headerLength, let base = unsafe bytes.baseAddress,
      unsafe bytes.prefix(4).elementsEqual(Self.magic)
    else { return nil }
    let bits = unsafe Int(bytes[4])
    width = unsafe Int(bytes[5])
    labelCount = unsafe Int(bytes[6])
    let hasTransitions = unsafe bytes[7] == 1
    unit = unsafe Float(bitPattern: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    let length = Self.headerLength + width << bits
    let pairs = hasTransitions ? labelCount * labelCount : 0
    guard bits <= 24, width > 0, width % 16 == 0, labelCount < width,
      unsafe bytes.count >= length + pairs * 2
    else { return nil }
    unsafe rows = base + Self.headerLength
    mask = (1 << UInt32(bits)) - 1
    transitions = (0..<pairs).map {
      unsafe Int16(littleEndian: bytes.loadUnaligned(fromByteOffset: length + $0 * 2, as: Int16.self))
    }
  }

  /// The part of a feature's hash that its row keeps; never 0, which marks an empty row.
  @inline(__always)
  package static func mark(of feature: Feature) -> Int8 {
    let byte = Int8(truncatingIfNeeded: feature >> 24)
    return byte == 0 ? 1 : byte
  }

  /// Adds the weights of a feature of a model with less than 16 labels; the last lane is void.
  @inline(__always)
  func add(_ feature: Feature, to scores: inout SIMD16<Int16>) {
    let mark = Self.mark(of: feature)
    let slot = Int(feature & mask)
    for side in 0..<2 {
      let index = slot ^ side
      let row = unsafe rows.loadUnaligned(fromByteOffset: index << 4, as: SIMD16<Int8>.self)
      if row[15] == mark {
        scores &+= SIMD16<Int16>(truncatingIfNeeded: row)
        return
      }
    }
  }

  /// Adds the weights of a feature of a model with less than 48 labels; the last lane is void.
  @inline(__always)
  func add(_ feature: Feature, to scores: inout WideScores) {
    let mark = Self.mark(of: feature)
    let slot = Int(feature & mask)
    for side in 0..<2 {
      let index = slot ^ side
      let last = unsafe rows.loadUnaligned(
        fromByteOffset: index * 48 + 32, as: SIMD16<Int8>.self)
      guard last[15] == mark else { continue }
      let first = unsafe rows.loadUnaligned(fromByteOffset: index * 48, as: SIMD16<Int8>.self)
      let middle = unsafe rows.loadUnaligned(
        fromByteOffset: index * 48 + 16, as: SIMD16<Int8>.self)
      scores.first &+= SIMD16<Int16>(truncatingIfNeeded: first)
      scores.middle &+= SIMD16<Int16>(truncatingIfNeeded: middle)
      scores.last &+= SIMD16<Int16>(truncatingIfNeeded: last)
      return
    }
  }
}

/// The scores of up to 47 labels.
struct WideScores {
  var first: SIMD16<Int16> = .zero
  var middle: SIMD16<Int16> = .zero
  var last: SIMD16<Int16> = .zero

  /// The label with the highest score, the first of equals.
  func best(of count: Int) -> Int {
    var best = 0
    var bestScore = Int16.min
    for label in 0..<count {
      let score = self[label]
      if score > bestScore { (best, bestScore) = (label, score) }
    }
    return best
  }

  private subscript(_ label: Int) -> Int16 {
    label < 16 ? first[label] : label < 32 ? middle[label - 16] : last[label - 32]
  }
}
