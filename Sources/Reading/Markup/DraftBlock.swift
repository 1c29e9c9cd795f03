internal import Corpus

/// A block of a page before it is known whether it is a part of the document.
struct DraftBlock {
  var kind: Block.Kind
  var reason = Block.Reason.markup
  /// Of a heading; 1 is the outermost.
  var level = 0
  /// In the page's words.
  var words: Passage
  /// How many of its bytes are links.
  var linkLength: Int
  /// The first node of its text.
  var node: Int
  /// Whether it goes on with what the block before it has begun: a list's next item, a table's next row.
  var isNext = false

  /// Whether more than half of it are links.
  var isLinks: Bool { linkLength * 2 > words.length }

  /// Whether it reads as continuous text.
  var isGood: Bool {
    switch kind {
    case .paragraph, .listItem, .quotation, .code, .note:
      words.length >= 80 || words.length >= 30 && words.endsSentence
    case .tableRow: words.length >= 30
    default: false
    }
  }
}

/// Where a page says who has written it, or when.
struct DraftMark {
  enum Subject {
    case author
    case date
  }

  var subject: Subject
  var node: Int
  /// In the page's words.
  var range: Range<Int>
  /// A `datetime`, where there is one.
  var value: Passage?
}

/// All blocks of a page in its order, the words that they are made of, and the lines of those.
struct Draft {
  var blocks: [DraftBlock] = []
  var marks: [DraftMark] = []
  var words: [UInt8] = []
  /// By byte of `words`.
  var lines: [SourceLines.Start] = []

  /// The file's line that a byte of the words is on.
  func line(ofByte byte: Int) -> Int {
    let after = lines.partitionPoint { $0.byte <= byte }
    return after == 0 ? 1 : lines[after - 1].line
  }
}
