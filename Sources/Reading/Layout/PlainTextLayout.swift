internal import Corpus

/// The structure of a text without markup.
struct PlainTextLayout {
  private(set) var outline = Outline()

  /// Finds the structure in a fixed number of passes over the text.
  ///
  /// - Parameters:
  ///   - movedLineEnds: The offsets of the line ends that stood in a word before, in order.
  ///   - marks: What the reader says of headings.
  init(_ text: [UInt8], movedLineEnds: [Int] = [], marks: [HeadingMark] = []) {
    let roles = PieceRoles(text, movedLineEnds: movedLineEnds, marks: marks)
    let kinds = ParagraphKinds(roles)
    outline.blocks.reserveCapacity(roles.pieces.count)
    var paragraphs: [Int] = []
    for index in roles.pieces.indices {
      switch roles.roles[index] {
      case .heading(let shape):
        addParagraphs(paragraphs, roles, kinds)
        paragraphs = []
        addHeading(shape, roles.passage(index))
      case .text: paragraphs.append(index)
      case .title, .caption, .ornament, .furniture, .sender: paragraphs.append(index)
      }
    }
    addParagraphs(paragraphs, roles, kinds)
    joinOverPages(text)
  }

  /// Makes one block of a paragraph that goes on after the end of a page; its number is inside.
  private mutating func joinOverPages(_ text: [UInt8]) {
    guard outline.blocks.contains(where: { $0.kind == .pageNumber }) else { return }
    var joined: [Block] = []
    var pages = 0
    for block in outline.blocks {
      let before = joined.count - pages - 1
      if pages > 0, before >= 0, block.kind == .paragraph, joined[before].kind == .paragraph,
        goesOn(Passage(text, joined[before].span), in: Passage(text, block.span))
      {
        outline.asides += joined.suffix(pages).map(\.span)
        joined.removeLast(pages)
        joined[before].span = joined[before].span.union(block.span)
      } else {
        joined.append(block)
      }
      pages = block.kind == .pageNumber ? pages + 1 : 0
    }
    outline.blocks = joined
  }

  private func goesOn(_ above: Passage, in below: Passage) -> Bool {
    !above.endsSentence && above.length >= 40 && !below.isListItem && below.length > 2
  }

  private mutating func addHeading(_ shape: HeadingShape, _ piece: Passage) {
    outline.blocks.append(Block(.heading, piece.span))
    outline.headings.append(
      Heading(title: shape.title, start: piece.start, bodyStart: piece.end, rank: shape.rank))
  }

  /// Adds what is between two headings.
  private mutating func addParagraphs(
    _ indices: [Int], _ roles: PieceRoles, _ kinds: ParagraphKinds
  ) {
    let texts = indices.filter { roles.roles[$0] == .text }
    var labels = LabelFinder.labels(of: texts.map(roles.passage), turns: roles.turns)
      .makeIterator()
    for index in indices {
      let piece = roles.passage(index)
      switch roles.roles[index] {
      case .text:
        let label = labels.next() ?? nil
        addParagraph(
          piece, kinds.kind(of: index), label: roles.plain.contains(index) ? nil : label,
          turns: roles.turns)
      case .ornament, .heading: outline.blocks.append(Block(.paragraph, piece.span))
      case .caption: outline.blocks.append(Block(.caption, piece.span))
      case .title:
        addTitle(
          roles.isMail
            ? MailHead.value(of: piece) : piece.markedHeading.map(\.words) ?? piece, piece,
          roles.pieces[index])
      case .furniture(let kind, let reason):
        addFurniture(Block(kind, piece.span, by: reason), piece, isMail: roles.isMail)
      case .sender: addSender(piece)
      }
    }
  }

  /// Adds a paragraph; a label in it becomes a heading, with a block of its own.
  private mutating func addParagraph(
    _ piece: Passage, _ kind: Block.Kind, label: LabelFinder.Label?, turns: TurnLabels
  ) {
    if let turn = turns.opening(piece) {
      outline.blocks.append(Block(.speaker, piece.upTo(turn.bodyStart).span))
      var body = piece.from(turn.bodyStart)
      if body.hasSuffix("</v>") { body.end -= 4 }
      if !body.isEmpty { outline.blocks.append(Block(.paragraph, body.span)) }
      return
    }
    guard let label else {
      outline.blocks.append(Block(kind, piece.span))
      return
    }
    outline.blocks.append(
      Block(.heading, TextSpan(piece.start, piece.upTo(label.bodyStart).end)))
    outline.blocks.append(Block(.paragraph, TextSpan(label.bodyStart, piece.end)))
    outline.headings.append(
      Heading(
        title: label.title, start: piece.start, bodyStart: label.bodyStart, rank: .label))
  }

  private mutating func addTitle(_ words: Passage, _ line: Passage, _ piece: Piece) {
    outline.blocks.append(Block(.title, line.span))
    if words.isEmpty { return }
    outline.title = TextSpan(words.start, piece.underline.map { Int($0.titleEnd) } ?? words.end)
  }

  /// "From: Anna Lund <anna@example.org>": the name is the label of what follows.
  private mutating func addSender(_ line: Passage) {
    let name = MailHead.sender(of: line)
    outline.blocks.append(Block(.mailHead, TextSpan(line.start, line.upTo(name.start).end)))
    outline.blocks.append(Block(.speaker, name.span))
    let rest = line.from(name.end)
    if !rest.isEmpty { outline.blocks.append(Block(.mailHead, rest.span)) }
  }

  private mutating func addFurniture(_ block: Block, _ piece: Passage, isMail: Bool) {
    outline.blocks.append(block)
    let kind = block.kind
    guard kind == .byline || kind == .date else { return }
    if outline.author == nil, kind == .byline {
      outline.author =
        BylineFinder.author(in: piece) ?? (isMail ? MailHead.sender(of: piece).span : nil)
    }
    if outline.date == nil { outline.date = DateFinder.date(in: piece) }
  }
}
