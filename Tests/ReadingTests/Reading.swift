internal import Corpus
import Reading

/// Reads a text that is known to be one.
func read(_ text: String, path: String = "notes.txt") throws -> Document {
  try Reader.read(bytes: Array(text.utf8), path: path).document
}

/// The blocks of a text, one a line: the kind, and the words on one line.
func blocks(_ text: String, path: String = "notes.txt") throws -> [String] {
  let document = try read(text, path: path)
  return document.blocks.map { "\($0.kind): \(document.text.singleLine($0.span))" }
}

/// The sections of a text: the level, and the title.
func sections(_ text: String, path: String = "notes.txt") throws -> [String] {
  let document = try read(text, path: path)
  return document.sections.map { "\($0.level) \(document.title(of: $0))" }
}

/// The sections of a text of which a reader has said something: the level, and the title.
func sections(_ text: String, _ wishes: ReadingWishes) throws -> [String] {
  let document = try Reader.read(bytes: Array(text.utf8), path: "notes.txt", wishes: wishes)
    .document
  return document.sections.map { "\($0.level) \(document.title(of: $0))" }
}

/// A paragraph long enough to speak for the heading above it.
let paragraph =
  "The two governments met in the spring, and again in the autumn. Nothing came of either meeting."
