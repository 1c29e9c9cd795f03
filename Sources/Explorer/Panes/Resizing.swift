internal import Screen

/// How wide the panes are.
extension State {
  /// Makes the focused pane wider, or narrower if negative, by a number of columns.
  ///
  /// The border on its right moves; the last pane's is the one on its left.
  mutating func widen(by columns: Int) -> [Effect] {
    let layout = arrangement
    guard let index = layout.panes.firstIndex(where: { $0.pane == focus }) else { return [.bell] }
    let isLast = index == layout.panes.count - 1
    let dividers = layout.dividers
    let divider = isLast ? index - 1 : index
    guard dividers.indices.contains(divider) else { return [.bell] }
    let before = settings.panes
    move(dividers[divider].pane, to: dividers[divider].column + (isLast ? -columns : columns))
    guard settings.panes == before else { return [] }
    note = columns > 0 ? "the pane cannot be wider" : "the pane cannot be narrower"
    return [.bell]
  }

  /// Resets the widths of all panes.
  mutating func resetWidths() -> [Effect] {
    settings.panes = initialPanes
    return []
  }

  /// Moves the border on the right of a pane to a column of the screen, as far as it may.
  private mutating func move(_ pane: Pane, to column: Int) {
    let layout = arrangement
    guard let index = layout.panes.firstIndex(where: { $0.pane == pane }) else { return }
    let start = layout.panes[index].area.column + (index > 0 ? 1 : 0)
    settings.panes.setWidth(
      min(max(column, 0), size.columns) - start + 1, of: pane, among: layout.panes.map(\.pane),
      columns: size.columns)
  }

  /// Moves a border to a column of the screen.
  mutating func move(_ border: Target.Border, to column: Int) {
    switch border {
    case .right(let pane): move(pane, to: column)
    case .results:
      settings.panes.setResultsWidth(
        min(max(column, 0), size.columns), columns: arrangement.body.columns)
    }
  }
}
