internal import Corpus

/// A document's structure as its format gives it, before sections are cut.
struct Outline {
  /// In reading order, without gaps between them but white space.
  var blocks: [Block] = []
  /// What stands in the middle of blocks without being a part of them; in reading order.
  var asides: [TextSpan] = []
  /// In reading order.
  var headings: [Heading] = []
  var title: TextSpan?
  var author: TextSpan?
  var date: TextSpan?
}

/// Where a section begins, and how it ranks among the others.
struct Heading: Equatable {
  /// The words that name the section.
  var title: TextSpan
  /// Where the section begins: at the title or at the number or bullet before it.
  var start: Int
  /// Where the text behind the heading begins.
  var bodyStart: Int
  /// The lower, the higher in the outline; only the order counts.
  var rank: HeadingRank
}

/// How high a heading stands: by its number, else by its looks.
enum HeadingRank: Comparable, Hashable {
  /// "## Title": the number of marks, as in Markdown.
  case marked(Int)
  /// "Part IV", "Chapter 2": the depth of the word that stands before the number.
  case named(Int)
  /// "1.2 Title", "B. Title": by the order of the kinds of numbers, then the number of components.
  case numbered(Int)
  /// Underlined: the order in which the underline's character first appeared.
  case underlined(Int)
  /// IN CAPITALS.
  case capitals
  /// A short line like a title.
  case short
  /// "Label: text" on sibling paragraphs.
  case label
}
