/// How much a text commits itself to something having happened: a linear model over hashed features.
///
/// The scale is that of Rudinger, White and Van Durme 2018 (UDS-IH2): from 3, it surely did, to -3,
/// it surely did not; 0 is open. The bytes of the file, all numbers little-endian: `DRGF`, the binary logarithm of
/// the number of weights (a byte), zeros up to byte 8, the unit of a weight and the score of no
/// feature at all (a `Float` each), zeros up to byte 64, the weights (a signed byte each).
@safe
package struct FactualityModel: @unchecked Sendable {
  // Sendable: the bytes are never written.
  private let weights: UnsafeRawPointer
  private let mask: UInt32
  private let unit: Float
  private let bias: Float

  package static let magic: [UInt8] = Array("DRGF".utf8)
  package static let headerLength = ModelTable.headerLength

  /// The model in the bytes of its file, which have to outlive it; nil where they are none.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let table = unsafe ModelTable(bytes, magic: Self.magic, width: 1) else { return nil }
    unsafe weights = table.rows
    mask = table.mask
    unit = unsafe Self.number(in: bytes, at: 8)
    bias = unsafe Self.number(in: bytes, at: 12)
  }

  private static func number(in bytes: UnsafeRawBufferPointer, at offset: Int) -> Float {
    let bits = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    return Float(bitPattern: UInt32(littleEndian: bits))
  }

  /// The score of a predicate, from -3 to 3; some ninety looks at the weights.
  package func score(
    at index: Int, of sentence: Range<Int>, _ annotated: AnnotatedText, buffer: inout [Feature]
  ) -> Float {
    buffer.removeAll(keepingCapacity: true)
    FactualityFeatures.append(at: index, of: sentence, annotated, to: &buffer)
    var sum: Int32 = 0
    for feature in buffer {
      let slot = Int(feature & mask)
      sum &+= unsafe Int32(weights.load(fromByteOffset: slot, as: Int8.self))
    }
    return max(-3, min(3, bias + Float(sum) * unit))
  }
}
