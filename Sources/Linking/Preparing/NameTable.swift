/// The names of one document, each key with a number of its own, in flat tables.
struct NameTable {
  private var key = NameKey()
  private var numberOfSpelling = FingerprintTable()
  private var numberOfKey = FingerprintTable()
  /// The words of all keys, one behind the other, and where each word ends.
  private var bytes: [UInt8] = []
  private var wordEnds: [Int] = []
  private var words: [Fingerprint] = []
  /// Where the words of each name end.
  private var ends: [Int] = []

  var count: Int { ends.count }

  /// The number of a name's key; a spelling that comes again costs one look-up.
  ///
  /// - Parameter spelling: The fingerprint of the name as it is spelled.
  mutating func number(of name: String, _ spelling: Fingerprint) -> Int {
    if let known = numberOfSpelling.number(of: spelling) { return known }
    key.read(name)
    let number = numberOfKey.number(of: key.fingerprint, orElse: count)
    if number == count { addKey() }
    return numberOfSpelling.number(of: spelling, orElse: number)
  }

  private mutating func addKey() {
    let start = bytes.count
    bytes += key.bytes
    for end in key.ends { wordEnds.append(start + end) }
    words += key.words
    ends.append(words.count)
  }

  /// How many words a key has.
  func length(_ name: Int) -> Int { range(name).count }

  /// The fingerprints of a key's words, in order.
  func words(_ name: Int) -> ArraySlice<Fingerprint> { words[range(name)] }

  /// The bytes of a key's last word; empty where it has none.
  func last(_ name: Int) -> ArraySlice<UInt8> { range(name).last.map { word($0) } ?? [] }

  /// The bytes of a key's first word; empty where it has none.
  func first(_ name: Int) -> ArraySlice<UInt8> { range(name).first.map { word($0) } ?? [] }

  /// The first letters of the words that count, as an acronym takes them.
  func initials(_ name: Int) -> Fingerprint {
    var initials: [UInt8] = []
    for index in range(name) where !Self.small.contains(words[index]) {
      let bytes = word(index)
      initials += bytes.prefix(1) + bytes.dropFirst().prefix { $0 & 0xC0 == 0x80 }
    }
    return Fingerprint(initials[...])
  }

  /// The letters of a key's last word, where it is nothing but letters and points.
  func letters(_ name: Int) -> Fingerprint? {
    let last = last(name)
    if last.allSatisfy({ 0x61...0x7A ~= $0 || $0 == 0x2E }) {
      return last.count > 1 ? Fingerprint(last.filter { $0 != 0x2E }[...]) : nil
    }
    guard last.contains(where: { $0 >= 0x80 }) else { return nil }
    let word = String(decoding: last, as: UTF8.self)
    guard word.count > 1, word.allSatisfy({ $0.isLetter || $0 == "." }) else { return nil }
    return Fingerprint(word.filter(\.isLetter))
  }

  /// What stands behind the last hyphen of a key's last word, where it has one.
  func behindHyphen(_ name: Int) -> Fingerprint? {
    let last = last(name)
    guard last.contains(0x2D), let end = last.lastIndex(where: { $0 != 0x2D }) else { return nil }
    let hyphen = last[...end].lastIndex(of: 0x2D)
    return Fingerprint(last[(hyphen.map { $0 + 1 } ?? last.startIndex)...end])
  }

  private func range(_ name: Int) -> Range<Int> { (name > 0 ? ends[name - 1] : 0)..<ends[name] }

  private func word(_ index: Int) -> ArraySlice<UInt8> {
    bytes[(index > 0 ? wordEnds[index - 1] : 0)..<wordEnds[index]]
  }

  private static let small = WordSet("of", "the", "and", "for", "on", "in", "to", "a")
}
