internal import CHTML
internal import Corpus

/// Which blocks of a page are the text that it is there for.
///
/// Readability's way: what reads as continuous text weighs, and the element that holds nearly all of it
/// is the text's, less what classes and elements say is beside it.
struct MainText {
  /// By block: whether it is beside the text, as elements and classes say.
  private(set) var isBeside: [Bool]
  /// The nodes of the element that holds the text.
  private(set) var root: Range<Int>

  private let tree: MarkupTree
  private let blocks: [DraftBlock]
  /// The bytes of continuous text before each block.
  private var mass: [Int] = []

  /// A fixed number of passes over nodes and blocks, but for a binary search for each element that
  /// may hold the text.
  init(_ tree: MarkupTree, _ hints: MarkupHints, _ draft: Draft) {
    self.tree = tree
    blocks = draft.blocks
    isBeside = [Bool](repeating: false, count: blocks.count)
    root = 0..<tree.nodes.count
    weigh()
    let all = mass.last ?? 0
    // A page of nothing but comments is what is said there, and one of nothing but menus is a menu.
    for ignored in [[], MarkupHints.Hint.comments, [.comments, .beside]] {
      markBesides(hints, ignoring: ignored)
      weigh()
      if (mass.last ?? 0) * 10 >= min(all, Self.enough * 10) { break }
      isBeside = [Bool](repeating: false, count: blocks.count)
      weigh()
    }
    root = findRoot(hints)
  }

  /// Bytes of text that make a page worth reading.
  private static let enough = 250

  /// Whether a block is a part of the text.
  func holds(_ block: Int) -> Bool { !isBeside[block] && root.contains(blocks[block].node) }

  // MARK: Weighing

  private mutating func weigh() {
    var total = 0
    mass = [0]
    mass.reserveCapacity(blocks.count + 1)
    for (index, block) in blocks.enumerated() {
      if block.isGood, !block.isLinks, !isBeside[index] { total += block.words.length }
      mass.append(total)
    }
  }

  /// The continuous text of a run of nodes, in bytes.
  private func mass(of nodes: Range<Int>) -> Int {
    mass[blocks.partitionPoint { $0.node < nodes.upperBound }]
      - mass[blocks.partitionPoint { $0.node < nodes.lowerBound }]
  }

  private func nodes(of node: Int) -> Range<Int> { node..<tree.end(node) }

  /// Marks what is inside elements that are beside the text; those that hold most of it are not.
  private mutating func markBesides(_ hints: MarkupHints, ignoring: MarkupHints.Hint) {
    let total = mass.last ?? 0
    var block = 0
    var node = 0
    var mainEnd = 0
    while node < tree.nodes.count, block < blocks.count {
      var hint = hints[node].subtracting(ignoring)
      if tree.tag(node) == GUMBO_TAG_ARTICLE || tree.tag(node) == GUMBO_TAG_MAIN {
        mainEnd = max(mainEnd, tree.end(node))
      }
      // An article's own header has its title.
      if tree.tag(node) == GUMBO_TAG_HEADER, node < mainEnd { hint.subtract(.beside) }
      let isMost = hint.contains(.beside) && mass(of: nodes(of: node)) * 2 > total
      guard hint.contains(.comments) || hint.contains(.beside) && !isMost else {
        node += 1
        continue
      }
      let end = tree.end(node)
      while block < blocks.count, blocks[block].node < node { block += 1 }
      while block < blocks.count, blocks[block].node < end {
        isBeside[block] = true
        block += 1
      }
      node = end
    }
  }

  // MARK: The element of the text

  private func findRoot(_ hints: MarkupHints) -> Range<Int> {
    let total = mass.last ?? 0
    guard total > 0 else { return 0..<tree.nodes.count }
    var start = 0
    for node in tree.nodes.indices
    where hints[node].contains(.main) || tree.tag(node) == GUMBO_TAG_ARTICLE {
      let own = mass(of: nodes(of: node))
      guard own * 5 >= total * 3 else { continue }
      start = node
      if tree.tag(node) == GUMBO_TAG_ARTICLE { break }
    }
    return start > 0 ? nodes(of: start) : nodes(of: densest(total))
  }

  /// The innermost element that holds nearly all text.
  private func densest(_ total: Int) -> Int {
    var node = 0
    while let child = children(of: node).first(where: { mass(of: nodes(of: $0)) * 20 >= total * 17 }
    ),
      holdsBlocks(child)
    {
      node = child
    }
    return node
  }

  private func holdsBlocks(_ node: Int) -> Bool {
    let first = blocks.partitionPoint { $0.node < node }
    return first + 1 < blocks.count && blocks[first + 1].node < tree.end(node)
  }

  private func children(of node: Int) -> some Sequence<Int> {
    sequence(
      state: node + 1,
      next: { [tree, end = tree.end(node)] child -> Int? in
        guard child < end else { return nil }
        defer { child = tree.end(child) }
        return child
      })
  }
}
