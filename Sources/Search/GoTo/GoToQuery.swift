/// A query for names: the letters of each word must occur in order.
package struct GoToQuery: Hashable, Sendable {
  /// In lower case, without accents; none is empty.
  let words: [[UInt8]]
  /// The letters that must occur.
  let mask: UInt64

  /// The most letters of a word; further ones are ignored.
  private static let longest = 64

  package init(_ text: String) {
    words =
      FoldedText(text).bytes.split(separator: 0x20).map { word in
        word.prefix(Self.longest).map(FoldedText.lower)
      }
    mask = words.reduce(0) { $0 | FoldedText.mask(of: $1[...]) }
  }

  package var isEmpty: Bool { words.isEmpty }

  /// Whether all that fits this query also fits another.
  func narrows(_ other: GoToQuery) -> Bool {
    guard !other.words.isEmpty, words.count >= other.words.count else { return false }
    return zip(words, other.words).allSatisfy { $0.starts(with: $1) }
  }

  /// The characters of a text that match, as offsets; empty if the text does not fit.
  ///
  /// They are those of the best alignment, by which items are ordered.
  package func places(in text: String) -> Set<Int> {
    let folded = FoldedText(text)
    var matcher = FuzzyMatcher()
    var places: Set<Int> = []
    for word in words {
      let found = matcher.places(of: word, in: folded.bytes)
      if found.isEmpty { return [] }
      for place in found { places.insert(folded.characters[place]) }
    }
    return places
  }

  /// A score for each of some texts, the larger the better; nil where a text does not fit.
  package func scores(of texts: [String]) -> [Int?] {
    var matcher = FuzzyMatcher()
    return texts.map { text in
      let bytes = FoldedText(text).bytes
      var score = 0
      for word in words {
        guard let found = matcher.score(of: word, in: bytes.span) else { return nil }
        score += Int(found)
      }
      return score
    }
  }
}

/// A name without accents.
///
/// It keeps its capitals, since a capital inside a word begins a part of it.
struct FoldedText {
  private(set) var bytes: [UInt8] = []
  /// For each byte, the offset of its character.
  private(set) var characters: [Int] = []

  init(_ text: String) {
    for (index, character) in text.enumerated() {
      let count = bytes.count
      Self.append(String(character).utf8, to: &bytes)
      characters += Array(repeating: index, count: bytes.count - count)
    }
  }

  /// Appends folded text; linear in it.
  static func append(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    var pending: [UInt8] = []
    for byte in text {
      if byte < 0x80 {
        flush(&pending, to: &bytes)
        bytes.append(WordBytes.isBlank(byte) ? 0x20 : byte)
      } else {
        if byte & 0xC0 == 0xC0 { flush(&pending, to: &bytes) }
        pending.append(byte)
      }
    }
    flush(&pending, to: &bytes)
  }

  /// Appends a scalar outside ASCII; drops marks.
  private static func flush(_ pending: inout [UInt8], to bytes: inout [UInt8]) {
    guard !pending.isEmpty else { return }
    for scalar in String(decoding: pending, as: UTF8.self).unicodeScalars {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        if let base = Folding.base(of: lower) {
          bytes += base
        } else if lower.properties.generalCategory != .nonspacingMark {
          bytes += UTF8.encode(lower) ?? UTF8.encodedReplacementCharacter
        }
      }
    }
    pending.removeAll(keepingCapacity: true)
  }

  static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// A mask of the letters that occur: a bit for each of a to z and 0 to 9, shared bits for others.
  static func mask(of bytes: ArraySlice<UInt8>) -> UInt64 {
    var mask: UInt64 = 0
    for byte in bytes {
      let lower = lower(byte)
      if lower &- 0x61 < 26 {
        mask |= 1 << UInt64(lower &- 0x61)
      } else if lower &- 0x30 < 10 {
        mask |= 1 << UInt64(26 &+ (lower &- 0x30))
      } else if lower != 0x20 {
        mask |= 1 << UInt64(36 &+ lower % 28)
      }
    }
    return mask
  }
}
