import Language

/// Lays out the weights of a model that gives one number, as `ScalarModel` reads them.
enum ScalarFile {
  /// The bytes of a model; the largest weight is 127 units.
  static func bytes(magic: [UInt8], bits: Int, weights: [Double], bias: Double) -> [UInt8] {
    let largest = weights.reduce(0) { max($0, abs($1)) }
    let unit = Float(max(largest, 1e-6) / 127)
    var bytes = magic + [UInt8(bits), 0, 0, 0]
    for number in [unit, Float(bias)] {
      unsafe withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes += unsafe Array($0) }
    }
    bytes += [UInt8](repeating: 0, count: WeightTable.headerLength - bytes.count)
    return bytes + weights.map { UInt8(bitPattern: Int8((Float($0) / unit).rounded())) }
  }
}
