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
    let parsed = try DocumentFormats.format(of: bytes, fileExtension: fileName.extension)
      .parse(bytes, marks: wishes.marks)
    let notices = parsed.repairs.map { Notice(.repaired, path: path, message: $0.message) }
    return (document(parsed, path: path, fileName: fileName, wishes), notices)
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

/// Why a file is not a document.
package enum ReadingError: Error, Equatable, Sendable {
  /// It holds NUL bytes or is full of control characters.
  case binary
  /// It holds nothing but white space.
  case empty
  /// Its decoded text would not fit the offsets that positions are kept in.
  case tooLong
  /// Its markup is of a size or shape that no page has.
  case tangled
  /// It says that it is in an encoding that is not known here.
  case encoding(String)

  /// What is wrong and what to do, lower case, without a full stop.
  package var message: String {
    switch self {
    case .binary: "not a text file; convert it to plain text first"
    case .empty: "holds no text"
    case .encoding(let name):
      "written in \(name); convert it to UTF-8 first, for instance with iconv"
    case .tangled: "markup too large or too tangled to be read; convert it to plain text first"
    case .tooLong: "longer than 4 GB of text; split it into smaller files"
    }
  }
}

/// What a reader wants of the structure that is found in a document.
package struct ReadingWishes: Sendable {
  /// Whether the text below a lone heading is cut at its paragraphs.
  package var cutsLongSections: Bool
  /// What is a heading and what is none, whatever is found; the last that is said of a passage holds.
  package var marks: [HeadingMark]

  package init(cutsLongSections: Bool = true, marks: [HeadingMark] = []) {
    self.cutsLongSections = cutsLongSections
    self.marks = marks
  }
}

/// What a reader says of a passage: that it is a heading, or that it is none.
package struct HeadingMark: Hashable, Sendable {
  /// A byte of the passage, in the document's text.
  package var offset: Int
  package var isHeading: Bool

  package init(offset: Int, isHeading: Bool) {
    self.offset = offset
    self.isHeading = isHeading
  }
}

/// The last component of a path, in parts.
struct FileName {
  /// With its extension.
  let full: String
  /// In lower case, without the dot; empty where there is none.
  let `extension`: String
  /// The name as words: without extension, hyphens and underscores as spaces.
  let title: String

  init(path: String) {
    var name = path.utf8[...]
    while name.last == UInt8(ascii: "/") { name.removeLast() }
    if let slash = name.lastIndex(of: UInt8(ascii: "/")) {
      name = name[name.index(after: slash)...]
    }
    full = String(decoding: name, as: UTF8.self)
    var stem = name
    if let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex {
      stem = name[..<dot]
      `extension` = String(decoding: name[name.index(after: dot)...], as: UTF8.self).lowercased()
    } else {
      `extension` = ""
    }
    title = Self.words(stem)
  }

  private static func words(_ stem: some Sequence<UInt8>) -> String {
    var words: [UInt8] = []
    for byte in stem {
      let isSpace = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == 0x20
      if !isSpace {
        words.append(byte)
      } else if words.last != 0x20, !words.isEmpty {
        words.append(0x20)
      }
    }
    if words.last == 0x20 { words.removeLast() }
    // Only standard input, `-`, has a name without words.
    return words.isEmpty ? "standard input" : String(decoding: words, as: UTF8.self)
  }
}
