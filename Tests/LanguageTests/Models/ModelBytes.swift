import Testing

@testable import Language

/// Model files that tests write by hand.
enum ModelBytes {
  /// The bytes, kept as long as the test run is.
  static func kept(_ bytes: [UInt8]) -> UnsafeRawBufferPointer {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    unsafe copy.copyBytes(from: bytes)
    return UnsafeRawBufferPointer(copy)
  }

  /// The feature of a table's row, with a mark that no other row has.
  static func feature(row: Int) -> Feature { UInt32(row + 1) << 24 | UInt32(row) }

  /// A table of sixteen rows or less, each with the weights of its `feature(row:)`.
  static func table(_ rows: [[Int8]], transitions: [Int16]) throws -> WeightTable {
    let labels = try #require(rows.first).count
    var bytes = WeightTable.magic + [4, 16, UInt8(labels), transitions.isEmpty ? 0 : 1]
    let unit = Float(0.5).bitPattern
    bytes += (0..<4).map { UInt8(truncatingIfNeeded: unit >> ($0 * 8)) }
    bytes += [UInt8](repeating: 0, count: WeightTable.headerLength - bytes.count)
    for index in 0..<16 {
      guard rows.indices.contains(index) else {
        bytes += [UInt8](repeating: 0, count: 16)
        continue
      }
      bytes += rows[index].map { UInt8(bitPattern: $0) }
      bytes += [UInt8](repeating: 0, count: 15 - labels)
      bytes.append(UInt8(bitPattern: WeightTable.mark(of: feature(row: index))))
    }
    for score in transitions {
      let bits = UInt16(bitPattern: score)
      bytes += [UInt8(truncatingIfNeeded: bits), UInt8(truncatingIfNeeded: bits >> 8)]
    }
    return try #require(unsafe WeightTable(kept(bytes)))
  }
}
