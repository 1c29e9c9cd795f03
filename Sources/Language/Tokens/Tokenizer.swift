internal import Corpus

/// Splits a block of text into words, numbers and marks.
///
/// Hyphens part words; full stops stay with abbreviations; the "'s" of an owner is a token of its
/// own. One pass over the bytes.
struct Tokenizer {
  private let bytes: [UInt8]
  private let end: Int
  private var position: Int
  private var tokens: [Token] = []
  private var straightQuoteIsOpen = false
  private var singleQuoteIsOpen = false

  static func tokens(of text: DocumentText, in span: TextSpan) -> [Token] {
    var tokenizer = Tokenizer(bytes: text.bytes, span: span)
    tokenizer.run()
    return tokenizer.tokens
  }

  /// The tokens that a treebank parts a text into, by their spans.
  static func tokens(of text: DocumentText, at spans: [TextSpan]) -> [Token] {
    var quoteIsOpen = false
    return spans.map { span in
      let found = tokens(of: text, in: span)
      var token = Token(span: span, kind: .word)
      if let first = found.first {
        token = first
        token.word = Word(text.bytes[span.range])
      }
      token.span = span
      if found.count == 1, text.bytes[Int(span.start)] == 0x22 {
        token.kind = quoteIsOpen ? .closingQuote : .openingQuote
        quoteIsOpen.toggle()
      }
      let before = Int(span.start) - 1
      token.hasSpaceBefore = before < 0 || text.bytes[before] <= 0x20
      return token
    }
  }

  private init(bytes: [UInt8], span: TextSpan) {
    self.bytes = bytes
    end = min(Int(span.end), bytes.count)
    position = Int(span.start)
    tokens.reserveCapacity(span.length / 5)
  }

  private mutating func run() {
    var hasSpace = true
    var isLineStart = true
    while position < end {
      let byte = bytes[position]
      // The marks of quoted lines in an e-mail are none of the text's.
      if byte == 0x3E, isLineStart {
        position += 1
        continue
      }
      if byte <= 0x20 || isNoBreakSpace(at: position) {
        if byte == 0x0A || byte == 0x0D { isLineStart = true }
        position += byte <= 0x20 ? 1 : 2
        hasSpace = true
        continue
      }
      let start = position
      var token = isWordByte(at: position) ? scanWord() : scanMark(hasSpace: hasSpace)
      token.hasSpaceBefore = hasSpace
      token.span = TextSpan(start, position)
      tokens.append(token)
      hasSpace = false
      isLineStart = false
    }
  }

  // MARK: Words

  private mutating func scanWord() -> Token {
    let start = position
    while position < end {
      if isWordByte(at: position) {
        position += scalarLength(at: position)
      } else if isInnerMark(at: position, start: start) {
        position += markLength(at: position)
      } else {
        break
      }
    }
    if takePossessive(start: start) { return word(start, position) }
    if let negation = negation(in: start..<position) {
      position = negation
      return word(start, position)
    }
    let isAbbreviation = takeAbbreviationStop(start: start)
    var token = word(start, position)
    token.isAbbreviation = isAbbreviation
    return token
  }

  private func word(_ start: Int, _ end: Int) -> Token {
    let isNumber = start < end && isDigit(bytes[start])
    var token = Token(span: TextSpan(start, end), kind: isNumber ? .number : .word)
    token.word = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe Word(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    }
    token.capital = isNumber ? .none : capital(start..<end)
    return token
  }

  private func capital(_ range: Range<Int>) -> Token.Capital {
    guard let first = range.first, Letters.isCapital(bytes[first..<range.upperBound]) else {
      return .none
    }
    var letters = 0
    for index in range {
      let byte = bytes[index]
      if byte >= 0x61 && byte <= 0x7A { return .initial }
      if byte >= 0x41 && byte <= 0x5A { letters += 1 }
    }
    return letters > 1 ? .all : .initial
  }

  /// A stop, apostrophe or comma that is inside a word or number ("U.S", "don't", "1,200").
  private func isInnerMark(at index: Int, start: Int) -> Bool {
    let next = index + markLength(at: index)
    guard next < end, isWordByte(at: next) else { return false }
    let previous = bytes[index - 1]
    switch bytes[index] {
    case 0x2E:
      return isDigit(previous) && isDigit(bytes[next]) || isInitial(before: index, start: start)
    case 0x2C: return isDigit(previous) && isDigit(bytes[next])
    case 0x26: return isASCIIUpper(previous) && isASCIIUpper(bytes[next])
    default:
      return isApostrophe(at: index) && !isPossessiveEnding(at: index)
        && contractedEnd(at: index) == nil
    }
  }

  /// The end of a verb drawn into the word before it: "'m", "'re", "'ve", "'ll", "'d".
  private func contractedEnd(at index: Int) -> Int? {
    let start = index + markLength(at: index)
    for letters in Self.contractions where start + letters.count <= end {
      let isThere = zip(letters, bytes[start..<start + letters.count]).allSatisfy {
        $0 == $1 | 0x20
      }
      let stop = start + letters.count
      if isThere && (stop >= end || !isWordByte(at: stop)) { return stop }
    }
    return nil
  }

  private static let contractions: [[UInt8]] = ["re", "ve", "ll", "m", "d"].map { Array($0.utf8) }

  /// Whether one letter, alone or after a stop, ends at an index, as in "U.S.".
  private func isInitial(before index: Int, start: Int) -> Bool {
    isASCIILetter(bytes[index - 1]) && (index - 1 == start || bytes[index - 2] == 0x2E)
  }

  /// Where the "n't" of a word that ends in it begins: a token of its own, as in treebanks.
  private func negation(in range: Range<Int>) -> Int? {
    guard let last = range.last, bytes[last] | 0x20 == 0x74 else { return nil }
    for length in stride(from: 1, through: 3, by: 2) {
      let n = last - length - 1
      guard n > range.lowerBound, bytes[n] | 0x20 == 0x6E, isApostrophe(at: n + 1),
        markLength(at: n + 1) == length
      else { continue }
      return n
    }
    return nil
  }

  private mutating func takePossessive(start: Int) -> Bool {
    // The "'s" is left for `scanMark`.
    position > start && position < end && isApostrophe(at: position)
      && isPossessiveEnding(at: position)
  }

  /// Whether "'s" without another letter is at an index.
  private func isPossessiveEnding(at index: Int) -> Bool {
    let letter = index + markLength(at: index)
    guard letter < end, bytes[letter] | 0x20 == 0x73 else { return false }
    return letter + 1 >= end || !isWordByte(at: letter + 1)
  }

  private mutating func takeAbbreviationStop(start: Int) -> Bool {
    guard position < end, bytes[position] == 0x2E, position > start else { return false }
    let isKnown = Self.abbreviations.contains(Word(bytes[start..<position]))
    let isInitials = isInitial(before: position, start: start) && isASCIIUpper(bytes[start])
    // "I." ends a sentence more often than it is somebody's initial.
    let isPronoun = position - start == 1 && bytes[start] == 0x49
    guard isKnown || isInitials && !isPronoun || isNumberSign(start) else { return false }
    position += 1
    return true
  }

  /// Whether "No" or "Nos" before a stop and a figure counts something.
  private func isNumberSign(_ start: Int) -> Bool {
    guard bytes[start] == 0x4E, 2...3 ~= position - start, bytes[start + 1] == 0x6F,
      position - start == 2 || bytes[start + 2] == 0x73
    else { return false }
    return position + 2 < end && bytes[position + 1] == 0x20 && isDigit(bytes[position + 2])
  }

  private static let abbreviations = WordSet(
    [
      "mr", "mrs", "ms", "mx", "dr", "prof", "gen", "lt", "col", "sgt", "capt", "cmdr", "maj",
      "rep", "sen", "gov", "rev", "hon", "st", "jr", "sr", "inc", "ltd", "corp", "vs", "etc",
      "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
      "approx", "est", "fig", "dept", "adm", "brig", "messrs", "bros", "ft", "mt",
    ].map { Word($0) })

  // MARK: Marks

  private mutating func scanMark(hasSpace: Bool) -> Token {
    let start = position
    let length = markLength(at: position)
    position += length
    let span = TextSpan(start, position)
    if isApostrophe(at: start), !hasSpace, let stop = contractedEnd(at: start) {
      var token = Token(span: TextSpan(start, stop), kind: .word)
      token.word = Word([0x27] + bytes[position..<stop])
      position = stop
      return token
    }
    if isApostrophe(at: start), let kind = apostropheKind(at: start, hasSpace: hasSpace) {
      if kind == .possessiveMark && isPossessiveEnding(at: start) { position += 1 }
      return Token(span: TextSpan(start, position), kind: kind)
    }
    if bytes[start] == 0x22 { return Token(span: span, kind: straightQuote(hasSpace: hasSpace)) }
    return Token(span: span, kind: kind(at: start, length: length))
  }

  private func kind(at index: Int, length: Int) -> Token.Kind {
    switch bytes[index] {
    case 0x2C: return .comma
    case 0x3B: return .semicolon
    case 0x3A: return .colon
    case 0x2D: return .hyphen
    case 0x2E, 0x21, 0x3F: return .stop
    case 0x28, 0x5B, 0x7B: return .openingBracket
    case 0x29, 0x5D, 0x7D: return .closingBracket
    case 0xC2 where length == 2: return latinMark(index)
    case 0xE2 where length == 3 && bytes[index + 1] == 0x80: return generalMark(bytes[index + 2])
    default: return .other
    }
  }

  /// "«so»", and "»so«" as well: which of them opens, the blanks beside it tell.
  private func latinMark(_ index: Int) -> Token.Kind {
    let mark = bytes[index + 1]
    guard mark == 0xAB || mark == 0xBB else { return .other }
    let isAfterBlank = index == 0 || bytes[index - 1] <= 0x20
    let isBeforeBlank = index + 2 >= end || bytes[index + 2] <= 0x20
    if isAfterBlank != isBeforeBlank, index + 2 < end || mark == 0xBB {
      return isAfterBlank ? .openingQuote : .closingQuote
    }
    return isBeforeWord(index + 2) && isAfterBlank || mark == 0xAB && !isClosedBefore(index)
      ? .openingQuote : .closingQuote
  }

  private func isBeforeWord(_ index: Int) -> Bool { index < end && isWordByte(at: index) }

  /// Whether a word or a sentence's mark comes right before a mark.
  private func isClosedBefore(_ index: Int) -> Bool {
    index > 0 && (isWordByte(at: index - 1) || ".,!?".utf8.contains(bytes[index - 1]))
  }

  /// U+2000 to U+203F by its last byte.
  private func generalMark(_ last: UInt8) -> Token.Kind {
    switch last {
    case 0x90, 0x91: .hyphen
    case 0x93, 0x94, 0x95: .dash
    case 0x9C, 0x9E: .openingQuote
    case 0x9D: .closingQuote
    case 0xA6: .stop
    default: .other
    }
  }

  private mutating func straightQuote(hasSpace: Bool) -> Token.Kind {
    let opens = !straightQuoteIsOpen && (hasSpace || !isWordByte(at: position - 2))
    straightQuoteIsOpen = opens
    return opens ? .openingQuote : .closingQuote
  }

  /// An owner's mark, or a single quotation mark of the curly kind; nil for a stray apostrophe.
  private mutating func apostropheKind(at index: Int, hasSpace: Bool) -> Token.Kind? {
    let isCurlyOpening = bytes[index] == 0xE2 && bytes[index + 2] == 0x98
    if isCurlyOpening {
      singleQuoteIsOpen = true
      return .openingQuote
    }
    if hasSpace {
      guard bytes[index] == 0x27, !singleQuoteIsOpen, isBeforeWord(index + 1),
        closesLater(from: index + 1)
      else { return nil }
      singleQuoteIsOpen = true
      return .openingQuote
    }
    if singleQuoteIsOpen, !isPossessiveEnding(at: index), closesQuote(at: index) {
      singleQuoteIsOpen = false
      return .closingQuote
    }
    if isPossessiveEnding(at: index) { return .possessiveMark }
    return index > 0 && bytes[index - 1] | 0x20 == 0x73 ? .possessiveMark : nil
  }

  /// Whether a single mark closes a quotation, and is not the owner's of "the boys’ club": after a stop
  /// or comma it does, after a word where no other does before the next sentence.
  private func closesQuote(at index: Int) -> Bool {
    if index > 0, ".,!?".utf8.contains(bytes[index - 1]) { return true }
    guard bytes[index] == 0xE2 else { return false }
    let isOwner = index > 0 && bytes[index - 1] | 0x20 == 0x73 && isLowerWord(after: index + 3)
    return !(isOwner && closesLater(from: index + 3))
  }

  private func isLowerWord(after index: Int) -> Bool {
    index + 1 < end && bytes[index] == 0x20 && 0x61...0x7A ~= bytes[index + 1]
  }

  /// Whether a single mark follows a stop or comma, at the end of a word, not far on.
  private func closesLater(from start: Int) -> Bool {
    for index in start..<min(end, start + 400)
    where ".,!?".utf8.contains(bytes[index]) && index + 1 < end && isApostrophe(at: index + 1) {
      let next = index + 1 + markLength(at: index + 1)
      return next >= end || !isWordByte(at: next)
    }
    return false
  }

  // MARK: Bytes

  private func isApostrophe(at index: Int) -> Bool {
    if bytes[index] == 0x27 { return true }
    return bytes[index] == 0xE2 && index + 2 < end && bytes[index + 1] == 0x80
      && (bytes[index + 2] == 0x99 || bytes[index + 2] == 0x98)
  }

  /// ASCII letters and digits, and every other scalar that is no mark of U+0080-00BF or U+2000-206F.
  private func isWordByte(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return isASCIILetter(byte) || isDigit(byte) }
    if byte == 0xC2 { return false }
    if byte == 0xE2 && index + 1 < end { return bytes[index + 1] > 0x81 }
    return true
  }

  private func isNoBreakSpace(at index: Int) -> Bool {
    bytes[index] == 0xC2 && index + 1 < end && bytes[index + 1] == 0xA0
  }

  private func markLength(at index: Int) -> Int { scalarLength(at: index) }

  private func scalarLength(at index: Int) -> Int {
    let byte = bytes[index]
    let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    return min(length, end - index)
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private func isASCIIUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  private func isASCIILetter(_ byte: UInt8) -> Bool { isASCIIUpper(byte & 0xDF) && byte < 0x80 }
}
