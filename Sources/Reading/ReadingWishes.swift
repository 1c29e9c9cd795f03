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
