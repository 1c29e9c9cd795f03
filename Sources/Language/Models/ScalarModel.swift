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
