import Corpus
import Foundation
import Reading

/// An article of our own whose attributions and names are marked as they were written.
///
/// `⟦S1|..⟧` source, `⟦S1=Name|..⟧` with the actor it is for, `⟦C1|..⟧` cue, `⟦C1=alleged|..⟧`
/// with the status, `⟦X1|..⟧` content, `⟦V1|..⟧` channel; `⟦per|..⟧`, `⟦org|..⟧`, `⟦loc|..⟧` names.
/// Marks may nest, and a role of one number may be in several pieces.
struct MarkedArticle {
  /// Without the marks.
  private(set) var text = ""
  private(set) var names: [AnnotatedRecord.Name] = []
  /// By the numbers of their marks.
  private(set) var attributions: [Int: AnnotatedRecord.Attribution] = [:]

  /// A mark that has been opened: its letters, and where in the text it began, in scalars.
  private struct Open {
    var tag: Substring
    var start: Int
  }

  /// Parses an article; a mark that is never closed is left out, and one pass is all it takes.
  init(_ marked: String) {
    var scalars: [Unicode.Scalar] = []
    var open: [Open] = []
    var rest = marked[...]
    while let scalar = rest.unicodeScalars.first {
      if scalar == "⟦", let bar = rest.firstIndex(of: "|") {
        open.append(Open(tag: rest[rest.index(after: rest.startIndex)..<bar], start: scalars.count))
        rest = rest[rest.index(after: bar)...]
        continue
      }
      rest.unicodeScalars.removeFirst()
      if scalar == "⟧", let closed = open.popLast() {
        close(closed, scalars)
      } else {
        scalars.append(scalar)
      }
    }
    text.unicodeScalars.append(contentsOf: scalars)
  }

  private mutating func close(_ open: Open, _ scalars: [Unicode.Scalar]) {
    var (start, end) = (open.start, scalars.count)
    while end > start, scalars[end - 1].properties.isWhitespace { end -= 1 }
    while start < end, scalars[start].properties.isWhitespace { start += 1 }
    let parts = open.tag.split(separator: "=", maxSplits: 1)
    guard start < end, let tag = parts.first else { return }
    if ["per", "org", "loc"].contains(tag) {
      names.append(AnnotatedRecord.Name(start: start, end: end, kind: String(tag)))
      return
    }
    guard let number = Int(tag.dropFirst()) else { return }
    var attribution =
      attributions[number] ?? AnnotatedRecord.Attribution(source: [], cue: [], content: [])
    switch tag.first {
    case "S": attribution.source.append([start, end])
    case "C":
      attribution.cue.append([start, end])
      if parts.count > 1 { attribution.status = String(parts[1]) }
    case "X": attribution.content.append([start, end])
    default: break
    }
    attributions[number] = attribution
  }

  /// The records of the articles of a folder, by name.
  ///
  /// - Throws: What reading throws.
  static func records(folder: String) throws -> [AnnotatedRecord] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return try files.filter { $0.hasSuffix(".txt") }.sorted().map { file in
      let article = MarkedArticle(
        try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8))
      return AnnotatedRecord(
        id: file, text: article.text, spans: article.names,
        attributions: article.attributions.sorted { $0.key < $1.key }.map(\.value))
    }
  }
}

/// A text as a document of paragraphs, one a line, without titles and headings.
enum PlainDocument {
  /// The document of a text; time grows linearly with it.
  static func document(_ text: String) -> Document {
    let text = DocumentText(text)
    var blocks: [Block] = []
    var start = 0
    for end in text.bytes.indices where text.bytes[end] == 0x0A {
      if end > start { blocks.append(Block(.paragraph, TextSpan(start, end))) }
      start = end + 1
    }
    if start < text.count { blocks.append(Block(.paragraph, TextSpan(start, text.count))) }
    return Document(
      identifier: Identifier(.document, 0), path: "", text: text, title: "", author: nil,
      date: nil, blocks: blocks, sections: [])
  }
}

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
