internal import Screen

/// Moving over the rows of a screen, by keys and by the mouse.
extension State {
  mutating func moveRow(by offset: Int) -> [Effect] {
    changeRows { position, rows in
      position.move(by: offset, rows: rows.count, isSelectable: rows.isSelectable)
    }
  }

  /// Selects a row by its number, from 0; the last if there are fewer.
  mutating func moveRow(to row: Int) -> [Effect] {
    changeRows { position, rows in
      position.select(row, rows: rows.count, isSelectable: rows.isSelectable)
    }
  }

  /// Moves by whole pages; a line of the old page stays in sight.
  mutating func moveRow(byPages pages: Int) -> [Effect] { moveRow(byHalfPages: 2 * pages) }

  mutating func moveRow(byHalfPages halves: Int) -> [Effect] {
    changeRows { position, rows in
      position.move(
        byLines: Self.lines(inHalfPages: halves, of: rows.area.rows, overlap: rows.overlap),
        rows: rows.count, isSelectable: rows.isSelectable, height: rows.height)
    }
  }

  mutating func scrollRows(by lines: Int) -> [Effect] {
    changeRows(by: .wheel) { position, rows in
      position.scroll(
        by: lines, rows: rows.count, visible: rows.area.rows, isSelectable: rows.isSelectable,
        height: rows.height)
    }
  }

  /// Scrolls by pages; a line of the old page stays in sight.
  mutating func scrollPage(_ pages: Int) -> [Effect] {
    scrollRows(by: pages * max((screen?.rows(in: self)?.area.rows ?? 1) - 1, 1))
  }

  private mutating func changeRows(
    by cause: MoveCause = .keys, _ change: (inout ListPosition, ScreenRows) -> Void
  ) -> [Effect] {
    guard let screen, let rows = screen.rows(in: self) else { return [] }
    var position = rows.position
    change(&position, rows)
    screen.move(to: position, in: &self, by: cause)
    return []
  }

  /// Lines that so many half pages are.
  static func lines(inHalfPages halves: Int, of page: Int, overlap: Int = 1) -> Int {
    let whole = max(page - overlap, 1) * (abs(halves) / 2)
    let half = max(page / 2, 1) * (abs(halves) % 2)
    return halves < 0 ? -(whole + half) : whole + half
  }

  /// Keeps the selected row in sight, and the headings above the first with it.
  mutating func settleScreen() {
    guard let screen, let rows = screen.rows(in: self) else { return }
    var position = rows.position
    position.reveal(rows: rows.count, lines: rows.area.rows, height: rows.height)
    if !rows.isScrolled, position.selected < rows.area.rows,
      !(0..<position.selected).contains(where: rows.isSelectable)
    {
      position.top = 0
    }
    screen.move(to: position, in: &self, by: .settling)
    screen.settle(in: &self)
  }

  mutating func followScreen() -> [Effect] { screen?.follow(in: &self) ?? [.bell] }
  mutating func leaveScreen() -> [Effect] { screen?.leave(in: &self) ?? [.bell] }
  mutating func reorderScreen() -> [Effect] { screen?.reorder(in: &self) ?? [.bell] }

  mutating func exportScreen() -> [Effect] { screen?.export(in: &self, nil) ?? [.bell] }
}
