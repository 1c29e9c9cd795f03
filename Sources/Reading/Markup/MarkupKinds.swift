internal import Corpus

/// What each block of a page is for in the document; those that are no part of it have no kind.
///
/// What elements and classes say is beside the text is left out. What only looks so (lines of links,
/// "Share this") is kept as furniture, which is shown when asked for.
struct MarkupKinds {
  private(set) var kinds: [(kind: Block.Kind, reason: Block.Reason)?]

  private let blocks: [DraftBlock]

  /// A fixed number of passes over the blocks.
  init(_ draft: Draft, _ head: DocumentHead, isKept: [Bool]) {
    blocks = draft.blocks
    kinds = zip(blocks, isKept).map { block, isKept in
      isKept ? Self.own(block) : nil
    }
    markLinks()
    markHeadings()
    for (place, kind) in [
      (head.date, Block.Kind.date), (head.author, .byline), (head.title, .title),
    ] {
      if let block = place?.block { kinds[block] = (kind, .markup) }
    }
  }

  private static func own(_ block: DraftBlock) -> (kind: Block.Kind, reason: Block.Reason) {
    guard block.kind != .code, let kind = Furniture.kind(of: block.words) else {
      return (block.kind, .markup)
    }
    return (kind, .words)
  }

  /// Marks runs of short blocks that are hardly more than links.
  private mutating func markLinks() {
    var start = 0
    for index in 0...blocks.count {
      if index < blocks.count, kinds[index] == nil || Self.isLink(blocks[index]) { continue }
      let run = (start..<index).filter { kinds[$0]?.reason == .markup }
      if run.count > 1 { for link in run { kinds[link] = (.relatedLinks, .shape) } }
      start = index + 1
    }
  }

  private static func isLink(_ block: DraftBlock) -> Bool {
    block.linkLength * 10 >= block.words.length * 7 && !block.words.endsSentence
      && [.paragraph, .listItem, .tableRow, .heading].contains(block.kind)
  }

  /// A heading with nothing but furniture below is furniture.
  private mutating func markHeadings() {
    /// What is between a heading and the next one: nothing, furniture, or text.
    var below: Block.Kind?
    var nextLevel = 0
    for index in blocks.indices.reversed() {
      guard let kind = kinds[index]?.kind else { continue }
      if kind != .heading {
        if !kind.isLeftOut || below == nil { below = kind }
      } else if let furniture = below, furniture.isLeftOut, nextLevel <= blocks[index].level {
        kinds[index] = (furniture, .neighbours)
      } else {
        below = nil
        nextLevel = blocks[index].level
      }
    }
  }
}
