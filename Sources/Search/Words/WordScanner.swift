/// Walks over text word by word; the one place that says what a word is.
///
/// A word is a run of letters, digits and combining marks, folded to lower case without accents.
/// Everything else parts words: apostrophes and quotes of any kind, hyphens, dashes, full stops.
/// Two exceptions: single letters joined by full stops are one word, folded without the last
/// ("U.S." is "u.s", and differs from "us"); ideographs and kana are a word each, since those
/// scripts do not part theirs. ASCII is looked at eight bytes at a time: all of the index's speed
/// begins here.
@unsafe
struct WordScanner {
  /// Byte offsets of the word in the text.
  private(set) var start = 0
  private(set) var end = 0
  /// The folded word.
  private(set) var key = WordKey(bits: 0, length: 0)
  /// Whether a sentence ended between the word and the one before it.
  private(set) var beginsSentence = false

  private let bytes: UnsafeBufferPointer<UInt8>
  /// The folded bytes of words that are no packed key; room for the longest and eight more.
  private let scratch: UnsafeMutablePointer<UInt8>
  private var scratchCount = 0
  private var position = 0
  private var limit: Int
  /// Whether the last word was a single letter or begins many abbreviations.
  private var isAbbreviated = false

  /// Bytes that `scratch` must have.
  static let scratchSize = WordKey.longest + 16

  /// Takes valid UTF-8; anything else parts words.
  init(_ bytes: UnsafeBufferPointer<UInt8>, scratch: UnsafeMutablePointer<UInt8>) {
    unsafe self.bytes = unsafe bytes
    unsafe self.scratch = unsafe scratch
    unsafe limit = bytes.count
  }

  /// Goes on with another stretch of the same text.
  mutating func restart(in range: Range<Int>) {
    let range = unsafe range.clamped(to: 0..<bytes.count)
    unsafe position = range.lowerBound
    unsafe limit = range.upperBound
    unsafe isAbbreviated = false
  }

  /// The folded bytes of the word at hand, with at least eight more to be read behind them.
  mutating func folded() -> UnsafePointer<UInt8> {
    if unsafe key.length <= UInt32(WordKey.packed) {
      unsafe UnsafeMutableRawPointer(scratch).storeBytes(of: key.bits, as: UInt64.self)
    }
    return unsafe UnsafePointer(scratch)
  }

  /// Goes to the next word; false where there is none.
  @inline(__always)
  mutating func next() -> Bool {
    var hasStop = false
    var breaks = 0
    while unsafe position < limit {
      let byte = unsafe bytes[position]
      if byte < 0x80 {
        if WordBytes.isWord(byte) {
          unsafe start = position
          unsafe readASCII()
          unsafe beginsSentence =
            breaks > 1 || (hasStop && (byte & 0x20 == 0 || byte < 0x3A))
          return true
        }
        if byte < 0x40 {
          if byte == 0x2E { hasStop = unsafe !isAbbreviated } else if byte == 0x0A { breaks += 1 }
          if byte == 0x21 || byte == 0x3F { hasStop = true }
        }
        unsafe position &+= 1
        continue
      }
      let (scalar, length, role) = unsafe ScalarDecoder.decode(bytes, at: position, before: limit)
      switch role {
      case .mark, .separator:
        // The ideographic full stop and its kin.
        if scalar.value == 0x3002 || scalar.value == 0xFF01 || scalar.value == 0xFF1F {
          hasStop = true
        }
        unsafe position += length
      case .letter, .ideograph:
        unsafe start = position
        unsafe readFolding(alone: role == .ideograph)
        unsafe beginsSentence = breaks > 1 || hasStop
        return true
      }
    }
    return false
  }

  // MARK: - ASCII

  /// Reads a word that begins with an ASCII letter or digit.
  @inline(__always)
  private mutating func readASCII() {
    unsafe isAbbreviated = false
    guard unsafe position &+ 8 <= limit else { return unsafe readFolding(alone: false) }
    let raw = unsafe UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
    let block = unsafe raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    let others = WordBytes.others(block)
    guard others != 0 else { return unsafe readLong() }
    let length = others.trailingZeroBitCount >> 3
    let following = unsafe bytes[position &+ length]
    if following >= 0x80 { return unsafe readFolding(alone: false) }
    if length == 1 {
      if following == 0x2E, unsafe readAcronym() { return }
      unsafe isAbbreviated = block & 0xFF >= 0x41
    } else if length <= 3, following == 0x2E {
      unsafe isAbbreviated = WordBytes.isTitle(block & WordKey.mask(length) | WordBytes.lowerBits)
    }
    unsafe key = WordKey(
      bits: (block | WordBytes.lowerBits) & WordKey.mask(length), length: length)
    unsafe position &+= length
    unsafe end = position
  }

  /// Reads a word of eight letters or more.
  private mutating func readLong() {
    let raw = unsafe UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
    let target = unsafe UnsafeMutableRawPointer(scratch)
    var place = unsafe position
    var length = 0
    while unsafe place &+ 8 <= limit {
      let block = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let others = WordBytes.others(block)
      let count = others == 0 ? 8 : others.trailingZeroBitCount >> 3
      if length < WordKey.longest {
        unsafe target.storeBytes(
          of: block | WordBytes.lowerBits, toByteOffset: length, as: UInt64.self)
        length = min(length + count, WordKey.longest)
      }
      place += count
      if count < 8 {
        guard unsafe bytes[place] < 0x80 else { break }
        unsafe key = WordKey(scratch, length: length)
        unsafe position = place
        unsafe end = place
        return
      }
    }
    // The end of the text is near, or a letter outside ASCII follows.
    unsafe readFolding(alone: false)
  }

  /// Reads single letters joined by full stops; false, and nowhere else, where there are none.
  private mutating func readAcronym() -> Bool {
    var next = unsafe position
    guard unsafe isSingleLetter(at: next) else { return false }
    while unsafe next + 1 < limit && bytes[next + 1] == 0x2E && isSingleLetter(at: next + 2) {
      next += 2
    }
    guard unsafe next > position else { return false }
    unsafe scratchCount = 0
    var place = unsafe position
    while place <= next {
      unsafe put(bytes[place] | (bytes[place] == 0x2E ? 0 : 0x20))
      place += 1
    }
    unsafe finish(at: next + 1)
    // The last stop is written with the word, though it may also end the sentence.
    if unsafe position < limit && bytes[position] == 0x2E { unsafe position += 1 }
    unsafe end = position
    return true
  }

  private func isSingleLetter(at place: Int) -> Bool {
    guard unsafe place < limit, unsafe WordBytes.isLetter(bytes[place]) else { return false }
    guard unsafe place + 1 < limit else { return true }
    return unsafe bytes[place + 1] < 0x80 && !WordBytes.isWord(bytes[place + 1])
  }

  // MARK: - Any script

  /// Reads a word scalar by scalar, or one ideograph alone.
  private mutating func readFolding(alone: Bool) {
    unsafe isAbbreviated = false
    unsafe scratchCount = 0
    if !alone, unsafe readAcronym() { return }
    var place = unsafe position
    while unsafe place < limit {
      let byte = unsafe bytes[place]
      if byte < 0x80 {
        guard WordBytes.isWord(byte) else { break }
        unsafe put(byte | 0x20)
        place += 1
        continue
      }
      let (scalar, length, role) = unsafe ScalarDecoder.decode(bytes, at: place, before: limit)
      if alone {
        unsafe put(scalar)
        place += length
        break
      }
      guard role == .letter || role == .mark else { break }
      place += length
      if role == .letter { unsafe put(scalar) }
    }
    unsafe finish(at: place)
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      if let base = Folding.base(of: lower) {
        for byte in base { unsafe put(byte) }
      } else if CharacterRole(of: lower) != .mark {
        for byte in String(lower).utf8 { unsafe put(byte) }
      }
    }
  }

  private mutating func put(_ byte: UInt8) {
    guard unsafe scratchCount < WordKey.longest else { return }
    unsafe scratch[scratchCount] = byte
    unsafe scratchCount += 1
  }

  private mutating func finish(at place: Int) {
    unsafe key = WordKey(scratch, length: scratchCount)
    unsafe position = place
    unsafe end = place
  }
}
