import Language

/// Lays out the clusters of words as `ClusterTable` reads them.
enum ClusterFile {
  /// The hash of a word and the numbers, from 1, of its clusters.
  struct Entry {
    var key: UInt32
    var fine: Int
    var coarse: Int
  }

  /// The bytes of a model; of two words with one hash the first counts.
  static func bytes(_ entries: [Entry]) -> [UInt8] {
    var bits = 4
    while Double(entries.count) > 0.7 * Double(1 << bits) { bits += 1 }
    let mask = 1 << bits - 1
    var keys = [UInt32](repeating: 0, count: 1 << bits)
    var values = keys
    for entry in entries {
      let key = entry.key
      var slot = Int(key) & mask
      while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
      guard key != 0, keys[slot] == 0 else { continue }
      keys[slot] = key
      values[slot] = UInt32(entry.fine) & 0xFFFF | UInt32(entry.coarse) << 16
    }
    var bytes = ClusterTable.magic + [UInt8(bits)]
    bytes += [UInt8](repeating: 0, count: ClusterTable.headerLength - bytes.count)
    for slot in keys.indices {
      for number in [keys[slot], values[slot]] {
        unsafe withUnsafeBytes(of: number.littleEndian) { bytes += unsafe Array($0) }
      }
    }
    return bytes
  }
}
