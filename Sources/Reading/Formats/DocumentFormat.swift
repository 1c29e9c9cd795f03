internal import Corpus

/// A file format that documents come in: a type in this folder and a row of ``DocumentFormats``.
protocol DocumentFormat: Sendable {
  /// What people call it.
  var name: String { get }

  /// In lower case, without the dot.
  var fileExtensions: [String] { get }

  /// Whether the opening bytes can be of no other format.
  func recognises(_ bytes: [UInt8]) -> Bool

  /// Whether the opening bytes are like those of the format, where a file's name says nothing.
  func resembles(_ bytes: [UInt8]) -> Bool

  /// The text and its structure.
  ///
  /// - Parameter marks: What the reader says of headings.
  func parse(_ bytes: [UInt8], marks: [HeadingMark]) throws(ReadingError) -> ParsedDocument
}

extension DocumentFormat {
  func resembles(_ bytes: [UInt8]) -> Bool { false }
}

/// The formats that can be read, in the order in which they are tried.
enum DocumentFormats {
  static let all: [any DocumentFormat] = [HTMLFormat(), MarkdownFormat(), PlainTextFormat()]

  /// The format that a file's opening bytes speak for, else its extension, else what they are like, else
  /// plain text.
  static func format(of bytes: [UInt8], fileExtension: String) -> any DocumentFormat {
    all.first { $0.recognises(bytes) }
      ?? all.first { $0.fileExtensions.contains(fileExtension) }
      ?? all.first { $0.resembles(bytes) } ?? PlainTextFormat()
  }
}

/// What a format makes of a file.
struct ParsedDocument {
  var text: DocumentText
  var outline: Outline
  var repairs: [Repair]
}
