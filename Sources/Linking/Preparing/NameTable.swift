/// A name reduced to what its spellings share: lower case, no article, no owner's ending.
///
/// One key can read many names, one after the other, in the same memory.
struct NameKey {
  /// The words, one after the other.
  private(set) var bytes: [UInt8] = []
  /// Where each word ends.
  private(set) var ends: [Int] = []
  /// The words, in order.
  private(set) var words: [Fingerprint] = []

  init() {}

  init(_ name: String) { read(name) }

  /// The key as other documents know it.
  var fingerprint: Fingerprint { Fingerprint(words) }

  /// Takes another name.
  mutating func read(_ name: String) {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      take(name.utf8Span.span)
    } else {
      let lower = name.lowercased()
      let composed = Composition.composed(lower.utf8Span.span)
      take(composed.span)
    }
    if ends.count > 1 && words[0] == Self.article { removeFirst() }
  }

  private mutating func take(_ name: Span<UInt8>) {
    var index = 0
    while index < name.count {
      let byte = name[index]
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: finishWord()
      case 0x22, 0x2C: break
      case 0x41...0x5A: bytes.append(byte | 0x20)
      // A space that does not break.
      case 0xC2 where index + 1 < name.count && name[index + 1] == 0xA0:
        finishWord()
        index += 1
      // Typographic apostrophes and quotation marks: U+2018, U+2019, U+201C, U+201D.
      case 0xE2 where index + 2 < name.count && name[index + 1] == 0x80:
        switch name[index + 2] {
        case 0x98, 0x99: bytes.append(0x27)
        case 0x9C, 0x9D: break
        default: bytes += [byte, 0x80, name[index + 2]]
        }
        index += 2
      default: bytes.append(byte)
      }
      index += 1
    }
    finishWord()
  }

  private mutating func finishWord() {
    let start = ends.last ?? 0
    if bytes.count - start > 2, bytes[bytes.count - 2] == 0x27, bytes[bytes.count - 1] == 0x73 {
      bytes.removeLast(2)
    }
    guard bytes.count > start else { return }
    ends.append(bytes.count)
    words.append(Fingerprint(bytes[start...]))
  }

  private mutating func removeFirst() {
    let length = ends.removeFirst()
    bytes.removeFirst(length)
    words.removeFirst()
    for index in ends.indices { ends[index] -= length }
  }

  private static let article = Fingerprint("the")
}

/// The names of one document, each key with a number of its own, in flat tables.
struct NameTable {
  private var key = NameKey()
  private var numberOfSpelling = FingerprintTable()
  private var numberOfKey = FingerprintTable()
  /// The words of all keys, one after the other, and where each word ends.
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

  /// What follows the last hyphen of a key's last word, where it has one.
  func afterHyphen(_ name: Int) -> Fingerprint? {
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

/// What is between a forename and a surname.
enum MiddleNames {
  /// Whether two names with the same first and last words may be one person's: where both have words
  /// between, they are the same.
  ///
  /// "George Bush" and "George W. Bush" may be one, "George W. Bush" and "George H. W. Bush" are two.
  static func agree(_ left: ArraySlice<Fingerprint>, _ right: ArraySlice<Fingerprint>) -> Bool {
    guard left.first == right.first, left.last == right.last else { return false }
    let (one, other) = (left.dropFirst().dropLast(), right.dropFirst().dropLast())
    return one.isEmpty || other.isEmpty || one.elementsEqual(other)
  }
}
