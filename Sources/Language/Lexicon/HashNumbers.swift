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
