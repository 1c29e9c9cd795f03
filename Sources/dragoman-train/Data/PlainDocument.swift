import Corpus

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
