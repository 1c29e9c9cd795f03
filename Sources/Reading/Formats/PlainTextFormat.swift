internal import Corpus

/// Text without markup: all structure is guessed from how its lines look.
struct PlainTextFormat: DocumentFormat {
  let name = "plain text"
  let fileExtensions = ["txt", "text", "asc", "log"]

  /// Never: it is what remains when no other format does.
  func recognises(_ bytes: [UInt8]) -> Bool { false }

  func parse(_ bytes: [UInt8], marks: [HeadingMark]) throws(ReadingError) -> ParsedDocument {
    let decoded = try TextDecoder.decode(bytes)
    let (text, movedLineEnds) = BrokenWords(decoded.text).joined()
    let outline = PlainTextLayout(
      text.bytes, movedLineEnds: movedLineEnds, marks: marks
    ).outline
    guard !outline.blocks.isEmpty else { throw .empty }
    return ParsedDocument(text: text, outline: outline, repairs: decoded.repairs)
  }
}
