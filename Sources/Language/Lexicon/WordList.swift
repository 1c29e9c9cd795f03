internal import CLexicons
internal import Corpus

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

  /// The fields after the first of the line whose first field is the key; see `value(of:)`.
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

  /// Where the fields after the key's stand: one look into the index, as a rule.
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

  /// The bytes after the first field of the line at an offset, if that is the key.
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

/// The names of all lists, for the table that `dragoman-train` makes of them.
package enum PhraseList {
  /// A phrase by the hash of its words, and what the lists say of it as bits, never 0.
  package struct Entry: Sendable {
    package var hash: UInt32
    package var kinds: UInt32
  }

  /// Every phrase of at most six words.
  package static func entries() -> [Entry] {
    var entries: [(String, UInt32)] = []
    for row in WordList(DRAGOMAN_LEXICON_NAMES).rows where row.count > 1 {
      entries.append((row[0], NameLexicon.kinds(ofLetters: Array(row[1].utf8))))
    }
    for row in WordList(DRAGOMAN_LEXICON_STATES).rows where row.count > 1 {
      let bits: [String: UInt32] = ["d": 1 << 9, "c": 1 << 10]
      entries.append((row[0], bits[row[1]] ?? 1 << 8))
    }
    for row in WordList(DRAGOMAN_LEXICON_KNOWN_ORGANIZATIONS).rows {
      entries += row.map { ($0, 1 << 11) }
    }
    var merged: [UInt32: UInt32] = [:]
    for (phrase, kinds) in entries {
      let text = DocumentText(phrase)
      let tokens = Tokenizer.tokens(of: text, in: text.span)
      guard !tokens.isEmpty, tokens.count <= PhraseMarker.longest else { continue }
      var hash = PhraseHash()
      for token in tokens { hash.combine(Spelling(text.bytes[token.span.range]).lower) }
      merged[hash.value, default: 0] |= kinds
    }
    return merged.sorted { $0.key < $1.key }.map { Entry(hash: $0.key, kinds: $0.value) }
  }
}

/// Numbers from 0 for 64-bit hashes, in the order in which they are met.
///
/// Open addressing with linear probing, at most half full: a look is one or two loads, where a
/// `Dictionary` hashes the hash again. The slots hang on a number of this run's own, so that no text
/// can be written to fill neighbouring ones; the numbers do not.
struct HashNumbers: Sendable {
  private var slots: [Slot]
  /// Sixty-four less the binary logarithm of the number of slots.
  private var shift: UInt64
  private(set) var count = 0

  private struct Slot {
    var hash: UInt64 = 0
    /// The number plus 1; 0 where the slot is empty.
    var entry: UInt32 = 0
  }

  /// An odd factor, by whose product the highest bits choose a slot (Dietzfelbinger and others 1997).
  private let factor = UInt64.random(in: .min ... .max) | 1

  /// - Parameter expected: How many hashes there will be, as far as anybody knows.
  init(expected: Int = 8) {
    var bits: UInt64 = 4
    while 1 << bits < expected * 2 { bits += 1 }
    slots = Array(repeating: Slot(), count: 1 << bits)
    shift = 64 - bits
  }

  /// The number of a hash; nil where it has none.
  @inline(__always)
  func number(of hash: UInt64) -> Int? {
    let entry = slots[slot(of: hash)].entry
    return entry == 0 ? nil : Int(entry) - 1
  }

  /// Has the place of a hash brought near, without waiting for it.
  @inline(__always)
  func prefetch(_ hash: UInt64) {
    slots.prefetch(Int(truncatingIfNeeded: (hash &* factor) >> shift))
  }

  /// Gives a hash that has none the next number.
  mutating func add(_ hash: UInt64) {
    if (count + 1) * 2 > slots.count { grow() }
    count += 1
    slots[slot(of: hash)] = Slot(hash: hash, entry: UInt32(count))
  }

  /// Where a hash stands, or would.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (hash &* factor) >> shift)
    while slots[slot].entry != 0 && slots[slot].hash != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    shift -= 1
    for full in old where full.entry != 0 { slots[slot(of: full.hash)] = full }
  }
}
