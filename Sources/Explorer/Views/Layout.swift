package import Screen

/// Which panes are on the screen, and where.
package struct Layout: Sendable {
  /// The smallest screen that is drawn on.
  package static let smallest = Size(columns: 20, rows: 5)
  /// Columns from which on all three panes stand side by side.
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

  /// The part of a pane that its rows stand in; nil while it is not on the screen.
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
    return focus == .documents ? [.documents, .sections] : [.sections, .detail]
  }
}

extension State {
  /// Where the panes stand on the screen.
  var arrangement: Layout {
    Layout(size: size, focus: focus, isZoomed: isZoomed, shares: settings.panes)
  }
}
