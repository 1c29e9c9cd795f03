/// A stable name for a document, section, actor or claim, derived from content and place.
///
/// Never from load order or time: the same files give the same identifiers on any machine.
package struct Identifier: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// What an identifier names; its letter opens the identifier when it is written.
  package enum Kind: UInt8, Sendable {
    case document = 0x64
    case section = 0x73
    case actor = 0x61
    case claim = 0x63
  }

  package let kind: Kind
  /// A hash; collisions inside a corpus get an ordinal when it is made.
  package let value: UInt64

  package init(_ kind: Kind, _ value: UInt64) {
    self.kind = kind
    self.value = value
  }

  /// A letter and sixteen hexadecimal digits: `c1f0e3dad99908345`.
  package var description: String {
    let digits = String(value, radix: 16)
    let letter = Character(Unicode.Scalar(kind.rawValue))
    return String(letter) + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// By kind, then by value: no order that means anything.
  package static func < (left: Identifier, right: Identifier) -> Bool {
    (left.kind.rawValue, left.value) < (right.kind.rawValue, right.value)
  }
}

/// The 64-bit FNV-1a hash (Fowler, Noll and Vo; RFC 9923) with a final mix.
///
/// Whole texts are taken eight bytes at a time, which FNV-1a does not know.
///
/// Swift's own `Hasher` is seeded in each run, so it cannot name anything.
package struct StableHash: Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  // Concrete, not generic: a loop over bytes is not specialised across modules.
  package mutating func combine(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    // A separator, so that ("ab", "c") and ("a", "bc") differ.
    state = (state ^ 0x1F) &* 0x0000_0100_0000_01B3
  }

  /// Takes bytes, one to a step, and marks their end.
  package mutating func combine(_ bytes: [UInt8]) { combine(bytes[...]) }

  /// Takes a long text, eight bytes to a step; another hash than that of the same bytes as words.
  ///
  /// Each step can be undone, so that two texts that differ in one step never meet.
  package mutating func combine(text bytes: [UInt8]) {
    let text = bytes.span
    var state = state
    var index = 0
    while index &+ 8 <= bytes.count {
      state = Self.step(state, text.word(at: index))
      index &+= 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest &<< 8 | UInt64(text[index])
      index &+= 1
    }
    state = Self.step(state, rest)
    self.state = Self.step(state, UInt64(bytes.count))
  }

  /// A product carries what it mixes upwards, the shift carries it down again.
  private static func step(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word) &* 0x9FB2_1C65_1E98_DF25
    return product ^ (product &>> 32)
  }

  /// Takes the UTF-8 of a string as bytes.
  package mutating func combine(_ string: String) { combine(Array(string.utf8)) }

  /// Takes a number in one step.
  package mutating func combine(_ number: Int) {
    state = (state ^ UInt64(bitPattern: Int64(number))) &* 0x0000_0100_0000_01B3
  }

  /// The hash so far, its bits spread by the finaliser of MurmurHash3.
  package var value: UInt64 {
    var bits = state
    bits ^= bits >> 33
    bits &*= 0xFF51_AFD7_ED55_8CCD
    bits ^= bits >> 33
    bits &*= 0xC4CE_B9FE_1A85_EC53
    bits ^= bits >> 33
    return bits
  }
}
