internal import Corpus

/// A stretch of a text's bytes, and what can be told from how it looks.
///
/// All measures stop early: they cost as much as their limits, not as the passage's length.
struct Passage {
  let text: [UInt8]
  var start: Int
  var end: Int

  init(_ text: [UInt8], _ start: Int, _ end: Int) {
    self.text = text
    self.start = start
    self.end = max(start, end)
  }

  init(_ text: [UInt8], _ span: TextSpan) {
    self.init(text, Int(span.start), Int(span.end))
  }

  var length: Int { end - start }
  var isEmpty: Bool { start >= end }
  var span: TextSpan { TextSpan(start, end) }
  var first: UInt8 { isEmpty ? 0 : text[start] }
  var last: UInt8 { isEmpty ? 0 : text[end - 1] }

  /// The words, separated by white space, but no more than a limit.
  func wordCount(limit: Int) -> Int {
    var count = 0
    var isInWord = false
    for index in start..<end {
      let isSpace = Self.isSpace(text[index])
      if !isSpace && !isInWord {
        count += 1
        if count >= limit { return count }
      }
      isInWord = !isSpace
    }
    return count
  }

  /// Where the first words end, at most so many.
  func endOfWords(_ limit: Int) -> Int {
    var count = 0
    var isInWord = false
    for index in start..<end {
      let isSpace = Self.isSpace(text[index])
      if isSpace && isInWord {
        count += 1
        if count == limit { return index }
      }
      isInWord = !isSpace
    }
    return end
  }

  /// The words; for short passages only.
  var words: [Passage] {
    var words: [Passage] = []
    var index = start
    while index < end {
      while index < end, Self.isSpace(text[index]) { index += 1 }
      let wordStart = index
      while index < end, !Self.isSpace(text[index]) { index += 1 }
      if index > wordStart { words.append(Passage(text, wordStart, index)) }
    }
    return words
  }

  /// The passage from an offset on, without leading white space.
  func from(_ offset: Int) -> Passage {
    var index = max(offset, start)
    while index < end, Self.isSpace(text[index]) { index += 1 }
    return Passage(text, index, end)
  }

  /// The passage up to an offset, without trailing white space.
  func upTo(_ offset: Int) -> Passage {
    var index = min(offset, end)
    while index > start, Self.isSpace(text[index - 1]) { index -= 1 }
    return Passage(text, start, index)
  }

  /// The offset of the first occurrence of a byte.
  func firstIndex(of byte: UInt8, limit: Int = .max) -> Int? {
    let stop = length <= limit ? end : start + limit
    let index = text.span.firstIndex(of: byte, in: start..<stop)
    return index < stop ? index : nil
  }

  /// Whether the passage has these ASCII letters at an offset, in any case.
  func hasWords(_ words: StaticString, at offset: Int) -> Bool {
    guard offset + words.utf8CodeUnitCount <= end else { return false }
    for index in 0..<words.utf8CodeUnitCount {
      let letter = unsafe words.utf8Start[index]
      guard Self.lower(text[offset + index]) == letter else { return false }
    }
    return true
  }

  /// Whether the passage begins with lower-case ASCII letters, in any case.
  func hasPrefix(_ words: StaticString) -> Bool { hasWords(words, at: start) }

  /// Whether the passage ends with lower-case ASCII letters, in any case.
  func hasSuffix(_ words: StaticString) -> Bool {
    let offset = end - words.utf8CodeUnitCount
    return offset >= start && hasWords(words, at: offset)
  }

  /// The passage as a string, ASCII letters in lower case; for short passages only.
  var lowercased: String {
    String(decoding: text[start..<end].map(Self.lower), as: UTF8.self)
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) || byte >= 0xC3 }
  static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
}
