/// A document as it was read: its text and structure, and what was found in it.
///
/// `Reading` makes it with empty `mentions` and `claims`; `Linking` fills them in.
package struct Document: Sendable {
  /// Made of the file's name and the text, so that a moved file keeps it.
  package var identifier: Identifier
  /// Which of all documents it is, for as long as the program runs: `Loading` gives each one that
  /// it reads a number of its own, and a file that is read again a new one.
  package var number: UInt32 = 0
  /// The path as it was reached from the path given.
  package var path: String
  package var text: DocumentText
  /// On one line; the file's name where the text has no title.
  package var title: String
  /// The author's name in the byline or the sender in a mail's head; nil where there is none.
  package var author: TextSpan?
  /// The date as the document writes it.
  package var date: TextSpan?
  /// In reading order, without gaps between them but white space.
  package var blocks: [Block]
  /// What is in the middle of paragraphs but no part of them, such as a page's number.
  package var asides: [TextSpan] = []
  /// In reading order; a parent comes before its children.
  package var sections: [Section]
  /// Whether names and claims have been looked for.
  package var isAnalysed = false
  /// Whether only names were looked for, as the text does not read as English.
  package var isForeign = false
  /// By position.
  package var mentions: [Mention] = []
  /// By anchor; empty until the document is linked.
  package var claims = ClaimTable()

  package init(
    identifier: Identifier, path: String, text: DocumentText, title: String, author: TextSpan?,
    date: TextSpan?, blocks: [Block], sections: [Section]
  ) {
    self.identifier = identifier
    self.path = path
    self.text = text
    self.title = title
    self.author = author
    self.date = date
    self.blocks = blocks
    self.sections = sections
  }

  /// A section's title on one line; first words that were cut end in an ellipsis.
  package func title(of section: Section) -> String {
    text.singleLine(section.title) + (section.isUnheaded ? "…" : "")
  }

  /// The innermost section around a byte, or the nearest one before it.
  package func sectionIndex(at byte: Int) -> Int? {
    var low = 0
    var high = sections.count
    while low < high {
      let middle = (low + high) / 2
      if Int(sections[middle].span.start) <= byte { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : (sections.isEmpty ? nil : 0)
  }

  /// Whether a byte is in furniture that is shown only when asked for; a binary search.
  package func isLeftOut(atByte byte: Int) -> Bool {
    let block = blocks.partitionPoint { Int($0.span.end) <= byte }
    return block < blocks.count && Int(blocks[block].span.start) <= byte
      && blocks[block].kind.isLeftOut
  }

  /// The titles from the outermost section down to this one.
  package func titlePath(ofSection index: Int) -> [String] {
    var path: [String] = []
    var next: Int? = index
    while let current = next, sections.indices.contains(current) {
      path.insert(title(of: sections[current]), at: 0)
      next = sections[current].parent
    }
    return path
  }

  /// The positions in `mentions` of those that start inside a span.
  package func mentionIndices(in span: TextSpan) -> Range<Int> {
    let lower = mentions.partitionPoint { $0.span.start < span.start }
    let upper = mentions.partitionPoint { $0.span.start < span.end }
    return lower..<max(lower, upper)
  }

  /// The positions in `claims` of those whose anchor lies inside a span.
  package func claimIndices(in span: TextSpan) -> Range<Int> {
    let lower = claims.indices.partitionPoint { claims.anchor(at: $0).start < span.start }
    let upper = claims.indices.partitionPoint { claims.anchor(at: $0).start < span.end }
    return lower..<max(lower, upper)
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element is not in the leading part that meets a condition.
  ///
  /// A binary search: the elements that meet it must all come first.
  @inlinable
  package func partitionPoint(_ belongsBefore: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if belongsBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A part of a document under one heading, with the parts below it.
///
/// An archive has one for every few hundred bytes of its text: it is kept in 40 bytes.
package struct Section: Hashable, Sendable {
  /// The words that name it, in the document: its heading, or the first words of its text.
  package var title: TextSpan
  /// From its heading to the next heading of the same or a higher level.
  package var span: TextSpan
  /// Whether the document has no headings and the section was cut at its paragraphs.
  package var isUnheaded: Bool
  private var storedLevel: UInt16
  private var storedBodyStart: UInt32
  /// 0 for none, else the parent's index and one.
  private var storedParent: UInt32
  private var hash: UInt64

  package init(
    identifier: Identifier, title: TextSpan, isUnheaded: Bool, level: Int, span: TextSpan,
    bodyStart: Int, parent: Int?
  ) {
    self.title = title
    self.span = span
    self.isUnheaded = isUnheaded
    storedLevel = UInt16(clamping: level)
    storedBodyStart = UInt32(clamping: bodyStart)
    storedParent = parent.map { UInt32(clamping: $0 + 1) } ?? 0
    hash = identifier.value
  }

  /// Made of the file's name and the headings down to its own.
  package var identifier: Identifier {
    get { Identifier(.section, hash) }
    set { hash = newValue.value }
  }

  /// 1 is the outermost heading below the title.
  package var level: Int { Int(storedLevel) }

  /// Where its own text begins: after the heading.
  package var bodyStart: Int { Int(storedBodyStart) }

  /// The index, in the document, of the section it lies in.
  package var parent: Int? { storedParent == 0 ? nil : Int(storedParent) - 1 }
}
