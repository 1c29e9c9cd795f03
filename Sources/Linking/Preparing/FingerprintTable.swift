/// Small numbers by fingerprint: an open-addressing table of 16 bytes a slot, at most half full.
///
/// Which slots are taken depends on a number drawn when the program starts, so that nobody can
/// write a text whose words all meet in one slot.
struct FingerprintTable: Sendable {
  private struct Slot {
    var key: UInt64
    /// -1 where nothing is.
    var number: Int32
  }

  private static let seed = UInt64.random(in: .min ... .max)

  private let seed = Self.seed
  private var slots: [Slot] = []
  private var count = 0

  /// The number of a key, if it has one.
  func number(of key: Fingerprint) -> Int? {
    if slots.isEmpty { return nil }
    let slot = slots[position(of: key.value)]
    return slot.number < 0 ? nil : Int(slot.number)
  }

  /// The number of a key; one that is new gets the number given, which is not negative.
  mutating func number(of key: Fingerprint, orElse new: Int) -> Int {
    if count * 2 >= slots.count { grow() }
    let position = position(of: key.value)
    if slots[position].number >= 0 { return Int(slots[position].number) }
    slots[position] = Slot(key: key.value, number: Int32(truncatingIfNeeded: new))
    count += 1
    return new
  }

  /// The slot that has a key, or that it would go into.
  private func position(of key: UInt64) -> Int {
    var hash = (key ^ seed) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash &>> 32) &* 0xD6E8_FEB8_6659_FD93
    var position = Int(truncatingIfNeeded: hash &>> 32) & (slots.count &- 1)
    while slots[position].number >= 0, slots[position].key != key {
      position = (position &+ 1) & (slots.count &- 1)
    }
    return position
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(key: 0, number: -1), count: max(old.count * 2, 16))
    for slot in old where slot.number >= 0 { slots[position(of: slot.key)] = slot }
  }
}

/// A few words that are asked for often.
struct WordSet: Sendable {
  private var table = FingerprintTable()

  init(_ words: String...) {
    for (number, word) in words.enumerated() {
      _ = table.number(of: Fingerprint(word), orElse: number)
    }
  }

  func contains(_ word: Fingerprint) -> Bool { table.number(of: word) != nil }
}
