internal import CHTML

/// Which of a page's tables hold data; the others only lay it out.
struct MarkupTables {
  /// By node; of what is no table, false.
  private var isData: [Bool]

  /// One pass: a table lays out where another is in it, or a heading, or a long text, or where no row
  /// has two cells.
  init(_ tree: MarkupTree) {
    isData = [Bool](repeating: false, count: tree.nodes.count)
    var open: [Open] = []
    for node in tree.nodes.indices {
      while let last = open.last, tree.end(last.node) <= node {
        open.removeLast()
        isData[last.node] = last.isData
      }
      guard let top = open.indices.last else {
        if tree.tag(node) == GUMBO_TAG_TABLE { open.append(Open(node, tree)) }
        continue
      }
      if tree.isText(node) {
        open[top].add(text: tree.words(node).count)
      } else if tree.tag(node) == GUMBO_TAG_TABLE {
        open[top].lays = true
        open.append(Open(node, tree))
      } else {
        open[top].add(tree.tag(node))
      }
    }
    for last in open { isData[last.node] = last.isData }
  }

  func holdData(_ node: Int) -> Bool { isData[node] }

  private struct Open {
    let node: Int
    /// Whether it is known to lay out.
    var lays: Bool
    private var cells = 0
    private var mostCells = 0
    private var cellLength = 0

    init(_ node: Int, _ tree: MarkupTree) {
      self.node = node
      lays =
        tree.has(DRAGOMAN_HTML_ROLE, "presentation", node)
        || tree.has(DRAGOMAN_HTML_ROLE, "none", node)
    }

    var isData: Bool { !lays && mostCells > 1 }

    mutating func add(text length: Int) {
      cellLength += length
      if cellLength > 600 { lays = true }
    }

    mutating func add(_ tag: GumboTag) {
      switch tag {
      case GUMBO_TAG_TR: cells = 0
      case GUMBO_TAG_TD, GUMBO_TAG_TH:
        cells += 1
        mostCells = max(mostCells, cells)
        cellLength = 0
      case GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_FORM: lays = true
      default: if MarkupElement.headingLevel(tag) != nil { lays = true }
      }
    }
  }
}
