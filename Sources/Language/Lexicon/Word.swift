internal import Corpus

/// A word as lexicons and rules know it: its letters in lower case, as one number.
///
/// Comparing words is comparing numbers; 64 bits leave a collision among a million words with a
/// chance below one in ten million.
struct Word: Hashable, Sendable {
  let hash: UInt64

  /// Folds ASCII and Latin-1 capitals; other letters stay as they are.
  init(_ bytes: some Sequence<UInt8>) {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    var previous: UInt8 = 0
    for byte in bytes {
      let folded = Self.fold(byte, after: previous)
      state = (state ^ UInt64(folded)) &* 0x0000_0100_0000_01B3
      previous = byte
    }
    hash = state
  }

  init(_ string: String) { self.init(string.utf8) }

  /// The lower-case form of a byte, given the byte before it in the UTF-8 text.
  static func fold(_ byte: UInt8, after previous: UInt8) -> UInt8 {
    if byte >= 0x41 && byte <= 0x5A { return byte | 0x20 }
    if previous == 0xC3 && byte >= 0x80 && byte <= 0x9E && byte != 0x97 { return byte | 0x20 }
    return byte
  }

  /// The lower-case bytes of a word without the accents of Latin-1 and Latin Extended-A letters.
  static func plain(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var lead: UInt8 = 0
    for byte in folded(bytes) {
      if lead != 0 {
        let letter = base(lead: lead, byte)
        result += letter.map { [$0] } ?? [lead, byte]
        lead = 0
      } else if byte == 0xC3 || byte == 0xC4 || byte == 0xC5 {
        lead = byte
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// The ASCII letter under an accent, by the two bytes of the accented one.
  private static func base(lead: UInt8, _ byte: UInt8) -> UInt8? {
    let rows: [UInt8: StaticString] = [
      // U+00E0 to U+00FF; "?" where there is none.
      0xC3: "aaaaaa?ceeeeiiii?nooooo?ouuuuy?y",
      // U+0100 to U+013F, U+0140 to U+017F.
      0xC4: "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkk?llllll",
      0xC5: "llllnnnnnn???oooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz?",
    ]
    guard let row = rows[lead] else { return nil }
    let index = Int(byte) - (lead == 0xC3 ? 0xA0 : 0x80)
    return row.withUTF8Buffer { letters in
      guard letters.indices.contains(index), unsafe letters[index] != 0x3F else {
        return nil
      }
      return unsafe letters[index]
    }
  }

  /// The lower-case bytes of a word, for the lists that are searched by letters.
  static func folded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var previous: UInt8 = 0
    return bytes.map { byte in
      defer { previous = byte }
      return fold(byte, after: previous)
    }
  }
}

/// The words that rules name.
extension Word {
  static let according = Word("according")
  static let and = Word("and")
  static let asWord = Word("as")
  static let at = Word("at")
  static let both = Word("both")
  static let but = Word("but")
  static let by = Word("by")
  static let forWord = Word("for")
  static let having = Word("having")
  static let he = Word("he")
  static let her = Word("her")
  static let him = Word("him")
  static let his = Word("his")
  static let ifWord = Word("if")
  static let inWord = Word("in")
  static let following = Word("following")
  static let it = Word("it")
  static let its = Word("its")
  static let of = Word("of")
  static let on = Word("on")
  static let quoted = Word("quoted")
  static let she = Word("she")
  static let that = Word("that")
  static let the = Word("the")
  static let their = Word("their")
  static let they = Word("they")
  static let this = Word("this")
  static let those = Word("those")
  static let through = Word("through")
  static let to = Word("to")
  static let via = Word("via")
  static let whether = Word("whether")
  static let which = Word("which")
  static let who = Word("who")
  static let with = Word("with")
}

/// A set of words; a look costs a load or two.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private var numbers = HashNumbers()

  init() {}

  init(_ words: some Sequence<Word>) {
    for word in words { insert(word) }
  }

  init(arrayLiteral words: Word...) { self.init(words) }

  @inline(__always)
  func contains(_ word: Word) -> Bool { numbers.number(of: word.hash) != nil }

  mutating func insert(_ word: Word) {
    if !contains(word) { numbers.add(word.hash) }
  }
}

/// What is known of some words; a look costs a load or two.
struct WordTable<Value: Sendable>: Sendable {
  private var numbers = HashNumbers()
  private var values: [Value] = []

  init() {}

  init(_ dictionary: [Word: Value]) {
    for (word, value) in dictionary {
      numbers.add(word.hash)
      values.append(value)
    }
  }

  @inline(__always)
  subscript(_ word: Word) -> Value? { numbers.number(of: word.hash).map { values[$0] } }
}
