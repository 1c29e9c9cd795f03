/// The bytes of a file from a place on, with the line it is in.
struct TOMLBytes {
  private let bytes: [UInt8]
  private var place = 0
  private var lineStart = 0
  /// From 1.
  private(set) var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      place = 3
      lineStart = 3
    }
  }

  var isAtEnd: Bool { place >= bytes.count }

  /// The next byte; nil at the end.
  var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// The byte so many further on.
  func next(after count: Int) -> UInt8? {
    place + count < bytes.count ? bytes[place + count] : nil
  }

  /// A problem at this place.
  func problem(_ message: String) -> Problem {
    // Continuation bytes begin no character.
    let column = bytes[lineStart..<place].count { $0 & 0xC0 != 0x80 } + 1
    return Problem(line: line, column: column, message)
  }

  /// Goes one byte on, to the next line where that was the end of one.
  mutating func take() {
    guard place < bytes.count else { return }
    place += 1
    if bytes[place - 1] == UInt8(ascii: "\n") {
      line += 1
      lineStart = place
    }
  }

  /// Takes an ASCII character if it is the next.
  mutating func takes(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    take()
    return true
  }

  mutating func take(_ character: Unicode.Scalar, orSay message: String) throws(Problem) {
    skipBlanks()
    guard takes(character) else { throw problem(message) }
  }

  /// Takes the ASCII bytes that a name or a word is made of.
  mutating func takeWord(while isPart: (UInt8) -> Bool) -> String {
    let start = place
    while place < bytes.count, isPart(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  mutating func skipBlanks() {
    while next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") { place += 1 }
  }

  /// Goes to the beginning of the next line.
  mutating func skipLine() {
    while let byte = next {
      take()
      if byte == UInt8(ascii: "\n") { return }
    }
  }

  /// Passes over what may come between the values of a list.
  mutating func skipBlanksAndLines() throws(Problem) {
    while true {
      skipBlanks()
      guard let next, "\r\n#".utf8.contains(next) else { return }
      try endLine()
    }
  }

  /// Passes over a comment and the end of the line; throws where there is anything else.
  mutating func endLine() throws(Problem) {
    skipBlanks()
    if next == UInt8(ascii: "#") {
      let start = place
      while let next, next != UInt8(ascii: "\n") { place += 1 }
      _ = try text(bytes[start..<place])
    } else if next == UInt8(ascii: "\r"), self.next(after: 1) == UInt8(ascii: "\n") {
      place += 1
    }
    guard isAtEnd || takes("\n") else { throw problem("nothing more can stand on this line") }
  }

  /// Bytes as text; throws where they are no UTF-8.
  private func text(_ part: ArraySlice<UInt8>) throws(Problem) -> String {
    guard let text = String(validating: part, as: UTF8.self) else {
      throw problem("the line has bytes that are not UTF-8")
    }
    return text
  }
}

/// Texts in quotation marks.
extension TOMLBytes {
  /// A text in double or single marks, of one line or, in three marks, of several.
  mutating func readString(spansLines: Bool = true) throws(Problem) -> String {
    let start = self
    let mark = next ?? 0
    take()
    var isLong = false
    if next == mark, next(after: 1) == mark {
      guard spansLines else { throw start.problem("a name has its marks once") }
      isLong = true
      take()
      take()
      skipFirstLineEnd()
    }
    let isLiteral = mark == UInt8(ascii: "'")
    var text: [UInt8] = []
    while let byte = next {
      if byte == mark {
        let marks = closingMarks(mark, isLong: isLong)
        if marks.closes {
          text += Array(repeating: mark, count: marks.count - (isLong ? 3 : 1))
          for _ in 0..<marks.count { take() }
          return try self.text(text[...])
        }
        text.append(mark)
        take()
      } else if byte == UInt8(ascii: "\\"), !isLiteral {
        try readEscape(into: &text, isLong: isLong)
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"), !isLong {
        break
      } else if byte < 0x20 && !"\t\n\r".utf8.contains(byte) || byte == 0x7F {
        throw problem("a control character stands in the text")
      } else {
        text.append(byte)
        take()
      }
    }
    throw start.problem("the text has no closing quotation mark")
  }

  /// How many marks are here, five at most, and whether they end the text.
  private func closingMarks(_ mark: UInt8, isLong: Bool) -> (count: Int, closes: Bool) {
    guard isLong else { return (1, true) }
    var count = 0
    while count < 5, next(after: count) == mark { count += 1 }
    return (count, count >= 3)
  }

  private mutating func skipFirstLineEnd() {
    if next == UInt8(ascii: "\r"), next(after: 1) == UInt8(ascii: "\n") { take() }
    if next == UInt8(ascii: "\n") { take() }
  }

  private mutating func readEscape(into text: inout [UInt8], isLong: Bool) throws(Problem) {
    let start = self
    take()
    let letter = next ?? 0
    if isLong, " \t\r\n".utf8.contains(letter) {
      while let next, " \t\r\n".utf8.contains(next) { take() }
      return
    }
    take()
    switch letter {
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(letter)
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      var digits = ""
      while digits.count < (letter == UInt8(ascii: "u") ? 4 : 8), let next, next < 0x80,
        Character(Unicode.Scalar(next)).isHexDigit
      {
        digits.unicodeScalars.append(Unicode.Scalar(next))
        take()
      }
      guard digits.count == (letter == UInt8(ascii: "u") ? 4 : 8),
        let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
      else { throw start.problem("\\u has four digits and \\U eight, those of a character") }
      text += Array(String(Character(scalar)).utf8)
    default:
      throw start.problem(
        "\\ begins nothing known; one in a text is \\\\, or the text stands in '…'")
    }
  }
}
