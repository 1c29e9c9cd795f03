/// The file of a linear model over hashed features: its rows of weights, and behind them, where a model
/// has them, the scores of one label behind another.
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
