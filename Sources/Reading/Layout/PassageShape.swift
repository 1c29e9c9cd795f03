/// What a passage reads like: a sentence, a paragraph, a title.
extension Passage {
  /// Whether it ends as a sentence does, closing quotation marks and brackets aside.
  var endsSentence: Bool {
    let mark = upTo(endWithoutClosers)
    switch mark.last {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    default: return mark.endsWithOtherTerminator
    }
  }

  /// Whether it ends in an abbreviation with its own stops: "U.S.".
  var endsInAbbreviation: Bool {
    guard last == UInt8(ascii: "."), length >= 4 else { return false }
    return Self.isUpper(text[end - 2]) && text[end - 3] == UInt8(ascii: ".")
      && Self.isUpper(text[end - 4])
  }

  /// Whether it reads as continuous text: long enough to speak for a heading above it.
  ///
  /// justext (Pomikálek 2011) takes blocks of 70 characters and more for possible text.
  var isNarrative: Bool {
    guard length >= 70, length > 300 || wordCount(limit: 8) == 8 else { return false }
    return length > 110 || endsSentence || holdsSentenceEnd
  }

  /// Whether it may stand as the name of a document or section: short, no final stop or comma.
  func isTitleLike(words limit: Int, bytes: Int) -> Bool {
    guard length > 1, length <= bytes, wordCount(limit: limit + 1) <= limit else { return false }
    switch upTo(endWithoutClosers).last {
    case UInt8(ascii: "."): guard endsInAbbreviation else { return false }
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "-"): return false
    default: break
    }
    return beginsLikeTitle && isMostlyLetters && !Grammar.breaksOff(self)
  }

  /// Whether it is on one line; for short passages only.
  var isOneLine: Bool { firstIndex(of: 0x0A) == nil && firstIndex(of: 0x0D) == nil }

  /// Whether all its letters are capitals, and there are at least two.
  var isCapitals: Bool {
    var capitals = 0
    for index in start..<end {
      if Self.isLower(text[index]) { return false }
      if Self.isUpper(text[index]) { capitals += 1 }
    }
    return capitals >= 2
  }

  /// Whether it consists of punctuation only: a rule or an ornament.
  var isOrnament: Bool {
    guard length <= 200 else { return false }
    for index in start..<end
    where Self.isLetter(text[index]) || Self.isDigit(text[index]) { return false }
    return true
  }

  /// The number of marks before a Markdown heading, and its words; nil for any other passage.
  var markedHeading: (depth: Int, words: Passage)? {
    guard first == UInt8(ascii: "#") else { return nil }
    var index = start
    while index < end, text[index] == UInt8(ascii: "#") { index += 1 }
    guard index - start <= 6, index < end, text[index] == 0x20 else { return nil }
    var words = from(index)
    while words.last == UInt8(ascii: "#") || words.last == 0x20 { words.end -= 1 }
    return words.isEmpty ? nil : (index - start, words)
  }

  /// Whether it is a page's number: digits alone, perhaps between dashes or after "Page".
  var isPageNumber: Bool {
    guard length <= 12 else { return false }
    var words = Array(self.words)
    if words.count == 3, words[0].isOrnament, words[2].isOrnament { words = [words[1]] }
    if words.count == 2, words[0].lowercased == "page" { words = [words[1]] }
    guard words.count == 1, let word = words.first, word.length <= 4 else { return false }
    return word.text[word.start..<word.end].allSatisfy(Passage.isDigit)
  }

  /// Skips the `>` before quoted lines; how many there are.
  mutating func skipQuoteMarks() -> Int {
    var depth = 0
    while first == UInt8(ascii: ">") {
      depth += 1
      self = from(start + 1)
    }
    return depth
  }

  /// Whether it opens as an item of a list: a bullet or dash, or a number with a bracket.
  var isListItem: Bool { endOfBullet != nil || isNumberedItem }

  /// Where the text after a bullet begins.
  var endOfBullet: Int? {
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard length > 2, text[start + 1] == 0x20 else { return nil }
      return from(start + 1).start
    case 0xE2:
      guard Self.bullets.contains(where: { hasPrefix($0) }) else { return nil }
      let after = from(start + 3).start
      return after > start + 3 ? after : nil
    default: return nil
    }
  }

  /// Three bytes each.
  private static let bullets: [StaticString] = ["•", "–", "—", "‣", "◦", "▪", "●"]

  private var isNumberedItem: Bool {
    guard Self.isDigit(first) else { return false }
    var index = start
    while index < end, Self.isDigit(text[index]) { index += 1 }
    return index - start <= 3 && index + 1 < end && text[index] == UInt8(ascii: ")")
      && text[index + 1] == 0x20
  }

  private var beginsLikeTitle: Bool {
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "$"): true
    // What begins beyond ASCII may be a capital or a quotation mark, but not a bullet.
    case 0x80...: endOfBullet == nil && !hasPrefix("—") && !hasPrefix("–")
    default: Self.isUpper(first) || Self.isDigit(first)
    }
  }

  private var isMostlyLetters: Bool {
    var letters = 0
    var others = 0
    for index in start..<end where !Self.isSpace(text[index]) {
      if Self.isLetter(text[index]) || text[index] >= 0x80 { letters += 1 } else { others += 1 }
    }
    return letters > others
  }

  /// Whether a sentence ends in it before its end.
  var holdsSentenceEnd: Bool {
    for index in start..<max(start, end - 1) where Self.isSpace(text[index + 1]) {
      switch text[index] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
      default: continue
      }
    }
    return false
  }

  private var endWithoutClosers: Int {
    var index = end
    while index > start {
      switch text[index - 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): index -= 1
      // ’ is E2 80 99, ” is E2 80 9D; » is C2 BB.
      case 0x99, 0x9D:
        guard index - 3 >= start, text[index - 2] == 0x80, text[index - 3] == 0xE2 else {
          return index
        }
        index -= 3
      case 0xBB:
        guard index - 2 >= start, text[index - 2] == 0xC2 else { return index }
        index -= 2
      default: return index
      }
    }
    return index
  }

  /// Whether it ends in …, 。, ！, ？, ؟ or ।.
  private var endsWithOtherTerminator: Bool {
    last >= 0x80 && Self.otherTerminators.contains { hasSuffix($0) }
  }

  private static let otherTerminators: [StaticString] = ["…", "。", "！", "？", "؟", "।"]
}
