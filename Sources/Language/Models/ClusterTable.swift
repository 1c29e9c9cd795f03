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

  /// The hash under which a word stands, by its bytes.
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
