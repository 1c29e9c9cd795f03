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

  package var identifier: Identifier {
    get { Identifier(.section, hash) }
    set { hash = newValue.value }
  }

  /// 1 is the outermost heading below the title.
  package var level: Int { Int(storedLevel) }

  /// Where its own text begins: behind the heading.
  package var bodyStart: Int { Int(storedBodyStart) }

  /// The index, in the document, of the section it lies in.
  package var parent: Int? { storedParent == 0 ? nil : Int(storedParent) - 1 }
}
