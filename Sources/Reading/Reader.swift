package import Corpus

/// Bytes to documents: picks the format, has it parsed, and names what came out.
package enum Reader {
  /// Reads one document.
  ///
  /// Time and memory grow linearly with the number of bytes, whatever they are.
  ///
  /// - Parameters:
  ///   - bytes: the file as it lies on the disk.
  ///   - path: the path as it was reached; its last component tells the format and names a
  ///     document that has no title.
  ///   - wishes: What the reader wants of the structure.
  /// - Throws: ``ReadingError`` where the bytes hold no document.
  package static func read(
    bytes: [UInt8], path: String, wishes: ReadingWishes = ReadingWishes()
  ) throws(ReadingError) -> (document: Document, notices: [Notice]) {
    let fileName = FileName(path: path)
    let parsed = try format(of: bytes, fileName: fileName).parse(bytes, marks: wishes.marks)
    let notices = parsed.repairs.map { Notice(.repaired, path: path, message: $0.message) }
    return (document(parsed, path: path, fileName: fileName, wishes), notices)
  }

  /// The format that a file's opening bytes speak for, else its extension, else plain text.
  private static func format(of bytes: [UInt8], fileName: FileName) -> any DocumentFormat {
    DocumentFormats.all.first { $0.recognises(bytes) }
      ?? DocumentFormats.all.first { $0.fileExtensions.contains(fileName.extension) }
      ?? PlainTextFormat()
  }

  private static func document(
    _ parsed: ParsedDocument, path: String, fileName: FileName, _ wishes: ReadingWishes
  ) -> Document {
    let text = parsed.text
    let outline = parsed.outline
    var hash = StableHash()
    hash.combine(fileName.full)
    hash.combine(text: text.fileBytes)
    var document = Document(
      identifier: Identifier(.document, hash.value), path: path, text: text,
      title: outline.title.map(text.singleLine) ?? fileName.title, author: outline.author,
      date: outline.date, blocks: outline.blocks,
      sections: Sections(
        outline: outline, text: text.bytes, documentName: fileName.full,
        cutsLong: wishes.cutsLongSections
      ).all)
    document.asides = outline.asides
    return document
  }
}
