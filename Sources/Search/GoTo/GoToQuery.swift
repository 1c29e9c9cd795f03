/// Words of which each must be found, letter by letter in order, in what they lead to.
package struct GoToQuery: Hashable, Sendable {
  /// In lower case, without accents; none is empty.
  let words: [[UInt8]]
  /// The letters that must occur.
  let mask: UInt64

  /// Letters of a word that count; more than a name has.
  private static let longest = 64

  package init(_ text: String) {
    words =
      FoldedText(text).bytes.split(separator: 0x20).map { word in
        word.prefix(Self.longest).map(FoldedText.lower)
      }
    mask = words.reduce(0) { $0 | FoldedText.mask(of: $1[...]) }
  }

  package var isEmpty: Bool { words.isEmpty }

  /// Whether all that fits this query fits another as well, which it goes on from.
  func narrows(_ other: GoToQuery) -> Bool {
    guard !other.words.isEmpty, words.count >= other.words.count else { return false }
    return zip(words, other.words).allSatisfy { $0.starts(with: $1) }
  }

  /// The characters of a text that the words are found in, as offsets from its first.
  ///
  /// The places that count most for the order of the answers; empty where the text does not fit.
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

  /// How well the words fit each of some texts, the larger the better; nil where they do not.
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
