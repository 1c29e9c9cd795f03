/// Splits text into words; the one place that defines what a word is.
///
/// A word is a run of letters, digits and combining marks, folded to lower case without accents.
/// Everything else separates words: apostrophes and quotes of any kind, hyphens, dashes, full
/// stops. There are two exceptions. Single letters joined by full stops are one word, folded
/// without the last ("U.S." is "u.s", and differs from "us"). Ideographs and kana are a word each,
/// since their scripts do not separate words. ASCII is read eight bytes at a time.
///
/// Each call takes the text as a span, which a stored property cannot hold. Malformed UTF-8
/// separates words.
struct WordScanner {
  /// Byte offsets of the word in the text.
  private(set) var start = 0
  private(set) var end = 0
  /// The folded word.
  private(set) var key = WordKey(bits: 0, length: 0)
  /// Whether a sentence ended between the previous word and this one.
  private(set) var beginsSentence = false
  /// The folded bytes of a word that its key cannot hold, followed by bytes without meaning.
  private(set) var letters = [UInt8](repeating: 0, count: WordKey.longest + 16)

  private var letterCount = 0
  private var position = 0
  private var limit = 0
  /// Whether the last word was a single letter or a title, so that a full stop ends no sentence.
  private var isAbbreviated = false

  /// The folded words of a short text, such as a query, a name or a title.
  static func words(of text: some Sequence<UInt8>) -> [[UInt8]] {
    let text = Array(text)
    var words: [[UInt8]] = []
    var scanner = WordScanner()
    scanner.start(in: 0..<text.count, of: text.span)
    while scanner.next(in: text.span) {
      guard scanner.key.length > 0 else { continue }
      var word: [UInt8] = []
      word.reserveCapacity(Int(scanner.key.length))
      scanner.appendFolded(to: &word)
      words.append(word)
    }
    return words
  }

  /// Continues at the start of a range of a text, which is clamped to the text.
  mutating func start(in range: Range<Int>, of text: Span<UInt8>) {
    let range = range.clamped(to: 0..<text.count)
    position = range.lowerBound
    limit = range.upperBound
    isAbbreviated = false
  }

  /// Appends the folded bytes of the word.
  func appendFolded(to bytes: inout [UInt8]) {
    let length = Int(key.length)
    if length > WordKey.packed { return bytes.append(contentsOf: letters[..<length]) }
    for index in 0..<length {
      bytes.append(UInt8(truncatingIfNeeded: key.bits >> UInt64(index * 8)))
    }
  }

  /// Reads the next word; false if there is none.
  @inline(__always)
  mutating func next(in text: Span<UInt8>) -> Bool {
    let limit = min(limit, text.count)
    var hasStop = false
    var breaks = 0
    while position < limit {
      // The limit is within the text, and positions only grow from 0.
      let byte = unsafe text[unchecked: position]
      if WordBytes.isWord(byte) {
        start = position
        let block = position &+ 8 <= limit ? text.block(at: position) : 0
        let length = WordBytes.others(block).trailingZeroBitCount >> 3
        let following = UInt8(truncatingIfNeeded: block >> UInt64(length &* 8))
        if (1...7).contains(length), following < 0x80, following != 0x2E {
          isAbbreviated = length == 1 && byte >= 0x41
          key = WordKey(bits: (block | WordBytes.lowerBits) & WordKey.mask(length), length: length)
          position &+= length
          end = position
        } else if length > 7 {
          readLong(text)
        } else {
          readASCII(text)
        }
        beginsSentence = breaks > 1 || (hasStop && (byte & 0x20 == 0 || byte < 0x3A))
        return true
      }
      if byte < 0x40 {
        if byte == 0x2E { hasStop = !isAbbreviated } else if byte == 0x0A { breaks += 1 }
        if byte == 0x21 || byte == 0x3F { hasStop = true }
      }
      if byte < 0x80 {
        position &+= 1
      } else {
        switch readOther(text) {
        case .skipped: break
        case .stop: hasStop = true
        case .word:
          beginsSentence = breaks > 1 || hasStop
          return true
        }
      }
    }
    return false
  }

  private enum Other { case word, stop, skipped }

  /// Reads a word that begins outside ASCII, or moves past a full stop or another scalar.
  private mutating func readOther(_ text: Span<UInt8>) -> Other {
    let (scalar, length) = text.scalar(at: position, before: limit)
    let role = CharacterRole(of: scalar)
    guard role == .letter || role == .ideograph else {
      position += length
      // The ideographic full stop and the wide exclamation and question mark.
      return scalar == "\u{3002}" || scalar == "\u{FF01}" || scalar == "\u{FF1F}" ? .stop : .skipped
    }
    start = position
    readFolding(text, alone: role == .ideograph)
    return .word
  }

  // MARK: - ASCII

  /// Reads a short word that begins with an ASCII letter or digit but is not plain.
  ///
  /// It is an acronym or near the end of the text, or a full stop or a letter outside ASCII follows.
  private mutating func readASCII(_ text: Span<UInt8>) {
    isAbbreviated = false
    guard position &+ 8 <= limit else { return readFolding(text, alone: false) }
    let block = text.block(at: position)
    let length = WordBytes.others(block).trailingZeroBitCount >> 3
    guard text[position &+ length] == 0x2E else { return readFolding(text, alone: false) }
    if length == 1 {
      if readAcronym(text) { return }
      isAbbreviated = block & 0xFF >= 0x41
    } else if length <= 3 {
      isAbbreviated = WordBytes.isTitle(block & WordKey.mask(length) | WordBytes.lowerBits)
    }
    key = WordKey(bits: (block | WordBytes.lowerBits) & WordKey.mask(length), length: length)
    position &+= length
    end = position
  }

  /// Reads a word of eight letters or more.
  private mutating func readLong(_ text: Span<UInt8>) {
    isAbbreviated = false
    var place = position
    var length = 0
    while place &+ 8 <= limit {
      let block = text.block(at: place)
      let others = WordBytes.others(block)
      let count = others == 0 ? 8 : others.trailingZeroBitCount >> 3
      if length < WordKey.longest {
        letters.store(block | WordBytes.lowerBits, at: length)
        length = min(length + count, WordKey.longest)
      }
      place += count
      if count < 8 {
        guard text[place] < 0x80 else { break }
        letterCount = length
        return finish(at: place)
      }
    }
    // The end of the text is near, or a letter outside ASCII follows.
    readFolding(text, alone: false)
  }

  /// Reads single letters joined by full stops; false, without moving, if there are none.
  private mutating func readAcronym(_ text: Span<UInt8>) -> Bool {
    var next = position
    guard isSingleLetter(at: next, text) else { return false }
    while next + 1 < limit, text[next + 1] == 0x2E, isSingleLetter(at: next + 2, text) {
      next += 2
    }
    guard next > position else { return false }
    letterCount = 0
    for place in position...next {
      append(text[place] | (text[place] == 0x2E ? 0 : 0x20))
    }
    finish(at: next + 1)
    // The last full stop belongs to the word, though it may also end the sentence.
    if position < limit, text[position] == 0x2E { position += 1 }
    end = position
    return true
  }

  private func isSingleLetter(at place: Int, _ text: Span<UInt8>) -> Bool {
    guard place < limit, WordBytes.isLetter(text[place]) else { return false }
    guard place + 1 < limit else { return true }
    return text[place + 1] < 0x80 && !WordBytes.isWord(text[place + 1])
  }

  // MARK: - Any script

  /// Reads a word scalar by scalar, or one ideograph alone.
  private mutating func readFolding(_ text: Span<UInt8>, alone: Bool) {
    isAbbreviated = false
    letterCount = 0
    if !alone, readAcronym(text) { return }
    var place = position
    while place < limit {
      let byte = text[place]
      if byte < 0x80 {
        guard WordBytes.isWord(byte) else { break }
        append(byte | 0x20)
        place += 1
        continue
      }
      let (scalar, length) = text.scalar(at: place, before: limit)
      if alone {
        append(scalar)
        place += length
        break
      }
      let role = CharacterRole(of: scalar)
      guard role == .letter || role == .mark else { break }
      place += length
      if role == .letter { append(scalar) }
    }
    finish(at: place)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      if let base = Folding.base(of: lower) {
        for byte in base { append(byte) }
      } else if CharacterRole(of: lower) != .mark {
        for byte in String(lower).utf8 { append(byte) }
      }
    }
  }

  private mutating func append(_ byte: UInt8) {
    guard letterCount < WordKey.longest else { return }
    letters[letterCount] = byte
    letterCount += 1
  }

  private mutating func finish(at place: Int) {
    key = WordKey(letters.span, length: letterCount)
    position = place
    end = place
  }
}
