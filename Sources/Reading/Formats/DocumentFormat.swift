internal import Corpus

/// A file format that documents come in: a type in this folder and a row of ``DocumentFormats``.
protocol DocumentFormat: Sendable {
  /// What people call it.
  var name: String { get }

  /// In lower case, without the dot.
  var fileExtensions: [String] { get }

  /// Whether the opening bytes can be of no other format.
  func recognises(_ bytes: [UInt8]) -> Bool

  /// The text and its structure.
  ///
  /// - Parameter marks: What the reader says of headings.
  func parse(_ bytes: [UInt8], marks: [HeadingMark]) throws(ReadingError) -> ParsedDocument
}

/// The formats that can be read, in the order in which they are tried.
enum DocumentFormats {
  static let all: [any DocumentFormat] = [PlainTextFormat()]
}

/// What a format makes of a file.
struct ParsedDocument {
  var text: DocumentText
  var outline: Outline
  var repairs: [Repair]
}

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
