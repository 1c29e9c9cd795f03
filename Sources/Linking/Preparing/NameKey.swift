/// A name reduced to what its spellings share: lower case, no article, no owner's ending.
struct NameKey: Hashable, Sendable {
  /// The words, in order.
  let words: [String]

  init(_ name: String) {
    var words: [String] = []
    var word = ""
    for character in name.lowercased() {
      switch character {
      case " ", "\u{A0}", "\t", "\n", "\r": Self.add(&word, to: &words)
      case "’", "‘": word.append("'")
      case "“", "”", "\"", ",": break
      default: word.append(character)
      }
    }
    Self.add(&word, to: &words)
    if words.count > 1 && words[0] == "the" { words.removeFirst() }
    self.words = words
  }

  var last: String { words.last ?? "" }
  var first: String { words.first ?? "" }

  /// The key as other documents know it.
  var fingerprint: Fingerprint { Fingerprint(words.map { Fingerprint($0) }) }

  /// The first letters of the words that count, as an acronym takes them.
  var initials: String {
    String(words.filter { !Self.small.contains($0) }.compactMap(\.first))
  }

  private static let small: Set<String> = ["of", "the", "and", "for", "on", "in", "to", "a"]

  private static func add(_ word: inout String, to words: inout [String]) {
    if word.hasSuffix("'s") && word.count > 2 { word.removeLast(2) }
    if !word.isEmpty { words.append(word) }
    word = ""
  }
}
