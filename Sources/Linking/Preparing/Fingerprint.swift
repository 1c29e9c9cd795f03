internal import Corpus

/// A word, or the words of a name, as 64 bits, the same in every document.
///
/// Words are compared by it wherever documents meet; letters with accents are the same however
/// they are written (`Composition`). Of a million different words two have the same one with a
/// probability below one in ten million.
struct Fingerprint: Hashable, Comparable, Sendable {
  let value: UInt64

  init(_ word: String) {
    self.init(word.utf8Span.span)
  }

  /// Of UTF-8 bytes.
  init(_ bytes: ArraySlice<UInt8>) {
    self.init(bytes.span)
  }

  /// Of UTF-8 bytes.
  init(_ bytes: Span<UInt8>) {
    if Composition.mayChange(bytes) {
      let composed = Composition.composed(bytes)
      value = Self.hash(composed.span)
    } else {
      value = Self.hash(bytes)
    }
  }

  /// Of UTF-8 bytes whose capitals from A to Z are taken for small letters, as they are.
  init(lowercasing bytes: ArraySlice<UInt8>) {
    value = Self.hash(bytes.span, lowercasing: true)
  }

  /// Of a name, by its words in order.
  init(_ words: some Sequence<Fingerprint>) {
    var hash = StableHash()
    for word in words { hash.combine(Int(truncatingIfNeeded: word.value)) }
    value = hash.value
  }

  /// Another one for each salt, for tables that hold several sorts of things.
  func salted(_ salt: UInt64) -> Fingerprint {
    Fingerprint(value: value ^ salt &* 0x9E37_79B9_7F4A_7C15)
  }

  /// Of a pair of positions.
  init(_ first: Int, _ second: Int) {
    value = UInt64(truncatingIfNeeded: first) &<< 32 | UInt64(truncatingIfNeeded: second)
  }

  private init(value: UInt64) { self.value = value }

  static func < (left: Fingerprint, right: Fingerprint) -> Bool { left.value < right.value }

  /// FNV-1a with the finaliser of MurmurHash3.
  private static func hash(_ bytes: Span<UInt8>, lowercasing: Bool = false) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in bytes.indices {
      let isCapital = lowercasing && 0x41...0x5A ~= bytes[index]
      let byte = isCapital ? bytes[index] | 0x20 : bytes[index]
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    hash = (hash ^ hash &>> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash &>> 33) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash &>> 33
  }
}

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
