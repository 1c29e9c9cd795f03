/// A part of a document under one heading, with the parts below it.
package struct Section: Hashable, Sendable {
  package var identifier: Identifier
  /// The words that name it, in the document: its heading, or the first words of its text.
  package var title: TextSpan
  /// Whether the document has no headings and the section was cut at its paragraphs.
  package var isUnheaded: Bool
  /// 1 is the outermost heading below the title.
  package var level: Int
  /// From its heading to the next heading of the same or a higher level.
  package var span: TextSpan
  /// Where its own text begins: behind the heading.
  package var bodyStart: Int
  /// The index, in the document, of the section it lies in.
  package var parent: Int?

  package init(
    identifier: Identifier, title: TextSpan, isUnheaded: Bool, level: Int, span: TextSpan,
    bodyStart: Int, parent: Int?
  ) {
    self.identifier = identifier
    self.title = title
    self.isUnheaded = isUnheaded
    self.level = level
    self.span = span
    self.bodyStart = bodyStart
    self.parent = parent
  }
}
