import Corpus
import Reading

/// A text as the program reads it: with its titles, headings and furniture, its lines joined.
enum ReadDocument {
  /// The document of a text; one of paragraphs where reading leaves some of the text's bytes out, for
  /// marks are positions in all of them.
  static func document(_ text: String) -> Document {
    let bytes = Array(text.utf8)
    guard let document = try? Reader.read(bytes: bytes, path: "text.txt").document,
      document.text.bytes == bytes
    else { return PlainDocument.document(text) }
    return document
  }
}
