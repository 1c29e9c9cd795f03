/// The rows of a model file behind its header, which all kinds of tables share: four letters that tell
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
