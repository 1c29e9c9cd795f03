internal import CLexicons

/// A word list in the program's read-only data: lines of tab-separated fields.
///
/// The bytes are never copied, so that a list costs nothing until it is asked.
@safe
struct WordList: @unchecked Sendable {
  // Sendable: the bytes are constants of the program.
  private let bytes: UnsafeBufferPointer<UInt8>
  /// A hash table of the offsets of the lines, plus 1, by their first fields; empty for small lists.
  private let index: UnsafeRawBufferPointer

  init(_ name: dragoman_lexicon_name) {
    var length = 0
    let start = unsafe dragoman_lexicon(name, &length)
    unsafe bytes = UnsafeBufferPointer(start: start, count: length)
    let slots = unsafe dragoman_lexicon_index(name, &length)
    unsafe index = UnsafeRawBufferPointer(start: slots, count: length)
  }

  /// Every line's fields.
  var rows: [[String]] {
    unsafe bytes.split(separator: 0x0A).map { line in
      unsafe line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        unsafe String(decoding: $0, as: UTF8.self)
      }
    }
  }

  /// The fields behind the first of the line whose first field is the key; see `value(of:)`.
  func fields(of key: [UInt8]) -> [String]? {
    guard let range = valueRange(of: key) else { return nil }
    return unsafe bytes[range].split(separator: 0x09).map {
      unsafe String(decoding: $0, as: UTF8.self)
    }
  }

  /// The second field of the line whose first field is the key, if the list has an index.
  func value(of key: [UInt8]) -> [UInt8]? {
    guard let range = valueRange(of: key) else { return nil }
    return unsafe Array(bytes[range].prefix { $0 != 0x09 })
  }

  /// Where the fields behind the key's stand: one look into the index, as a rule.
  private func valueRange(of key: [UInt8]) -> Range<Int>? {
    let mask = unsafe index.count / 4 - 1
    guard mask > 0 else { return nil }
    var slot = Self.hash(key) & mask
    // The index is at most half full, so that an empty place ends the walk.
    while true {
      let entry = unsafe index.loadUnaligned(fromByteOffset: slot * 4, as: UInt32.self)
      guard entry > 0 else { return nil }
      if let range = matchedRange(key, at: Int(UInt32(littleEndian: entry)) - 1) { return range }
      slot = (slot + 1) & mask
    }
  }

  /// The 64-bit FNV-1a hash (RFC 9923), its halves laid over each other.
  private static func hash(_ key: [UInt8]) -> Int {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: (state ^ state >> 32) & 0xFFFF_FFFF)
  }

  /// The bytes behind the first field of the line at an offset, if that is the key.
  private func matchedRange(_ key: [UInt8], at start: Int) -> Range<Int>? {
    let end = start + key.count
    guard unsafe end <= bytes.count else { return nil }
    for (offset, byte) in key.enumerated() where unsafe bytes[start + offset] != byte {
      return nil
    }
    guard unsafe end < bytes.count, unsafe bytes[end] != 0x0A else { return end..<end }
    guard unsafe bytes[end] == 0x09 else { return nil }
    var last = end + 1
    while unsafe last < bytes.count && bytes[last] != 0x0A { last += 1 }
    return end + 1..<last
  }
}
