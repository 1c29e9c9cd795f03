/// The rows of a model file after its header, which all kinds of tables share: four letters that tell
/// the kind, the binary logarithm of the number of rows (a byte), what the kind needs, up to byte 64.
@safe
struct ModelTable {
  static let headerLength = 64

  let rows: UnsafeRawPointer
  /// One less than the number of rows, a power of two.
  let mask: UInt32

  /// The rows in the bytes of a file; nil where they are another kind's or too few.
  ///
  /// - Parameter width: Bytes in a row.
  init?(_ bytes: UnsafeRawBufferPointer, magic: [UInt8], width: Int) {
    guard bytes.count > Self.headerLength, let base = bytes.baseAddress,
      unsafe bytes.prefix(4).elementsEqual(magic)
    else { return nil }
    let bits = unsafe Int(bytes[4])
    guard bits <= 24, bytes.count >= Self.headerLength + width << bits else { return nil }
    unsafe rows = base + Self.headerLength
    mask = (1 << UInt32(bits)) - 1
  }
}

/// The file of a linear model over hashed features: its rows of weights, and after them, where a model
/// has them, the scores of one label after another.
///
/// The bytes, all numbers little-endian: `DRGW`, the binary logarithm of the number of rows (a
/// byte), bytes in a row (a byte: 4, 8, 16 or 48), number of labels (a byte), 1 if there are transitions (a byte),
/// the unit of a weight (a `Float`), zeros up to byte 64, the rows; where these are wide, of 48 bytes,
/// the last byte of each once more; the transitions (an `Int16` for each pair: from, to).
package struct WeightTable: Sendable {
  let rows: WeightRows
  package let labelCount: Int
  /// Bytes in a row.
  let rowWidth: Int
  /// The score of one step of a weight.
  package let unit: Float
  /// For each pair of labels, from and to, the score of their sequence; empty for other models.
  package let transitions: [Int16]

  package static let magic: [UInt8] = Array("DRGW".utf8)
  package static let headerLength = ModelTable.headerLength

  /// The table in the bytes of a model file, which have to outlive it; nil where they are none.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count > Self.headerLength else { return nil }
    let width = unsafe Int(bytes[5])
    labelCount = unsafe Int(bytes[6])
    let hasTransitions = unsafe bytes[7] == 1
    unit = unsafe Float(bitPattern: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    guard [4, 8, 16, 48].contains(width), labelCount < width,
      let table = unsafe ModelTable(bytes, magic: Self.magic, width: width)
    else { return nil }
    rows = WeightRows(table)
    rowWidth = width
    let marks = width == WideScores.rowWidth ? 1 : 0
    let length = Self.headerLength + (width + marks) * (Int(table.mask) + 1)
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
}

/// The cluster of each frequent word, as `dragoman-train` found them in plain text.
///
/// A hash table in read-only memory: `DRGC`, the binary logarithm of the number of slots (a byte),
/// zeros up to byte 64; a slot has the hash of the word (four bytes, 0 where it is empty), its fine
/// cluster (two bytes), its coarse one (one byte) and a zero. All numbers little-endian.
@safe
package struct ClusterTable: @unchecked Sendable {
  // Sendable: the bytes are never written.
  private let slots: UnsafeRawPointer
  private let mask: UInt32

  package static let magic: [UInt8] = Array("DRGC".utf8)
  package static let headerLength = ModelTable.headerLength

  /// The table in the bytes of a model file, which have to outlive it; nil where they are none.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let table = unsafe ModelTable(bytes, magic: Self.magic, width: 8) else { return nil }
    unsafe slots = table.rows
    mask = table.mask
  }

  /// The hash under which a word is, by its bytes.
  package static func key(of word: [UInt8]) -> UInt32 { Spelling(word[...]).exact }

  /// The clusters of a word by the hash of its spelling, from 1; nil where it has none.
  func clusters(of exact: UInt32) -> (fine: UInt32, coarse: UInt32)? {
    var slot = exact & mask
    // An unbroken run of full slots is short: the table is at most seven tenths full.
    for _ in 0...mask {
      let key = unsafe slots.loadUnaligned(fromByteOffset: Int(slot) * 8, as: UInt32.self)
      if key == 0 { return nil }
      if key == exact {
        let value = unsafe slots.loadUnaligned(fromByteOffset: Int(slot) * 8 + 4, as: UInt32.self)
        return (value & 0xFFFF, value >> 16 & 0xFF)
      }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

/// A linear model over hashed features that gives one number.
///
/// The bytes of its file, all numbers little-endian: four letters that tell whose model it is, the
/// binary logarithm of the number of weights (a byte), zeros up to byte 8, the unit of a weight and the
/// score of no feature at all (a `Float` each), zeros up to byte 64, the weights (a signed byte each).
@safe
struct ScalarModel: @unchecked Sendable {
  // Sendable: the bytes are never written.
  private let weights: UnsafeRawPointer
  private let mask: UInt32
  private let unit: Float
  private let bias: Float

  /// The model in the bytes of its file, which have to outlive it; nil where they are none.
  init?(_ bytes: UnsafeRawBufferPointer, magic: [UInt8]) {
    guard let table = unsafe ModelTable(bytes, magic: magic, width: 1) else { return nil }
    unsafe weights = table.rows
    mask = table.mask
    unit = unsafe Self.number(in: bytes, at: 8)
    bias = unsafe Self.number(in: bytes, at: 12)
  }

  private static func number(in bytes: UnsafeRawBufferPointer, at offset: Int) -> Float {
    let bits = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    return Float(bitPattern: UInt32(littleEndian: bits))
  }

  /// The sum of the features' weights; a look at each.
  func score(_ features: [Feature]) -> Float {
    var sum: Int32 = 0
    for feature in features {
      let slot = Int(feature & mask)
      sum &+= unsafe Int32(weights.load(fromByteOffset: slot, as: Int8.self))
    }
    return bias + Float(sum) * unit
  }
}
