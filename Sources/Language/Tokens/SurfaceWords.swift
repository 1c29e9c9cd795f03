package import Corpus

/// A text's words and marks as word clusters know them: in their case, with digits as zeros.
///
/// "Bush" and "bush" are two words, "1946" and "2023" one, and either apostrophe is the straight
/// one. The words stand in one buffer, since there are millions of them.
package struct SurfaceWords: Sendable {
  /// The words' bytes, one word behind the other.
  package private(set) var bytes: [UInt8] = []
  /// For each word, the offset in `bytes` behind it; a line's end is an empty word.
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

  /// Writes one token as clusters know it behind what a buffer holds.
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
