/// A text that is looked for without regard to case.
package struct Needle {
  private let folded: [UInt8]

  init(_ text: String) { folded = Array(text.lowercased().utf8) }

  /// Whether it occurs; ASCII is compared as it stands, without a copy.
  func occurs(in text: String) -> Bool {
    let found = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe isASCII(bytes) ? unsafe occurs(in: bytes) : nil
    }
    if let found = found ?? nil { return found }
    return unsafe Array(text.lowercased().utf8).withUnsafeBufferPointer { unsafe occurs(in: $0) }
  }

  private func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var all: UInt8 = 0
    for index in bytes.indices { unsafe all |= bytes[index] }
    return all < 0x80
  }

  private func occurs(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = folded.first else { return true }
    guard bytes.count >= folded.count else { return false }
    for start in 0...bytes.count - folded.count where unsafe lower(bytes[start]) == first {
      var length = 1
      while length < folded.count, unsafe lower(bytes[start + length]) == folded[length] {
        length += 1
      }
      if length == folded.count { return true }
    }
    return false
  }

  private func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
