internal import Corpus

/// Words that a hyphen breaks at a line's end.
///
/// Each becomes whole on the line that it begins on, and that line ends after it, so that a text
/// keeps its lines' lengths. The hyphen stays where it belongs to the word ("long-term").
struct BrokenWords {
  private struct Break {
    /// The part on the upper line.
    var head: Range<Int>
    /// The hyphen, of one to three bytes.
    var hyphen: Range<Int>
    /// The part on the lower line.
    var tail: Range<Int>
  }

  private let bytes: [UInt8]
  private var breaks: [Break] = []

  /// Finds the broken words of a text; one pass.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let text = bytes.span
    var lineEnd = text.firstIndex(of: 0x0A, in: 0..<bytes.count)
    while lineEnd < bytes.count {
      if let found = breakAround(lineEnd) { breaks.append(found) }
      lineEnd = text.firstIndex(of: 0x0A, in: lineEnd + 1..<bytes.count)
    }
  }

  /// The text with its words whole, and the offsets of the line ends that follow them now; one
  /// more pass where any is broken.
  func joined() -> (text: DocumentText, movedLineEnds: [Int]) {
    if breaks.isEmpty { return (DocumentText(bytes: bytes), []) }
    var lineEnds: [Int] = []
    let evidence = Evidence(breaks.map { Self.spellings(word($0.head), word($0.tail)) }, in: bytes)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var gaps: [SourceText.Gap] = []
    var copied = 0
    for part in breaks {
      let keepsHyphen = keepsHyphen(part, evidence)
      let gap =
        (keepsHyphen ? part.hyphen.upperBound : part.hyphen.lowerBound)..<part.tail.lowerBound
      text += bytes[copied..<gap.lowerBound]
      gaps.append(SourceText.Gap(position: text.count, length: gap.count))
      copied = gap.upperBound
      let end = endOfWord(from: copied)
      if end < bytes.count, bytes[end] == 0x20 {
        text += bytes[copied..<end]
        lineEnds.append(text.count)
        text.append(0x0A)
        copied = end + 1
      }
    }
    text += bytes[copied...]
    let source = SourceText(DocumentText(bytes: bytes), gaps: gaps)
    return (DocumentText(bytes: text, source: source), lineEnds)
  }

  // MARK: Finding

  private func breakAround(_ lineEnd: Int) -> Break? {
    var hyphenEnd = lineEnd
    while hyphenEnd > 0, Passage.isSpace(bytes[hyphenEnd - 1]), bytes[hyphenEnd - 1] != 0x0A {
      hyphenEnd -= 1
    }
    guard let hyphenStart = startOfHyphen(before: hyphenEnd) else { return nil }
    var headStart = hyphenStart
    while headStart > 0, Self.isInWord(bytes[headStart - 1]) { headStart -= 1 }
    if let mark = bytes[headStart..<hyphenStart].lastIndex(where: Self.opensMark) {
      headStart = min(mark + (bytes[mark] == 0xC2 ? 2 : 3), hyphenStart)
    }
    var tailStart = lineEnd + 1
    while tailStart < bytes.count, bytes[tailStart] == 0x20 || bytes[tailStart] == 0x09 {
      tailStart += 1
    }
    var tailEnd = tailStart
    while tailEnd < bytes.count, Self.isInWord(bytes[tailEnd]), !Self.opensMark(bytes[tailEnd]) {
      tailEnd += 1
    }
    let found = Break(
      head: headStart..<hyphenStart, hyphen: hyphenStart..<hyphenEnd, tail: tailStart..<tailEnd)
    return isBroken(found) ? found : nil
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    Passage.isUpper(byte) || Passage.isLower(byte) || byte >= 0x80
  }

  /// Whether a byte opens a sign of Latin-1 or a mark of punctuation.
  private static func opensMark(_ byte: UInt8) -> Bool { byte == 0xC2 || byte == 0xE2 }

  /// Where a hyphen that ends at a byte begins: "-", a soft hyphen, U+2010.
  private func startOfHyphen(before end: Int) -> Int? {
    if end > 0, bytes[end - 1] == UInt8(ascii: "-") { return end - 1 }
    if end > 1, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xAD { return end - 2 }
    let isHyphen = end > 2 && bytes[(end - 3)..<end].elementsEqual([0xE2, 0x80, 0x90])
    return isHyphen ? end - 3 : nil
  }

  /// Whether a hyphen breaks a word: letters on both sides, and no address or list around it.
  private func isBroken(_ part: Break) -> Bool {
    guard !part.head.isEmpty, part.head.count <= 40, !part.tail.isEmpty, part.tail.count <= 40
    else { return false }
    if part.head.lowerBound > 0, "/@_.0123456789".utf8.contains(bytes[part.head.lowerBound - 1]) {
      return false
    }
    if part.tail.upperBound < bytes.count, "/@_".utf8.contains(bytes[part.tail.upperBound]) {
      return false
    }
    // "Pre- and post-war": the hyphen stands for what follows.
    return !Self.joiners.contains(word(part.tail))
  }

  private static let joiners: Set<String> = ["and", "or", "to", "nor", "but", "und"]

  private func endOfWord(from start: Int) -> Int {
    var end = start
    while end < bytes.count, !Passage.isSpace(bytes[end]) { end += 1 }
    return end
  }

  private func word(_ range: Range<Int>) -> String {
    Passage(bytes, range.lowerBound, range.upperBound).lowercased
  }

  // MARK: Deciding

  private static func spellings(_ head: String, _ tail: String) -> [String] {
    [head + tail, head + "-" + tail]
  }

  private func keepsHyphen(_ part: Break, _ evidence: Evidence) -> Bool {
    if bytes[part.hyphen.lowerBound] == 0xC2 { return false }
    let (head, tail) = (word(part.head), word(part.tail))
    let counts = Self.spellings(head, tail).map(evidence.count)
    if counts[0] != counts[1] { return counts[1] > counts[0] }
    return Passage.isUpper(bytes[part.tail.lowerBound]) || HyphenatedWords.contains(head, tail)
  }
}

/// How often spellings are in a text where no line's end breaks them.
private struct Evidence {
  private var counts: [String: Int] = [:]

  /// One pass over the text's words.
  init(_ spellings: [[String]], in bytes: [UInt8]) {
    for spelling in spellings.joined() { counts[spelling] = 0 }
    let longest = counts.keys.reduce(0) { max($0, $1.utf8.count) }
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, Self.isInWord(bytes[index]) { index += 1 }
      if index > start, index - start <= longest {
        let word = Passage(bytes, start, index).lowercased
        if let count = counts[word] { counts[word] = count + 1 }
      }
      index += 1
    }
  }

  func count(_ spelling: String) -> Int { counts[spelling] ?? 0 }

  private static func isInWord(_ byte: UInt8) -> Bool {
    Passage.isLetter(byte) || byte >= 0x80 || byte == UInt8(ascii: "-")
  }
}

/// Words that English writes with a hyphen, by what comes before it and after it.
private enum HyphenatedWords {
  static func contains(_ head: String, _ tail: String) -> Bool {
    if heads.contains(head) { return !endings.contains(tail) }
    if tails.contains(tail) { return true }
    // "Re-election", "co-operate", "pre-election", "anti-inflation": the vowel would stand twice.
    return prefixes.contains(head) && head.utf8.last == tail.utf8.first
  }

  private static let prefixes = words("re co pre de anti semi micro")

  private static let heads = words(
    """
    self well ill long short high low non half cross vice post anti mid twenty thirty forty fifty
    sixty seventy eighty ninety two three four five six seven eight nine ten
    """)

  /// What English joins to such a beginning without a hyphen, and the endings of one word.
  private static let endings = words(
    """
    able al ance ate cipate cipated cipation dle dote ed el en ence er ers est fold hood ial ic ing
    ings ish ity land lands le light lights lighted ly man men ment ness office pathy phon que
    quity s some teen th ty way ways
    """)

  private static let tails = words(
    """
    term based owned backed old year month week mile level scale called elect general profile
    style friendly related sized minded looking speaking only themed
    """)

  private static func words(_ list: StaticString) -> Set<String> {
    Set(list.description.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
