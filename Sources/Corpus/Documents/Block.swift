/// A run of lines that belong together, and what they are for.
package struct Block: Hashable, Sendable {
  /// What a block is for; raw values are kept nowhere.
  package enum Kind: UInt8, Sendable, CaseIterable {
    case title
    case byline
    case date
    /// A line of an e-mail's head that is neither author, title nor date.
    case mailHead
    case readingTime
    case heading
    case paragraph
    /// A paragraph after a bullet or a number in brackets.
    case listItem
    /// A line whose cells are set apart by wide gaps, among others like it.
    case tableRow
    /// Lines of a mail that it answers, or a paragraph set in from those around it.
    case quotation
    /// Lines of a program or of what one prints.
    case code
    /// A note to the text, after its number in brackets.
    case note
    /// The label of a turn: who speaks in the paragraphs after it.
    case speaker
    /// A picture's or video's legend; its statements are read, its credit is not.
    case caption
    case shareBar
    /// The times of a subtitle.
    case timestamp
    case relatedLinks
    /// A line of the list of what the document holds.
    case contents
    /// A page's number or running head.
    case pageNumber
    /// A line of a page's head or foot that is none of the others: its menu, for whom it is, where it was said.
    case masthead

    /// Whether claims are looked for in it.
    package var isRead: Bool {
      switch self {
      case .paragraph, .listItem, .quotation, .note, .caption: true
      default: false
      }
    }

    /// Whether names are looked for in it.
    package var bearsNames: Bool {
      isRead || self == .title || self == .heading || self == .speaker || self == .tableRow
    }

    /// Whether it is furniture of the page, shown dimmed.
    package var isFurniture: Bool {
      self == .byline || self == .date || self == .mailHead || isLeftOut
    }

    /// Whether it is furniture that says nothing about the document, and is shown only when asked for.
    package var isLeftOut: Bool {
      switch self {
      case .readingTime, .shareBar, .timestamp, .relatedLinks, .contents, .pageNumber, .masthead:
        true
      default: false
      }
    }
  }

  /// What says of which kind a block is.
  package enum Reason: UInt8, Sendable {
    /// How its lines look.
    case shape
    /// Its words are those of a list.
    case words
    /// Where it is on the page.
    case place
    /// What is beside it is of the kind.
    case neighbours
    /// Its words return as a heading.
    case repetition
    /// The file's markup.
    case markup
  }

  package var kind: Kind
  package var reason: Reason
  package var span: TextSpan

  package init(_ kind: Kind, _ span: TextSpan, by reason: Reason = .shape) {
    self.kind = kind
    self.span = span
    self.reason = reason
  }
}

extension Block.Kind {
  /// What it is called, in lower case.
  package var title: String {
    switch self {
    case .title: "title"
    case .byline: "byline"
    case .date: "date"
    case .mailHead: "mail head"
    case .readingTime: "reading time"
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .listItem: "list item"
    case .tableRow: "table row"
    case .quotation: "quotation"
    case .code: "code"
    case .note: "note"
    case .speaker: "speaker"
    case .caption: "caption"
    case .shareBar: "share bar"
    case .timestamp: "time of a subtitle"
    case .relatedLinks: "related links"
    case .contents: "contents"
    case .pageNumber: "page number"
    case .masthead: "head or foot of the page"
    }
  }
}

extension Block.Reason {
  /// What it says, in lower case.
  package var title: String {
    switch self {
    case .shape: "by how it looks"
    case .words: "by its words"
    case .place: "by where it stands"
    case .neighbours: "by what stands beside it"
    case .repetition: "as it returns as a heading"
    case .markup: "by the file's markup"
    }
  }
}
