/// A name reduced to what its spellings share: lower case, no article, no owner's ending.
struct NameKey: Hashable, Sendable {
  /// The words, in order.
  let words: [String]

  init(_ name: String) {
    if let words = Self.words(ofASCII: name) {
      self.words = words
      return
    }
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

  /// The same for a name of ASCII alone, byte by byte; nil for any other.
  private static func words(ofASCII name: String) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    func finish() {
      if word.count > 2, word[word.count - 2] == 0x27, word[word.count - 1] == 0x73 {
        word.removeLast(2)
      }
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in name.utf8 {
      switch byte {
      // CR and LF, which together are one character, are left to the general way.
      case 0x80..., 0x0D: return nil
      case 0x20, 0x09, 0x0A: finish()
      case 0x22, 0x2C: break
      case 0x41...0x5A: word.append(byte | 0x20)
      default: word.append(byte)
      }
    }
    finish()
    if words.count > 1 && words[0] == "the" { words.removeFirst() }
    return words
  }

  private static let small: Set<String> = ["of", "the", "and", "for", "on", "in", "to", "a"]

  private static func add(_ word: inout String, to words: inout [String]) {
    if word.hasSuffix("'s") && word.count > 2 { word.removeLast(2) }
    if !word.isEmpty { words.append(word) }
    word = ""
  }
}
