/// Distinct words, numbered in the order of their first appearance.
///
/// An open-addressing table whose keys lie one after the other in one array; at half load, so that
/// a look-up touches one slot as a rule. A dictionary of arrays is more than ten times slower.
struct TermTable: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  /// The upper half of the hash and the number plus one; 0 where free.
  private var slots = [UInt64](repeating: 0, count: 1024)

  var count: Int { starts.count - 1 }

  /// The number of a word, new or known.
  mutating func intern(_ word: [UInt8]) -> UInt32 {
    let hash = Self.hash(word)
    let slot = slot(of: word, hash: hash)
    if slots[slot] != 0 { return UInt32(truncatingIfNeeded: slots[slot]) &- 1 }
    let term = UInt32(count)
    bytes.append(contentsOf: word)
    starts.append(UInt32(bytes.count))
    slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(term + 1)
    if count * 2 > slots.count { grow() }
    return term
  }

  /// The number of a word, if it is there.
  func find(_ word: [UInt8]) -> UInt32? {
    let entry = slots[slot(of: word, hash: Self.hash(word))]
    return entry == 0 ? nil : UInt32(truncatingIfNeeded: entry) &- 1
  }

  /// The numbers in the order of their words' bytes.
  func sorted() -> [UInt32] {
    (0..<UInt32(count)).sorted { word($0).lexicographicallyPrecedes(word($1)) }
  }

  /// The folded UTF-8 of a term.
  func word(_ term: UInt32) -> ArraySlice<UInt8> {
    bytes[Int(starts[Int(term)])..<Int(starts[Int(term) + 1])]
  }

  /// The slot that holds a word, or the free one where it belongs.
  private func slot(of word: [UInt8], hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { return slot }
      if entry >> 32 == hash >> 32, holds(word, UInt32(truncatingIfNeeded: entry) &- 1) {
        return slot
      }
      slot = (slot + 1) & mask
    }
  }

  private func holds(_ word: [UInt8], _ term: UInt32) -> Bool {
    let start = Int(starts[Int(term)])
    guard Int(starts[Int(term) + 1]) - start == word.count else { return false }
    for index in word.indices where bytes[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for term in 0..<UInt32(count) {
      let hash = Self.hash(Array(word(term)))
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(term + 1)
    }
  }

  /// FNV-1a, its bits spread so that both halves can be used.
  private static func hash(_ word: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
  }
}
