/// A text that is looked for without regard to case.
struct Needle {
  private let folded: [UInt8]

  init(_ text: String) { folded = Array(text.lowercased().utf8) }

  /// Whether it occurs; ASCII is compared as it stands, without a copy in lower case.
  func occurs(in text: String) -> Bool {
    let bytes = Array(text.utf8)
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    return occurs(in: isASCII ? bytes : Array(text.lowercased().utf8))
  }

  private func occurs(in bytes: [UInt8]) -> Bool {
    guard let first = folded.first else { return true }
    guard bytes.count >= folded.count else { return false }
    for start in 0...bytes.count - folded.count where lower(bytes[start]) == first {
      if folded.indices.allSatisfy({ lower(bytes[start + $0]) == folded[$0] }) { return true }
    }
    return false
  }

  private func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
