internal import Corpus

/// What the reader sees and says of a document's structure.
extension State {
  var whyNoFurniture: String? {
    showsText ? nil : "furniture is in the text; \(keyName(of: "text")) shows it"
  }

  var whyNoHeading: String? { passage == nil ? "there is no passage here" : nil }

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

  /// Has the passage taken for a heading, or for none.
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
      ? "no heading until you leave; \(keyName(of: "heading")) in the text takes it back"
      : "a heading until you leave"
    return [
      .markHeading(path: document.path, byte: Int(span.start), isHeading: !isHeading)
    ]
  }

  /// Bytes.
  private static let longestHeading = 300

  /// The block at the mark or at the top of the Text view, else the one that the section opens with.
  private var passage: (document: Int, block: Int)? {
    guard let place else { return nil }
    let document = corpus.documents[place.document]
    var byte = Int(document.sections[place.section].title.start)
    if showsText, focus == .detail {
      guard let layout, layout.lines.indices.contains(detail.text.top) else { return nil }
      byte = markedSpan.map { Int($0.start) } ?? Int(layout.lines[detail.text.top].start)
    }
    let block = document.blocks.partitionPoint { Int($0.span.end) <= byte }
    return block < document.blocks.count ? (place.document, block) : nil
  }
}
