internal import Corpus

extension State {
  /// Shows, or hides again, why the selected claim or actor is there.
  ///
  /// In the Text view, which has no room between its lines, the status line says it, and of furniture why
  /// it is that.
  mutating func explain() -> [Effect] {
    guard showsText else {
      detail.isExplaining.toggle()
      return []
    }
    guard let place, let selectedMark else { return [.bell] }
    let document = corpus.documents[place.document]
    switch selectedMark.mark {
    case .claim(let index):
      note = explanation(of: .claim(Place(document: place.document, item: index)))
    case .mention(let index): note = explanation(of: .profile(document.mentions[index].actor))
    case .furniture(let index):
      let block = document.blocks[index]
      note = "\(block.kind.title), \(block.reason.title)"
    }
    return []
  }

  private func explanation(of item: DetailItem) -> String? {
    item.explanation(in: corpus)?.lines.joined(separator: "; ")
  }
}

/// What the reader sees and says of a document's structure.
extension State {
  /// Shows the page's furniture in the Text view, or leaves it out.
  mutating func toggleFurniture() -> [Effect] {
    detail.showsFurniture.toggle()
    guard let place else { return [] }
    let reach = corpus.reach(of: place)
    let blocks = corpus.documents[place.document].blocks
      .count { $0.kind.isLeftOut && $0.span.overlaps(reach) }
    note =
      switch (blocks, detail.showsFurniture) {
      case (0, _): "this section has no furniture"
      case (1, let isShown): "1 passage of furniture \(isShown ? "shown" : "left out")"
      case (_, let isShown): "\(blocks) passages of furniture \(isShown ? "shown" : "left out")"
      }
    return []
  }

  /// Marks the passage as a heading, or as none.
  mutating func toggleHeading() -> [Effect] {
    guard let passage else { return [.bell] }
    let document = corpus.documents[passage.document]
    let isHeading = document.blocks[passage.block].kind == .heading
    let span = document.blocks[passage.block].span
    if !isHeading, span.length > Self.longestHeading {
      note = "this is too long for a heading"
      return []
    }
    note =
      isHeading
      ? "not a heading for this session; \(keyName(of: "heading")) in the text takes it back"
      : "a heading for this session"
    return [
      .markHeading(path: document.path, byte: Int(span.start), isHeading: !isHeading)
    ]
  }

  /// Bytes.
  private static let longestHeading = 300

  /// The block at the mark or at the top of the Text view, else the one that the section opens with.
  var passage: (document: Int, block: Int)? {
    guard let place else { return nil }
    let document = corpus.documents[place.document]
    var byte = Int(document.sections[place.section].title.start)
    if showsText, focus == .detail {
      guard let layout, layout.lines.indices.contains(detail.text.top) else { return nil }
      byte = Int(selectedMark?.span.start ?? layout.lines[detail.text.top].start)
    }
    let block = document.blocks.partitionPoint { Int($0.span.end) <= byte }
    return block < document.blocks.count ? (place.document, block) : nil
  }
}

/// Opening the file itself.
extension State {
  /// Asks for the file to be opened in the editor, at the selection.
  mutating func edit() -> [Effect] {
    guard let (path, line) = fileLine else { return [.bell] }
    return [.edit(path: path, line: line)]
  }

  /// Asks for the file to be opened in the pager, at the selection.
  mutating func page() -> [Effect] {
    guard let (path, line) = fileLine else { return [.bell] }
    return [.page(path: path, line: line)]
  }

  /// The file and the line, from 1, of what is selected: of a claim or a mention its words', in the
  /// Text view the mark's or the first on the screen, else the section's.
  private var fileLine: (path: String, line: Int)? {
    if focus == .detail, !showsText {
      switch detail.item(inRow: detail.position.selected) {
      case .claim(let place):
        let claim = corpus.documents[place.document].claims[place.item]
        return fileLine(place.document, byte: Int(claim.anchor.start))
      case .mention(let place):
        let mention = corpus.documents[place.document].mentions[place.item]
        return fileLine(place.document, byte: Int(mention.span.start))
      case .section(let place):
        return fileLine(place.document, byte: Int(corpus.reach(of: place).start))
      case .actor, .moreActors, .companion, .heading, .blank, .about, .remark, .profile, .aliases,
        nil:
        break
      }
    }
    guard let document else { return nil }
    var byte = place.map { Int(corpus.reach(of: $0).start) } ?? 0
    if showsText, focus == .detail, let layout, layout.lines.indices.contains(detail.text.top) {
      byte = Int(selectedMark?.span.start ?? layout.lines[detail.text.top].start)
    }
    return fileLine(document, byte: byte)
  }

  private func fileLine(_ document: Int, byte: Int) -> (path: String, line: Int) {
    let file = corpus.documents[document]
    return (file.path, file.text.lineNumber(ofByte: byte))
  }
}
