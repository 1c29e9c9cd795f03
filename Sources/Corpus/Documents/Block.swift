/// A run of lines that belong together, and what they are for.
package struct Block: Hashable, Sendable {
  package enum Kind: UInt8, Sendable, CaseIterable {
    case title
    case byline
    case date
    /// A line of an e-mail's head that is neither author, title nor date.
    case mailHead
    case readingTime
    case heading
    case paragraph
    /// The label of a turn: who speaks in the paragraphs behind it.
    case speaker
    /// A picture's or video's legend; its statements are read, its credit is not.
    case caption
    case shareBar
    /// The times of a subtitle.
    case timestamp
    case relatedLinks
    /// A page's number or running head.
    case pageNumber
    /// A line of a page's head or foot that is none of the others: its menu, for whom it is, where it was said.
    case masthead

    /// Whether claims are looked for in it.
    package var isRead: Bool { self == .paragraph || self == .caption }

    /// Whether names are looked for in it.
    package var bearsNames: Bool {
      isRead || self == .title || self == .heading || self == .speaker
    }

    /// Whether it is furniture of the page, shown dimmed.
    package var isFurniture: Bool {
      switch self {
      case .byline, .date, .mailHead, .readingTime, .shareBar, .timestamp, .relatedLinks,
        .pageNumber, .masthead:
        true
      case .title, .heading, .paragraph, .speaker, .caption: false
      }
    }
  }

  package var kind: Kind
  package var span: TextSpan

  package init(_ kind: Kind, _ span: TextSpan) {
    self.kind = kind
    self.span = span
  }
}
