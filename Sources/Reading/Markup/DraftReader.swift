internal import CHTML
internal import Corpus

/// The blocks of a page, by its elements.
struct DraftReader {
  /// What the elements that are open make of the text inside them.
  struct Context {
    var end: Int
    var kind = Block.Kind.paragraph
    var level = 0
    var isVerbatim = false
    var isLink = false
    /// Whether blocks inside are cells of a row.
    var isRow = false
    /// Whether tables inside are rows.
    var isDataTable = false
    /// Of a list, whether it is numbered.
    var isNumbered = false
    var isBlock = false
    /// Whether the items of lists inside are notes.
    var holdsNotes = false
    var mark: DraftMark?
  }

  let tree: MarkupTree
  private let tables: MarkupTables
  private let hints: MarkupHints
  /// Whether the elements say their lines themselves.
  let hasOwnLines: Bool
  var draft = Draft()
  var open: [Context] = []
  /// Of each open list, the number of its next item.
  private var counters: [Int] = []

  // The block that is being made.
  var start = 0
  var linkLength = 0
  var firstNode: Int?
  var pendingSpace = false
  var bullet: String?
  var line = 1

  /// Reads all blocks of a page; one pass over its nodes.
  ///
  /// - Parameter hasOwnLines: Whether the elements say their lines themselves.
  static func draft(of tree: MarkupTree, _ hints: MarkupHints, hasOwnLines: Bool) -> Draft {
    var reader = DraftReader(tree, hints, hasOwnLines: hasOwnLines)
    reader.run()
    // Blocks share the words once all are there.
    for index in reader.draft.blocks.indices {
      let words = reader.draft.blocks[index].words
      reader.draft.blocks[index].words = Passage(reader.draft.words, words.start, words.end)
    }
    return reader.draft
  }

  private init(_ tree: MarkupTree, _ hints: MarkupHints, hasOwnLines: Bool) {
    self.tree = tree
    self.hints = hints
    self.hasOwnLines = hasOwnLines
    tables = MarkupTables(tree)
  }

  private mutating func run() {
    draft.words.reserveCapacity(tree.text.count)
    var node = 0
    while node < tree.nodes.count {
      while let last = open.last, last.end <= node { close(last) }
      if tree.isText(node) {
        addText(node)
        node += 1
      } else if isDropped(node) {
        node = tree.end(node)
      } else {
        openElement(node)
        node += 1
      }
    }
    while let last = open.last { close(last) }
    flush()
  }

  private func isDropped(_ node: Int) -> Bool {
    MarkupElement.isDropped(tree.tag(node)) || hints[node].contains(.hidden)
  }

  // MARK: Elements

  var context: Context { open.last ?? Context(end: .max) }

  private mutating func openElement(_ node: Int) {
    var new = context
    new.end = tree.end(node)
    new.isBlock = false
    new.mark = nil
    if let place = tree.value(DRAGOMAN_HTML_SOURCE_LINE, of: node) { line = Self.number(place) }
    let tag = tree.tag(node)
    if tag == GUMBO_TAG_BR {
      addBreak()
      return
    }
    if MarkupElement.isBlock(tag), !context.isRow || tag == GUMBO_TAG_TR {
      flush()
      new.isBlock = true
    } else if MarkupElement.isBlock(tag) {
      pendingSpace = true
    }
    shape(&new, tag, node)
    if hints[node].contains(.caption), new.kind == .paragraph { new.kind = .caption }
    if hints[node].contains(.notes) { new.holdsNotes = true }
    if hints[node].contains(.author) || hints[node].contains(.date) {
      new.mark = DraftMark(
        subject: hints[node].contains(.author) ? .author : .date, node: node,
        range: draft.words.count..<draft.words.count,
        value: tree.value(DRAGOMAN_HTML_DATETIME, of: node))
    }
    open.append(new)
  }

  /// What an element's tag says of the text inside.
  private mutating func shape(_ new: inout Context, _ tag: GumboTag, _ node: Int) {
    switch tag {
    case GUMBO_TAG_A: new.isLink = true
    case GUMBO_TAG_BLOCKQUOTE: if !new.isRow { new.kind = .quotation }
    case GUMBO_TAG_PRE, GUMBO_TAG_LISTING, GUMBO_TAG_XMP:
      new.isVerbatim = true
      if !new.isRow { new.kind = .code }
    case GUMBO_TAG_FIGCAPTION, GUMBO_TAG_CAPTION: new.kind = .caption
    case GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DIR:
      new.isNumbered = tag == GUMBO_TAG_OL
      counters.append(tree.value(DRAGOMAN_HTML_START, of: node).map(Self.number) ?? 1)
    case GUMBO_TAG_LI: openItem(&new)
    case GUMBO_TAG_TABLE: new.isDataTable = tables.holdData(node)
    case GUMBO_TAG_TR where new.isDataTable:
      new.isRow = true
      new.kind = .tableRow
    case GUMBO_TAG_TD, GUMBO_TAG_TH:
      if new.isRow, draft.words.count > start {
        pendingSpace = false
        draft.words += Self.cellGap
      }
    default:
      if let level = MarkupElement.headingLevel(tag),
        new.kind == .paragraph || new.kind == .listItem
      {
        (new.kind, new.level) = (.heading, level)
        bullet = nil
      }
    }
  }

  private mutating func openItem(_ new: inout Context) {
    guard [.paragraph, .listItem, .note].contains(new.kind), !new.isRow else { return }
    new.kind = new.holdsNotes ? .note : .listItem
    let number = counters.last ?? 1
    bullet = new.isNumbered ? "\(number)) " : "- "
    if !counters.isEmpty { counters[counters.count - 1] = number + 1 }
  }

  /// Apart like the cells of a table that was typed.
  private static let cellGap = Array("   ".utf8)

  private mutating func close(_ last: Context) {
    if last.isBlock { flush() }
    open.removeLast()
    if var mark = last.mark, draft.words.count > mark.range.lowerBound || mark.value != nil {
      mark.range = min(mark.range.lowerBound, draft.words.count)..<draft.words.count
      draft.marks.append(mark)
    }
  }

  /// Two line breaks end a paragraph.
  private mutating func addBreak() {
    if context.isRow {
      pendingSpace = true
    } else if draft.words.count > start {
      if draft.words.last == 0x0A, !context.isVerbatim { flush() } else { draft.words.append(0x0A) }
      pendingSpace = false
    }
  }

  // MARK: Blocks

  /// Ends the block that is being made.
  private mutating func flush() {
    defer {
      start = draft.words.count
      (linkLength, firstNode, pendingSpace) = (0, nil, false)
    }
    let words = Passage([], start, end(from: start))
    guard let node = firstNode, !words.isEmpty else {
      draft.words.removeLast(draft.words.count - start)
      return
    }
    draft.words.removeLast(draft.words.count - words.end)
    // The words are set when all are there.
    let previous = draft.blocks.last
    let kind = context.kind
    let isNext = previous?.kind == kind && (kind == .tableRow || kind == .listItem)
    draft.blocks.append(
      DraftBlock(
        kind: kind, level: context.level, words: words, linkLength: linkLength, node: node,
        isNext: isNext))
  }

  private func end(from start: Int) -> Int {
    var end = draft.words.count
    while end > start, Passage.isSpace(draft.words[end - 1]) { end -= 1 }
    return end
  }

  private static func number(_ passage: Passage) -> Int {
    var number = 0
    for byte in passage.text[passage.start..<passage.end].prefix(9) {
      guard Passage.isDigit(byte) else { break }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }
}
