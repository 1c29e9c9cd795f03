package import Screen

/// Which panes are on the screen, and where.
package struct Layout: Sendable {
  /// The smallest screen that is drawn on.
  package static let smallest = Size(columns: 20, rows: 5)
  /// Columns from which on all three panes are side by side.
  package static let threePanes = 100
  /// Columns from which on two panes do.
  package static let twoPanes = 60

  /// From left to right.
  package let panes: [(pane: Pane, area: Rect)]
  /// Between the title line and the status line.
  package let body: Rect
  /// Whether the panes have borders; a narrow screen has no room for them.
  package let hasBorders: Bool

  package init(size: Size, focus: Pane, isZoomed: Bool, shares: PaneShares) {
    let body = Rect(row: 1, column: 0, rows: size.rows - 2, columns: size.columns)
    self.body = body
    hasBorders = size.columns >= Self.twoPanes && size.rows >= 8
    let shown = Self.panes(columns: size.columns, focus: focus, isZoomed: isZoomed)
    let widths = shares.widths(of: shown, columns: size.columns)
    var column = 0
    panes = zip(shown, widths).map { pane, width in
      defer { column += width }
      // Neighbours share a border: each pane but the first begins on its neighbour's last column.
      let overlap = column > 0 ? 1 : 0
      return (
        pane,
        Rect(
          row: body.row, column: column - overlap, rows: body.rows, columns: width + overlap)
      )
    }
  }

  /// Whether the screen is too small to draw on.
  package static func isTooSmall(_ size: Size) -> Bool {
    size.columns < smallest.columns || size.rows < smallest.rows
  }

  /// The part of a pane that holds its rows; nil while it is not on the screen.
  package func content(of pane: Pane) -> Rect? {
    guard let index = panes.firstIndex(where: { $0.pane == pane }) else { return nil }
    var area = panes[index].area
    if hasBorders { return area.inner }
    // The column that two panes share holds a rule.
    if index > 0 {
      area.column += 1
      area.columns = max(area.columns - 1, 0)
    }
    if index < panes.count - 1 { area.columns = max(area.columns - 1, 0) }
    return area
  }

  /// The columns that neighbours share, from left to right, each with the pane on its left.
  package var dividers: [(pane: Pane, column: Int)] {
    panes.dropLast().map { ($0.pane, $0.area.column + $0.area.columns - 1) }
  }

  private static func panes(columns: Int, focus: Pane, isZoomed: Bool) -> [Pane] {
    if isZoomed || columns < twoPanes { return [focus] }
    if columns >= threePanes { return Pane.allCases }
    // Claims are always in sight, beside the list that leads to them.
    return [focus == .documents ? .documents : .sections, .detail]
  }
}

/// The views of the Detail pane on its border, the one shown in brackets.
struct DetailTabs {
  /// A view's name; nil as the view for a dossier, which only closing it leaves.
  struct Tab {
    var words: String
    var view: SectionView?
    var isShown: Bool
    var columns: Range<Int>
  }

  /// From left to right; none where there is no room.
  let tabs: [Tab]

  /// Cells of the border below which its title needs them all.
  private static let leastRoom = 36

  /// Places the tabs at the right end of the columns between the corners of the border.
  init(_ subject: Subject, _ shown: SectionView, in columns: Range<Int>) {
    guard columns.count >= Self.leastRoom else {
      tabs = []
      return
    }
    let isSection = subject == .section
    var views: [(view: SectionView?, title: String, isShown: Bool)] = SectionView.allCases.map {
      ($0, $0.title, isSection && $0 == shown)
    }
    if !isSection { views.append((nil, "Dossier", true)) }
    var end = columns.upperBound
    var placed: [Tab] = []
    for view in views.reversed() {
      let words = view.isShown ? "[\(view.title)]" : " \(view.title) "
      let start = end - Width.cells(of: words)
      placed.append(
        Tab(words: words, view: view.view, isShown: view.isShown, columns: start..<end))
      end = start
    }
    tabs = placed.reversed()
  }
}

extension Rect {
  /// Whether a cell lies in the rectangle.
  func contains(row: Int, column: Int) -> Bool {
    row >= self.row && row < self.row + rows && column >= self.column
      && column < self.column + columns
  }

  /// The first rows of the rectangle.
  func taking(rows count: Int) -> Rect {
    Rect(row: row, column: column, rows: min(max(count, 0), rows), columns: columns)
  }

  /// The first columns of the rectangle.
  func taking(columns count: Int) -> Rect {
    Rect(row: row, column: column, rows: rows, columns: min(max(count, 0), columns))
  }

  /// The rectangle without its first rows.
  func dropping(rows count: Int) -> Rect {
    let count = min(max(count, 0), rows)
    return Rect(row: row + count, column: column, rows: rows - count, columns: columns)
  }
}
