internal import Corpus

/// A document's text and structure, from the blocks of its page.
///
/// What is said only beside the text (a title for the window, an author for search engines) opens the
/// text as lines of its own, so that everything that is known has a place in it.
struct MarkupDocument {
  private let draft: Draft
  private let head: DocumentHead
  private var text: [UInt8] = []
  private var lines: [SourceLines.Start] = []
  private var outline = Outline()

  /// The document of a page; nil where it has no text.
  ///
  /// - Parameter isKept: By block, whether it is a part of the text.
  static func parsed(
    _ draft: Draft, _ head: DocumentHead, isKept: [Bool], marks: [HeadingMark]
  ) -> ParsedDocument? {
    var document = MarkupDocument(draft: draft, head: head)
    document.add(isKept)
    guard document.outline.blocks.contains(where: { !$0.kind.isFurniture }) else { return nil }
    document.splitTurns()
    document.outline.apply(marks, in: document.text)
    return ParsedDocument(
      text: DocumentText(bytes: document.text, lines: SourceLines(document.lines)),
      outline: document.outline, repairs: [])
  }

  private init(draft: Draft, head: DocumentHead) {
    self.draft = draft
    self.head = head
    text.reserveCapacity(draft.words.count + draft.blocks.count * 2)
  }

  private mutating func add(_ isKept: [Bool]) {
    let kinds = MarkupKinds(draft, head, isKept: isKept).kinds
    if case .beside(let title) = head.title {
      outline.title = addLine(.title, title, after: "")
      addHeadLines()
    } else if head.title == nil {
      addHeadLines()
    }
    for (index, block) in draft.blocks.enumerated() {
      guard let (kind, reason) = kinds[index] else { continue }
      addBlock(block, index, kind, reason)
      if index == head.title?.block { addHeadLines() }
    }
    if !text.isEmpty { text.append(0x0A) }
  }

  // MARK: What is said beside the text

  private mutating func addHeadLines() {
    if case .beside(let author) = head.author {
      outline.author = addLine(.byline, author, after: "By ")
    }
    if case .beside(let date) = head.date { outline.date = addLine(.date, date, after: "") }
  }

  /// Adds a line of its own, and gives the place of the value in it.
  private mutating func addLine(
    _ kind: Block.Kind, _ value: Metadata.Value, after opening: String
  ) -> TextSpan {
    beginBlock(isNext: false)
    lines.append(SourceLines.Start(byte: text.count, line: value.line))
    let start = text.count
    text += opening.utf8
    let valueStart = text.count
    text += value.words.utf8
    outline.blocks.append(Block(kind, TextSpan(start, text.count), by: .markup))
    return TextSpan(valueStart, text.count)
  }

  // MARK: What is in the text

  private mutating func beginBlock(isNext: Bool) {
    guard !text.isEmpty else { return }
    text.append(0x0A)
    if !isNext { text.append(0x0A) }
  }

  private mutating func addBlock(
    _ block: DraftBlock, _ index: Int, _ kind: Block.Kind, _ reason: Block.Reason
  ) {
    beginBlock(isNext: block.isNext && kind == outline.blocks.last?.kind)
    let start = text.count
    let shift = start - block.words.start
    addLines(of: block.words, shift: shift)
    text += draft.words[block.words.start..<block.words.end]
    let span = TextSpan(start, text.count)
    outline.blocks.append(Block(kind, span, by: reason))
    func place(_ value: DocumentHead.Place?) -> TextSpan? {
      guard case .block(index, let range) = value else { return nil }
      return TextSpan(range.lowerBound + shift, range.upperBound + shift)
    }
    outline.title = outline.title ?? place(head.title)
    outline.author = outline.author ?? place(head.author)
    outline.date = outline.date ?? place(head.date)
    if kind == .heading {
      outline.headings.append(
        Heading(title: span, start: start, bodyStart: text.count, rank: .marked(block.level)))
    }
  }

  private mutating func addLines(of words: Passage, shift: Int) {
    lines.append(
      SourceLines.Start(byte: words.start + shift, line: draft.line(ofByte: words.start)))
    var next = draft.lines.partitionPoint { $0.byte <= words.start }
    while next < draft.lines.count, draft.lines[next].byte < words.end {
      lines.append(
        SourceLines.Start(byte: draft.lines[next].byte + shift, line: draft.lines[next].line))
      next += 1
    }
  }

  // MARK: Turns

  /// Makes the labels of speakers, in paragraphs and as headings, blocks of their own.
  private mutating func splitTurns() {
    let headings = Set(
      outline.headings.filter { $0.rank != .marked(1) && $0.title != outline.title }.map(\.start))
    let turns = TurnLabels(
      outline.blocks.lazy
        .filter { $0.kind == .paragraph || headings.contains(Int($0.span.start)) }
        .map { [text] in Passage(text, $0.span) }, headings: headings)
    guard !turns.isEmpty else { return }
    outline.blocks = outline.blocks.flatMap { block -> [Block] in
      let piece = Passage(text, block.span)
      guard block.kind == .paragraph || headings.contains(piece.start),
        let turn = turns.opening(piece)
      else { return [block] }
      let body = piece.from(turn.bodyStart)
      let label = Block(.speaker, piece.upTo(turn.bodyStart).span)
      return body.isEmpty ? [label] : [label, Block(.paragraph, body.span, by: .markup)]
    }
    let labels = Set(outline.blocks.lazy.filter { $0.kind == .speaker }.map { Int($0.span.start) })
    outline.headings.removeAll { labels.contains($0.start) }
  }
}

extension Outline {
  /// What the reader says of headings goes before what the file's markup says.
  mutating func apply(_ marks: [HeadingMark], in text: [UInt8]) {
    for mark in marks {
      let index = blocks.partitionPoint { Int($0.span.end) <= mark.offset }
      guard index < blocks.count, Int(blocks[index].span.start) <= mark.offset else { continue }
      let span = blocks[index].span
      let known = headings.partitionPoint { $0.start < Int(span.start) }
      if !mark.isHeading, blocks[index].kind == .heading {
        blocks[index].kind = .paragraph
        headings.removeAll { $0.start == Int(span.start) }
      } else if mark.isHeading, blocks[index].kind.isRead, span.length <= 300 {
        blocks[index].kind = .heading
        headings.insert(
          Heading(
            title: span, start: Int(span.start), bodyStart: Int(span.end), rank: .marked(7)),
          at: known)
      }
    }
  }
}
