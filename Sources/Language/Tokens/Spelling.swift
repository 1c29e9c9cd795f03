package import Corpus

/// What the letters of a word tell, and what lists and clusters know of it: the models' view.
///
/// Kept once for each spelling in a document; the numbers are hashes, to build features of.
package struct Spelling: Sendable {
  /// The word as it is, digits as 0.
  var exact: UInt32 = 0
  /// The word in lower case, digits as 0.
  var lower: UInt32 = 0
  /// Its first one, two, three bytes in lower case; the whole where it is shorter.
  var prefixes: InlineArray<3, UInt32> = [0, 0, 0]
  /// Its last one to four bytes in lower case; the whole where it is shorter.
  var suffixes: InlineArray<4, UInt32> = [0, 0, 0, 0]
  /// Runs of capitals, small letters, digits and marks, each as one letter: `Xx`, `X`, `0-0`.
  var shape: UInt32 = 0
  /// The classes of the lists, with the form a verb has.
  var signature: UInt32 = 0
  /// The word's cluster, of many and of few; 0 where it has none.
  var fine: UInt32 = 0
  var coarse: UInt32 = 0
  /// What the list of names says of it, as bits.
  var nameKinds: UInt32 = 0

  /// What comes before the first word and after the last.
  static let edge = Spelling([0x02])

  /// The view of a word by its bytes alone.
  init(_ bytes: ArraySlice<UInt8>) {
    var exact = Hash()
    var lower = Hash()
    var shape = Hash()
    var lastClass: UInt8 = 0
    var previous: UInt8 = 0
    var isFirstCapital = bytes.first.map { $0 >= 0xC4 } ?? false && Letters.isCapital(bytes)
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    for byte in Self.straightened(bytes) {
      let isDigit = byte >= 0x30 && byte <= 0x39
      let small = isDigit ? 0x30 : Word.fold(byte, after: previous)
      exact.combine(isDigit ? 0x30 : byte)
      lower.combine(small)
      folded.append(small)
      let letterClass = isFirstCapital ? 0x58 : Self.letterClass(byte, small: small)
      isFirstCapital = false
      if letterClass != lastClass { shape.combine(letterClass) }
      lastClass = letterClass
      previous = byte
    }
    self.exact = exact.value
    self.lower = lower.value
    self.shape = shape.value
    for length in 1...3 { prefixes[length - 1] = Hash(folded.prefix(length)).value }
    for length in 1...4 { suffixes[length - 1] = Hash(folded.suffix(length)).value }
  }

  /// The bytes with curly apostrophes straight, as treebanks and clusters have them.
  private static func straightened(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.contains(0xE2) else { return bytes }
    var result: [UInt8] = []
    for byte in bytes {
      result.append(byte)
      let end = result.suffix(3)
      if end.elementsEqual([0xE2, 0x80, 0x99]) || end.elementsEqual([0xE2, 0x80, 0x98]) {
        result.replaceSubrange(result.count - 3..<result.count, with: [0x27])
      }
    }
    return result[...]
  }

  /// `X`, `x`, `0` or the mark itself.
  private static func letterClass(_ byte: UInt8, small: UInt8) -> UInt8 {
    if byte >= 0x30 && byte <= 0x39 { return 0x30 }
    if byte != small { return 0x58 }
    if byte >= 0x61 && byte <= 0x7A || byte >= 0x80 { return 0x78 }
    return byte
  }

  /// The 32-bit FNV-1a hash (RFC 9923).
  struct Hash {
    private(set) var value: UInt32 = 0x811C_9DC5

    init() {}

    init(_ bytes: ArraySlice<UInt8>) {
      for byte in bytes { combine(byte) }
    }

    mutating func combine(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 0x0100_0193 }
  }
}

/// What Unicode's tables say of letters.
enum Letters {
  /// Whether UTF-8 bytes begin with a capital, of any script.
  static func isCapital(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    if first < 0x80 { return 0x41...0x5A ~= first }
    // Below are marks and the letters that have no case; whatever has one takes two bytes or more.
    guard first >= 0xC3, let letter = scalar(bytes) else { return false }
    return letter.properties.isUppercase || letter.properties.generalCategory == .titlecaseLetter
  }

  private static func scalar(_ bytes: some Collection<UInt8>) -> Unicode.Scalar? {
    var decoder = UTF8()
    var iterator = bytes.prefix(4).makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
    return nil
  }
}

/// A text's words and marks as word clusters know them: in their case, with digits as zeros.
///
/// "Bush" and "bush" are two words, "1946" and "2023" one, and either apostrophe is the straight
/// one. The words are in one buffer, since there are millions of them.
package struct SurfaceWords: Sendable {
  /// The words' bytes, one word after the other.
  package private(set) var bytes: [UInt8] = []
  /// For each word, the offset in `bytes` after it; a line's end is an empty word.
  package private(set) var ends: [Int] = []

  /// Splits the lines of a text as documents' blocks are split; one pass over the bytes.
  package init(_ text: DocumentText) {
    bytes.reserveCapacity(text.count)
    ends.reserveCapacity(text.count / 5)
    var start = 0
    while start < text.count {
      let end = text.bytes[start...].firstIndex(of: 0x0A) ?? text.count
      let tokens = Tokenizer.tokens(of: text, in: TextSpan(start, end))
      for token in tokens {
        Self.append(text.bytes[token.span.range], to: &bytes)
        ends.append(bytes.count)
      }
      if !tokens.isEmpty { ends.append(bytes.count) }
      start = end + 1
    }
  }

  /// Writes one token as clusters know it after what a buffer holds.
  package static func append(_ token: ArraySlice<UInt8>, to buffer: inout [UInt8]) {
    var index = token.startIndex
    while index < token.endIndex {
      let byte = token[index]
      let isQuote = byte == 0xE2 && index + 2 < token.endIndex && token[index + 1] == 0x80
      if isQuote && (token[index + 2] == 0x98 || token[index + 2] == 0x99) {
        buffer.append(0x27)
        index += 3
      } else {
        buffer.append(byte >= 0x30 && byte <= 0x39 ? 0x30 : byte)
        index += 1
      }
    }
  }
}
